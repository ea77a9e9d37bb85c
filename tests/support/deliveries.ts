import { IvrError } from "../../lib/errors";
import type { CallEvent, CallFact } from "../../lib/ivr/call/callEvent";
import { aWorker } from "./aWorker";

/** Somebody calls. */
export const incoming: CallFact = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
};
/** Sound flows. */
export const sound: CallFact = { type: "audioActive" };
/** A key is pressed. */
export const tone = (key: number, sequenceId: number): CallFact => ({
  type: "toneReceived",
  tone: `tone${key}` as "tone1",
  sequenceId,
});
/** A worker over memory. */
export type Worker = Awaited<ReturnType<typeof aWorker>>;

/** A fact about the worker's one call, now. */
export const eventOf = (worker: Worker, fact: CallFact, id: string): CallEvent => ({
  id,
  callId: "call-1",
  at: worker.now(),
  ...fact,
});

/** A worker whose storage is away from when it is told so for the time given. */
export async function withOutages(ports: Parameters<typeof aWorker>[0] = {}) {
  let awayUntil = 0;
  const worker: Worker = await aWorker({
    ...ports,
    onTableOperation: () => {
      if (Date.parse(worker.now()) < awayUntil) {
        throw new IvrError("STORAGE_UNAVAILABLE", "Storage is away.");
      }
    },
  });
  return {
    worker,
    storageAwayFor: (milliseconds: number) => {
      awayUntil = Date.parse(worker.now()) + milliseconds;
    },
  };
}

/** The rescues that were queued. */
export const rescues = (worker: Worker) =>
  worker.scheduled.flatMap(({ event }) => (event.type === "stepFailed" ? [event] : []));
/** The log's lines that tell of trouble. */
export const linesOf = (worker: Worker) =>
  worker.lines
    .map(({ event }) => event)
    .filter(
      (line) =>
        line !== "step" &&
        line !== "callEnded" &&
        line !== "messageWaits" &&
        line !== "actionsRepeated",
    );
