import { reasonAndCause } from "../../causeOf";
import type { IvrState } from "../../ivr/call/ivrState";
import type { Log } from "../../log";
import type { LiveCalls } from "../ports";

/** Puts a call that began into the list of live calls, and takes one that ended from it. The list is for people who look on: no caller waits for it, or fails with it. */
export async function noteLife(
  { ports: { liveCalls }, log }: Readonly<{ ports: Readonly<{ liveCalls: LiveCalls }>; log: Log }>,
  before: IvrState | undefined,
  state: IvrState,
): Promise<void> {
  const is = lifeOf(state);
  if (is === "unborn" || is === (before && lifeOf(before))) return;
  // One that ends with its first event was never in the list.
  if (is === "over" && before && lifeOf(before) === "unborn") return;
  try {
    await (is === "goesOn" ? liveCalls.noteLiveCall(state) : liveCalls.forgetLiveCall(state));
  } catch (error) {
    log.warn("liveCallNotNoted", { callId: state.callId, ...reasonAndCause(error) });
  }
}

function lifeOf({ activity: { type } }: IvrState): "unborn" | "goesOn" | "over" {
  if (type === "new") return "unborn";
  return type === "ended" ? "over" : "goesOn";
}
