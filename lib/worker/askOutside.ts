import type { Action } from "../ivr/action";
import type { CallEvent } from "../ivr/callEvent";
import { isRetryable } from "../errors";
import type { Log } from "../log";
import type { PerformContext } from "./performContext";
import type { WorkerPorts } from "./ports";

/** Asks an endpoint of the bindings; whatever goes wrong is an answer, because a caller waits. */
export async function lookUp(
  ports: WorkerPorts,
  context: PerformContext,
  event: CallEvent,
  action: Extract<Action, { type: "lookUp" }>,
): Promise<CallEvent> {
  const endpoint = context.plan.bindings.endpoints?.[action.endpoint];
  const { input, timeoutInSeconds, operation } = action;
  const answer =
    endpoint === undefined
      ? { outcome: "failed" as const, values: {} }
      : await ports.lookUp({ endpoint, input, timeoutInSeconds });
  return { ...header(ports, event, operation), type: "lookUpCompleted", operation, ...answer };
}

/** Reads who can take a call. Where presence cannot be read everybody is worth a try. */
export async function readPresence(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  event: CallEvent,
  action: Extract<Action, { type: "readPresence" }>,
): Promise<CallEvent> {
  const { operation, people } = action;
  const bound = people.flatMap((key) => {
    const person = context.plan.bindings.people?.[key];
    return person === undefined ? [] : [{ key, userId: person.userId }];
  });
  let available = bound.map(({ key }) => key);
  try {
    const userIds = bound.map(({ userId }) => userId);
    const free = await ports.readPresence(context.state.tenantId, userIds);
    available = bound.filter(({ userId }) => free.includes(userId)).map(({ key }) => key);
  } catch (error) {
    log.warn("presenceUnknown", { callId: event.callId, retryable: isRetryable(error) });
  }
  return { ...header(ports, event, operation), type: "presenceRead", operation, available };
}

/** Tells a channel of the bindings. A channel that does not listen must not keep a caller waiting. */
export async function notify(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  event: CallEvent,
  action: Extract<Action, { type: "notify" }>,
): Promise<void> {
  const channel = context.plan.bindings.channels?.[action.to];
  const { operation, text, to } = action;
  try {
    if (channel === undefined) throw new Error("The bindings have no such channel.");
    const notification = { operation, callId: event.callId, text, at: event.at };
    await ports.sendNotification(channel, notification);
  } catch {
    // What went wrong is the channel's affair; its body could name people.
    log.error("notificationNotSent", { callId: event.callId, channel: to });
  }
}

function header(ports: WorkerPorts, event: CallEvent, operation: string) {
  return { id: `${event.id}/${operation}`, callId: event.callId, at: ports.now() };
}
