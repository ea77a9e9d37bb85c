import { reasonAndCause } from "../../causeOf";
import { hasCode } from "../../errors";
import type { Log } from "../../log";
import type { RecordingToKeep, WorkerPorts } from "../ports";
import { storeRecording } from "../storeRecording";

/** Keeps one queued recording, and queues it again for later when that does not work yet. */
export type HandleRecording = (recording: RecordingToKeep) => Promise<void>;

/** Seconds first, because Graph discards recordings soon; the last one holds for all further tries. */
const delaysInMs = [2000, 5000, 10_000, 30_000, 60_000, 180_000, 300_000] as const;
/** No lifetime is documented for a recording or its token; tokens of Microsoft's live about an hour. */
const livesForInMs = 3_600_000;
/** Graph may say no for a moment; a recording that it refuses so often is gone. */
const mostRefusals = 5;

/** Makes the keeping of queued recordings. After the last attempt it rejects, and the message becomes a dead letter. */
export function makeHandleRecording(
  ports: Pick<
    WorkerPorts,
    | "loadCall"
    | "downloadRecording"
    | "judgeSound"
    | "measureSound"
    | "saveRecording"
    | "loadBindings"
    | "queueChannelMessage"
    | "queueWords"
    | "queueRecording"
    | "now"
  >,
  log: Log,
): HandleRecording {
  return async (recording) => {
    const { details, attempt } = recording;
    try {
      // A call's row is there for two days, and before its recordings: somebody has erased this one meanwhile.
      if ((await ports.loadCall(details.callId)) === undefined) {
        log.info("recordingErased", { callId: details.callId, attempt });
        return;
      }
      await storeRecording(ports, log, recording);
    } catch (error) {
      const nowInMs = Date.parse(ports.now());
      const delayInMs = delaysInMs[attempt - 1] ?? 300_000;
      const isOver = nowInMs + delayInMs > Date.parse(details.recordedAt) + livesForInMs;
      const isGone = hasCode(error, "GRAPH_REFUSED") && attempt >= mostRefusals;
      const { callId, mailbox } = details;
      const fields = { callId, mailbox, attempt, ...reasonAndCause(error) };
      if (isOver || isGone) {
        log.error("recordingNotKept", fields);
        throw error;
      }
      log.warn("recordingNotKeptYet", fields);
      const dueAt = new Date(nowInMs + delayInMs).toISOString();
      await ports.queueRecording({ ...recording, attempt: attempt + 1 }, dueAt);
    }
  };
}
