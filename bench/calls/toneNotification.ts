import { callNotification } from "../../local/graph/calls/notifications";

/** What Graph posts when a caller presses a key, as the simulated one words it. */
export function toneNotification(callId: string, sequenceId: number): string {
  const call = { callId, callChainId: callId, callbackUri: undefined, version: sequenceId };
  const toneInfo = { "@odata.type": "#microsoft.graph.toneInfo", sequenceId, tone: "tone1" };
  const { body } = callNotification(call, "tone", "updated", { state: "established", toneInfo });
  return JSON.stringify(body);
}
