import { IvrError, type IvrErrorCode } from "../../../lib/errors";
import { makeHandleRecording } from "../../../lib/worker/handle/makeHandleRecording";
import type { RecordingToKeep } from "../../../lib/worker/ports";
import { aLog } from "../../support/aLog";

const recordedAt = "2026-11-20T09:00:00.000Z";
const recordingOf = (attempt: number): RecordingToKeep => ({
  details: {
    recordingId: "recording-1",
    callId: "call-1",
    mailbox: "reception",
    recordedAt,
  } as RecordingToKeep["details"],
  recordingLocation: "https://graph.example/recordings/1",
  recordingAccessToken: "token",
  attempt,
});

/** What becomes of a recording that cannot be downloaded, `afterInMs` after it was spoken. */
async function handle(code: IvrErrorCode, attempt: number, afterInMs = 0, isErased = false) {
  const queued: [RecordingToKeep, string | undefined][] = [];
  const { log, entries } = aLog();
  const error = new IvrError(code, "It cannot be had.");
  const ports = {
    loadCall: () => Promise.resolve(isErased ? undefined : { call: {}, etag: "1" }),
    downloadRecording: () => Promise.reject(error),
    queueRecording: (recording: RecordingToKeep, dueAt?: string) =>
      Promise.resolve(void queued.push([recording, dueAt])),
    loadBindings: () => Promise.resolve({ schema: "bindings/v1" }),
    now: () => new Date(Date.parse(recordedAt) + afterInMs).toISOString(),
  };
  const ended = await makeHandleRecording(
    ports as unknown as Parameters<typeof makeHandleRecording>[0],
    log,
  )(recordingOf(attempt)).then(
    () => "resolved",
    (reason: unknown) => reason,
  );
  return { queued, ended, error, events: entries.map(({ event }) => event) };
}

describe("keeping a queued recording that cannot be had", () => {
  it.each([
    [1, 2000],
    [2, 5000],
    [7, 300_000],
    [9, 300_000],
  ])("tries again after attempt %i in %i ms", async (attempt, delayInMs) => {
    const { queued, ended, events } = await handle("GRAPH_UNAVAILABLE", attempt);

    expect(ended).toBe("resolved");
    expect(queued).toEqual([
      [recordingOf(attempt + 1), new Date(Date.parse(recordedAt) + delayInMs).toISOString()],
    ]);
    expect(events).toEqual(["recordingNotKeptYet"]);
  });

  it("gives up when its hour is over, as a dead letter", async () => {
    const { queued, ended, error, events } = await handle("GRAPH_UNAVAILABLE", 9, 3_400_000);

    expect([ended, queued]).toEqual([error, []]);
    expect(events).toEqual(["recordingNotKept"]);
  });

  it("believes Graph at the fifth refusal, not before", async () => {
    const [fourth, fifth] = [await handle("GRAPH_REFUSED", 4), await handle("GRAPH_REFUSED", 5)];

    expect([fourth.ended, fourth.queued.length]).toEqual(["resolved", 1]);
    expect([fifth.ended, fifth.queued.length]).toEqual([fifth.error, 0]);
  });

  it("lets one go whose call was erased", async () => {
    const { queued, ended, events } = await handle("GRAPH_UNAVAILABLE", 1, 0, true);

    expect([ended, queued]).toEqual(["resolved", []]);
    expect(events).toEqual(["recordingErased"]);
  });
});
