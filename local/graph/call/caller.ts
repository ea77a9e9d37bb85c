import { toTone } from "../../../lib/ivr/call/tone";
import type { Key } from "../../../lib/ivr/call/tone";
import { endCall } from "./endCall";
import type { LiveCall } from "./liveCall";
import { tellCall, turnAudio } from "./tell";

/** What the person at the other end of a call does. */
export type CallerKey = Key | "a" | "b" | "c" | "d";

/** The caller presses keys; the app hears of them only once it has subscribed, and what plays goes on. */
export function pressKeys(call: LiveCall, keys: readonly CallerKey[]): void {
  for (const key of keys) {
    const tone = key === "a" || key === "b" || key === "c" || key === "d" ? key : toTone(key);
    const sequenceId = ++call.sequenceId;
    call.ports.report(call.callId, { type: "tone", tone, sequenceId });
    if (call.toneSubscribed) {
      tellCall(call, "tone", "updated", {
        state: call.state,
        toneInfo: { "@odata.type": "#microsoft.graph.toneInfo", sequenceId, tone },
      });
    }
    call.recording?.heardKey(key);
  }
}

/** The caller talks for so many seconds from now on, of the call's time. */
export function speak(call: LiveCall, seconds: number): void {
  const until = call.ports.callClock.now() + seconds * 1000;
  call.speakingUntil = Math.max(call.speakingUntil, until);
  call.recording?.heardSpeech();
}

/** The caller puts the call on hold; false when there is no sound to stop. What plays goes on unheard, and no new media is taken. */
export function hold(call: LiveCall): boolean {
  if (call.state !== "established" || !call.audioActive) return false;
  turnAudio(call, false);
  call.ports.report(call.callId, { type: "held" });
  return true;
}

/** The caller takes the call from hold; false when it is not on hold. */
export function resume(call: LiveCall): boolean {
  if (call.state !== "established" || call.audioActive) return false;
  turnAudio(call, true);
  call.ports.report(call.callId, { type: "resumed" });
  return true;
}

/** The caller hangs up, or gives up before the app has answered. */
export function hangUpByCaller(call: LiveCall): void {
  const answered = call.state !== "incoming" && call.state !== "redirecting";
  endCall(call, {
    ...(answered ? (call.overPhone ? phoneHungUp : userHungUp) : callerGaveUp),
    reason: "callerHungUp",
  });
}

// https://learn.microsoft.com/graph/api/call-delete lists what 200 with these subcodes means.
const phoneHungUp = {
  code: 200,
  subcode: 560000,
  message: "Call ended by the PSTN user. DiagCode: 0#560000.@",
};
const userHungUp = {
  code: 200,
  subcode: 4521,
  message: "The conversation has ended. DiagCode: 0#4521.@",
};
const callerGaveUp = { code: 487, subcode: 0, message: "The caller cancelled the call." };
