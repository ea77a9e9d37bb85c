import type { ServiceBusReceivedMessage, ServiceBusReceiver } from "@azure/service-bus";
import { describeError, traceError } from "../../lib/errors";
import type { RegisteredFunction } from "./functionRegistry";
import type { HostLog } from "./hostLog";
import type { Invoke } from "./makeInvoke";
import { triggerMetadata } from "./triggerMetadata";
import { triggerOf } from "./triggerOf";
import type { TypedData } from "./workerApi";

/** The part of the client's receiver that settles messages. */
export type Settling = Pick<ServiceBusReceiver, "completeMessage" | "abandonMessage">;

/** What the deliveries of one function share; `cutOff` aborts when the host no longer waits for them. */
export type DeliveryParts = Readonly<{
  invoke: Invoke;
  autoComplete: boolean;
  counts: { serviceBus: number; failed: number };
  log: HostLog;
  cutOff: AbortSignal;
}>;

/**
 * Makes what gives a message to a function and settles it: completed when the function returns, abandoned when it
 * throws, takes too long or the host stops before it is done; the broker dead-letters it after its last delivery.
 */
export function makeDelivery(
  served: RegisteredFunction,
  receiver: Settling,
  { invoke, autoComplete, counts, log, cutOff }: DeliveryParts,
): (message: ServiceBusReceivedMessage) => Promise<void> {
  const functionName = served.metadata.name;
  const { bindingName, binding } = triggerOf(served.metadata);
  let lastSettlement = Promise.resolve();

  async function run(message: ServiceBusReceivedMessage): Promise<boolean> {
    counts.serviceBus += 1;
    try {
      const input = { name: bindingName, data: messageBody(message.body, binding["dataType"]) };
      await unlessCutOff(invoke(served, [input], triggerMetadata(message)), cutOff);
      return true;
    } catch (error) {
      counts.failed += 1;
      const reason = traceError(error);
      log("error", "system", `Executed '${functionName}' (Failed): ${reason}`, { functionName });
      return false;
    }
  }

  /* One settlement after the other: of two that rhea 3.0.5 writes in one tick, the second would get the outcome of the first. */
  async function settle(settlement: () => Promise<void>): Promise<void> {
    lastSettlement = lastSettlement.then(settlement).catch((error: unknown) => {
      const reason = describeError(error);
      log("warning", "system", `A message could not be settled: ${reason}`, { functionName });
    });
    await lastSettlement;
  }

  return async (message) => {
    const hasReturned = await run(message);
    if (!hasReturned) await settle(() => receiver.abandonMessage(message));
    else if (autoComplete) await settle(() => receiver.completeMessage(message));
  };
}

async function unlessCutOff(work: Promise<unknown>, cutOff: AbortSignal): Promise<void> {
  let stopWaiting: () => void = () => {};
  const cut = new Promise<never>((_, reject) => {
    stopWaiting = () => reject(new Error("The host stopped before the function was done."));
    cutOff.addEventListener("abort", stopWaiting);
  });
  try {
    if (cutOff.aborted) stopWaiting();
    await Promise.race([work, cut]);
  } finally {
    cutOff.removeEventListener("abort", stopWaiting);
  }
}

/** A message's body as the trigger hands it on: bytes where the function asks for `dataType: "binary"`, else text. */
function messageBody(body: unknown, dataType: unknown): TypedData {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === "string" ? body : json(body));
  return dataType === "binary" ? { bytes } : { string: bytes.toString("utf8") };
}

function json(body: unknown): string {
  // A message without a body has none to stringify.
  return body === undefined ? "" : JSON.stringify(body);
}
