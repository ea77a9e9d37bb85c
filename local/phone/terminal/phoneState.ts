import type { SimulatorEvent } from "../../graph/simulatorEvent";
import type { NameTarget } from "../transcriptLines";
import { targetName } from "./callerNews";

/** What a call does at the moment, as its caller sees it. */
export type CallPhase =
  | Readonly<{ type: "ringing" | "hearing" | "waiting" | "recording" | "held" }>
  | Readonly<{ type: "transferring" | "connected"; who: string }>;

/** What the phone shows: a number that is being typed, or a call since an instant in milliseconds. */
export type PhoneState =
  | Readonly<{ type: "idle"; number: string; problem?: string }>
  | Readonly<{ type: "call"; to: string; since: number; phase: CallPhase }>;

/** Where a call is after an event. Pure. */
export function nextPhase(
  phase: CallPhase,
  event: SimulatorEvent,
  nameTarget: NameTarget,
): CallPhase {
  switch (event.type) {
    case "held":
      return { type: "held" };
    case "answered":
    case "resumed":
    case "promptEnded":
    case "recordingEnded":
    case "transferFailed":
      return { type: "waiting" };
    case "promptStarted":
      return { type: "hearing" };
    case "beep":
      return { type: "recording" };
    case "transferring":
      return { type: "transferring", who: targetName(event.target, nameTarget) };
    case "transferAccepted":
      return { type: "connected", who: phase.type === "transferring" ? phase.who : "somebody" };
    case "incoming":
    case "rejected":
    case "audioActive":
    case "toneSubscribed":
    case "recordingStarted":
    case "tone":
    case "ended":
      return phase;
  }
}
