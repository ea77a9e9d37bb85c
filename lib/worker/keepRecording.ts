import type { Action } from "../ivr/action";
import type { CallEvent } from "../ivr/callEvent";
import { hasCode } from "../errors";
import { maskNumber } from "../ivr/maskNumber";
import type { Log } from "../log";
import { recordingId, type PerformContext } from "./performContext";
import type { WorkerPorts } from "./ports";

/** Downloads a finished recording, by the address and token of the event that reported it, and keeps it with its row. One that Graph no longer has is noted: nothing can bring it back. */
export async function keepRecording(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  event: CallEvent,
  action: Extract<Action, { type: "keepRecording" }>,
): Promise<void> {
  if (event.type !== "recordingCompleted") return;
  const { state, plan } = context;
  try {
    const wav = await ports.downloadRecording(event.recordingLocation, event.recordingAccessToken);
    // The event's own time: a redelivery must not make it another recording.
    const recordedAt = event.at;
    const flow = state.frames.at(-1)?.flow ?? plan.pinned.entry;
    await ports.saveRecording(
      {
        recordingId: recordingId(context, action.operation),
        callId: state.callId,
        mailbox: action.mailbox,
        flow,
        node: action.node,
        caller: callerOf(context, flow),
        recordedAt,
        urgent: action.urgent,
        end: event.end,
        deleteAfter: daysLater(recordedAt, action.retentionInDays),
      },
      wav,
    );
    log.info("recordingKept", { callId: state.callId, mailbox: action.mailbox, bytes: wav.length });
  } catch (error) {
    if (!hasCode(error, "GRAPH_REFUSED") && !hasCode(error, "GRAPH_CALL_GONE")) throw error;
    log.error("recordingNotKept", {
      callId: state.callId,
      mailbox: action.mailbox,
      code: error.code,
    });
  }
}

function callerOf({ state, plan }: PerformContext, flow: string): string {
  if (state.caller.kind !== "phone") return state.caller.kind;
  const number = state.caller.id ?? "";
  return plan.flows[flow]?.privacy?.storeCallerNumber === true ? number : maskNumber(number);
}

function daysLater(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
