import { causeOf } from "../causeOf";
import type { Action } from "../ivr/call/action";
import type { CallEvent, RecordingSound } from "../ivr/call/callEvent";
import { maskNumber } from "../ivr/call/maskNumber";
import { IvrError } from "../errors";
import type { Log } from "../log";
import { recordingId, type PerformContext } from "./performContext";
import type { RecordingToKeep, WorkerPorts } from "./ports";
import { storeRecording } from "./storeRecording";
import { withinTime } from "./withinTime";

/** Longer, and the caller who has just spoken would take the silence for the end of the call. */
const withinInMs = 5000;
const inAMomentInMs = 2000;

/**
 * Keeps a finished recording while its caller waits; what does not work in time becomes a message of its own, which goes on
 * for as long as the recording's token lives. Resolves with what its caller may be told. Rejects with QUEUE_UNAVAILABLE.
 */
export async function keepRecording(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  event: CallEvent,
  action: Extract<Action, { type: "keepRecording" }>,
): Promise<CallEvent> {
  const recording = toRecording(context, action);
  const sound = await keptInTime(ports, log, recording);
  if (sound === undefined) {
    const dueAt = new Date(Date.parse(ports.now()) + inAMomentInMs).toISOString();
    await ports.queueRecording({ ...recording, attempt: 2 }, dueAt);
  }
  const { operation } = action;
  const { callId } = event;
  const id = `${event.id}/keep-${operation}`;
  return {
    id,
    callId,
    at: ports.now(),
    type: "recordingKept",
    operation,
    kept: sound !== undefined,
    sound: sound ?? "unknown",
  };
}

/** What can be heard in it; undefined when it is not kept yet. */
async function keptInTime(
  ports: WorkerPorts,
  log: Log,
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
      reason: String(error),
      ...causeOf(error),
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

function toRecording(
  context: PerformContext,
  action: Extract<Action, { type: "keepRecording" }>,
): RecordingToKeep {
  const { state, plan } = context;
  const { mailbox, node, urgent, end, recordedAt, retentionInDays } = action;
  const { recordingLocation, recordingAccessToken } = action;
  const flow = state.frames.at(-1)?.flow ?? plan.pinned.entry;
  const details = {
    recordingId: recordingId(context, action.operation),
    callId: state.callId,
    mailbox,
    flow,
    node,
    caller: callerOf(context, flow),
    recordedAt,
    urgent,
    end,
    deleteAfter: daysLater(recordedAt, retentionInDays),
  };
  return { details, recordingLocation, recordingAccessToken, attempt: 1 };
}

function callerOf({ state, plan }: PerformContext, flow: string): string {
  if (state.caller.kind !== "phone") return state.caller.kind;
  const number = state.caller.id ?? "";
  return plan.flows[flow]?.privacy?.storeCallerNumber === true ? number : maskNumber(number);
}

function daysLater(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
