import type { SimulatorClient } from "../graph/simulatorClient";
import type { SimulatorEvent } from "../graph/simulatorEvent";
import type { CallOptions } from "./parseCallOptions";
import { runKeyScript } from "./runKeyScript";
import { watchCall } from "./watchCall";

/** A scripted call that is over. */
export type ScriptedCall = Readonly<{
  callId: string;
  /** Why it ended. */
  end: string;
  tookTooLong: boolean;
}>;

/** A call that has been placed and what is done in it. */
export type CallScript = Pick<CallOptions, "keys" | "limit" | "words"> &
  Readonly<{ callId: string; timeScale: number }>;

/** Does what a call's script says and follows it to its end, at most `limit` real seconds, `timeScale` times as fast as real life; `onEvent` sees each event. */
export async function followScriptedCall(
  simulator: SimulatorClient,
  { callId, keys, limit, words, timeScale }: CallScript,
  onEvent: (event: SimulatorEvent) => void,
): Promise<ScriptedCall> {
  const watch = watchCall(simulator.events(callId), onEvent);
  const script = runKeyScript({ simulator, callId, watch, words, timeScale }, keys);
  const over = Promise.all([watch.ended, script]);
  // Awaited below; until then a failure must not count as one that nobody sees.
  over.catch(() => undefined);
  const endedByItself = await watch.until(hasEnded, limit * 1000);
  if (!endedByItself) {
    await simulator.hangUp(callId);
  }
  await over;
  const end = watch.events().findLast((event) => event.type === "ended")?.reason ?? "unknown";
  return { callId, end, tookTooLong: !endedByItself };
}

function hasEnded(events: readonly SimulatorEvent[]): boolean {
  return events.some((event) => event.type === "ended");
}
