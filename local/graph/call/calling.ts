import type { SimulatedTarget, TransferFailureReason } from "../simulatorEvent";
import type { Outcome, SimulatorSettings } from "../simulatorSettings";

/** What comes of ringing somebody. */
export type Calling =
  | Readonly<{ accepted: true; ringTimeInMs: number }>
  | Readonly<{
      accepted: false;
      ringTimeInMs: number;
      reason: TransferFailureReason;
      code: number;
      subcode: number;
      message: string;
    }>;

type Failed = Extract<Calling, { accepted: false }>;

// Subcodes as the calling platform has them, codes as SIP has them:
// https://learn.microsoft.com/azure/communication-services/resources/troubleshooting/voice-video-calling/troubleshooting-codes
// `failed` is the one that Graph documents: https://learn.microsoft.com/graph/api/call-transfer
const failures: Readonly<Record<TransferFailureReason, Omit<Failed, "accepted" | "reason">>> = {
  noAnswer: {
    ringTimeInMs: 25_000,
    code: 480,
    subcode: 560480,
    message: "No answer. DiagCode: 480#560480.@",
  },
  busy: { ringTimeInMs: 1_000, code: 486, subcode: 8539, message: "Callee is busy." },
  declined: { ringTimeInMs: 3_000, code: 603, subcode: 8538, message: "Callee declined the call." },
  unreachable: {
    ringTimeInMs: 1_000,
    code: 480,
    subcode: 8544,
    message: "Callee could not be reached.",
  },
  failed: { ringTimeInMs: 1_000, code: 500, subcode: 7000, message: "Transfer failed." },
};

/** What comes of ringing a target, as the settings want it, and after how long on the call clock. */
export function callTarget(target: SimulatedTarget, settings: SimulatorSettings): Calling {
  const outcome = outcomeOf(target, settings.transferOutcomes);
  return outcome === "accepted"
    ? { accepted: true, ringTimeInMs: 2_000 }
    : { accepted: false, reason: outcome, ...failures[outcome] };
}

function outcomeOf(
  { kind, id }: SimulatedTarget,
  outcomes: SimulatorSettings["transferOutcomes"],
): Outcome {
  // A voicemail answers also for people who do not: what is said of the person or of everybody is not said of it.
  return kind === "voicemail"
    ? (outcomes[`voicemail:${id}`] ?? "accepted")
    : (outcomes[id] ?? outcomes["*"] ?? "accepted");
}
