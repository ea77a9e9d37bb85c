import { toTone, type Key } from "../../ivr/call/tone";
import type { Said } from "./callFacts";
import { terminateCall, turnAudio } from "./callLife";
import type { ModelCall } from "./modelCall";

/** What the person at the other end of a call can press. */
export type CallerKey = Key | "a" | "b" | "c" | "d";

/** The caller presses keys; the app hears of them only once it has subscribed, and what plays goes on. */
export function pressKeys(call: ModelCall, keys: readonly CallerKey[]): void {
  for (const key of keys) {
    const tone = key === "a" || key === "b" || key === "c" || key === "d" ? key : toTone(key);
    const sequenceId = ++call.sequenceId;
    call.ports.report({ type: "tone", tone, sequenceId });
    if (call.toneSubscribed) call.ports.tell({ type: "toneReceived", tone, sequenceId });
    call.recording?.heardKey(key);
  }
}

/** The caller talks for so many seconds from now on. */
export function speak(call: ModelCall, seconds: number, said?: Said): void {
  const until = call.ports.clock.now() + seconds * 1000;
  call.speakingUntil = Math.max(call.speakingUntil, until);
  call.recording?.heardSpeech(said);
}

/** The caller puts the call on hold; false when there is no sound to stop. What plays goes on unheard, and no new media is taken. */
export function putOnHold(call: ModelCall): boolean {
  return turn(call, false);
}

/** The caller takes the call from hold; false when it is not on hold. */
export function takeFromHold(call: ModelCall): boolean {
  return turn(call, true);
}

function turn(call: ModelCall, isActive: boolean): boolean {
  if (call.state !== "established" || call.audioActive === isActive) return false;
  turnAudio(call, isActive);
  call.ports.report({ type: isActive ? "resumed" : "held" });
  return true;
}

/** The caller hangs up, or gives up before the app has answered. */
export function hangUpByCaller(call: ModelCall): void {
  terminateCall(call, "callerHungUp", "callerHungUp");
}
