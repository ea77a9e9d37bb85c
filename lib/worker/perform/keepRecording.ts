import { reasonAndCause } from "../../causeOf";
import { IvrError } from "../../errors";
import type { CallFact, RecordingSound } from "../../ivr/call/callEvent";
import { maskNumber } from "../../ivr/call/maskNumber";
import type { RecordingToKeep } from "../ports";
import { storeRecording } from "../storeRecording";
import { withinTime } from "../withinTime";
import { recordingId, type ActionOf, type Work } from "./work";

/** Longer, and the caller who has just spoken would take the silence for the end of the call. */
const withinInMs = 5000;
const inAMomentInMs = 2000;

/**
 * Keeps a finished recording while its caller waits; what does not work in time becomes a message of its own, which goes on
 * for as long as the recording's token lives. Resolves with what its caller may be told. Rejects with QUEUE_UNAVAILABLE.
 */
export async function keepRecording(
  work: Work,
  action: ActionOf<"keepRecording">,
): Promise<CallFact> {
  const { ports } = work;
  const recording = toRecording(work, action);
  const sound = await keptInTime(work, recording);
  if (sound === undefined) {
    const dueAt = new Date(Date.parse(ports.now()) + inAMomentInMs).toISOString();
    await ports.queueRecording({ ...recording, attempt: 2 }, dueAt);
  }
  const { operation } = action;
  return {
    type: "recordingKept",
    operation,
    kept: sound !== undefined,
    sound: sound ?? "unknown",
  };
}

/** What can be heard in it; undefined when it is not kept yet. */
async function keptInTime(
  { ports, log }: Work,
  recording: RecordingToKeep,
): Promise<RecordingSound | undefined> {
  try {
    const storing = storeRecording(ports, log, recording);
    return await withinTime(ports.sleep, withinInMs, storing, tooLate);
  } catch (error) {
    const { callId, mailbox } = recording.details;
    log.warn("recordingNotKeptYet", {
      callId,
      mailbox,
      attempt: 1,
      ...reasonAndCause(error),
    });
    return undefined;
  }
}

function tooLate(): IvrError {
  return new IvrError(
    "STORAGE_UNAVAILABLE",
    `A recording was not kept within ${withinInMs / 1000} s.`,
  );
}

function toRecording(work: Work, action: ActionOf<"keepRecording">): RecordingToKeep {
  const { state, plan } = work.context;
  const { mailbox, node, urgent, end, recordedAt, retentionInDays } = action;
  const { recordingLocation, recordingAccessToken } = action;
  const flow = state.frames.at(-1)?.flow ?? plan.pinned.entry;
  const details = {
    recordingId: recordingId(work, action.operation),
    callId: state.callId,
    mailbox,
    flow,
    node,
    caller: callerOf(work, flow),
    recordedAt,
    urgent,
    end,
    deleteAfter: daysLater(recordedAt, retentionInDays),
  };
  const spoken = plan.flows[flow]?.languages ?? [];
  // The language that the call goes on in comes first.
  const languages = [...new Set([state.language, ...spoken])];
  return { details, languages, recordingLocation, recordingAccessToken, attempt: 1 };
}

function callerOf({ context: { state, plan } }: Work, flow: string): string {
  if (state.caller.kind !== "phone") return state.caller.kind;
  const number = state.caller.id ?? "";
  return plan.flows[flow]?.privacy?.storeCallerNumber === true ? number : maskNumber(number);
}

function daysLater(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
