import { setTimeout as sleep } from "node:timers/promises";
import { IvrError } from "../../lib/errors";
import type { SimulatorClient } from "../../local/graph/simulatorClient";
import type { SimulatorEvent } from "../../local/graph/simulatorEvent";
import type { CountedStack } from "./startCountedStack";
import type { Operations } from "./operationLedger";

/** What one call cost, notification by notification; `byItself` is what timers and sessions did between them. */
export type CountedCall = Readonly<{
  notifications: readonly Readonly<{ kind: string; operations: Operations }>[];
  byItself: readonly Operations[];
}>;

/** Plays the scripted call on a stack that lets notifications through one by one, and counts. */
export async function countScriptedCall({ caller, take }: CountedStack): Promise<CountedCall> {
  const kinds = await playScriptedCall(caller);
  const { told, after } = await take();
  return {
    notifications: told.map(({ brought }, index) => ({
      kind: kinds[index] ?? "unknown",
      operations: brought,
    })),
    byItself: [...told.map(({ before }) => before), after],
  };
}

/**
 * A caller as many are: listens to the main menu and goes into another, presses a key that is not there, hears the menu
 * again, goes back with star, presses a key while the main menu still speaks, and is connected with a person. Resolves
 * with what the notifications were about, once the last has been answered.
 */
export async function playScriptedCall(caller: SimulatorClient): Promise<readonly string[]> {
  const callId = await caller.placeCall({ to: "+15550100", from: "+15550123" });
  const events = caller.events(callId);
  const seen: string[] = [];
  const sees = async (type: SimulatorEvent["type"]) => {
    for (;;) {
      const { value, done } = await events.next();
      if (done === true) {
        throw new IvrError("GRAPH_CALL_GONE", `The call ended before ${type}: ${seen.join(", ")}.`);
      }
      seen.push(value.type);
      if (value.type === type) return;
    }
  };
  for (const key of ["2", "9", "*"]) {
    await sees("promptEnded");
    await caller.press(callId, key);
  }
  await sees("promptStarted");
  await caller.press(callId, "1");
  await sees("promptStarted");
  await sees("promptEnded");
  await caller.press(callId, "1");
  await sees("transferAccepted");
  await sees("ended");
  return kindsUntilTheEnd(caller, callId);
}

/** What the notifications of a call were about, in the order they were sent, once the last has been answered. */
async function kindsUntilTheEnd(caller: SimulatorClient, callId: string): Promise<string[]> {
  for (;;) {
    const kinds = (await caller.notifications(callId)).map(({ kind }) => kind);
    if (kinds.at(-1) === "terminated") return kinds;
    await sleep(10);
  }
}
