import type { QueueWords, WordsToWrite } from "../../lib/worker/ports";
import { operationOf } from "../support/activities";
import { placeOf } from "../support/placeOf";
import { IvrError } from "../../lib/errors";
import type { CallFact, RecordingEnd } from "../../lib/ivr/call/callEvent";
import { judgeSound } from "../../lib/speech/wav/judgeSound";
import { writeWav } from "../../lib/speech/wav/writeWav";
import { makeHandleRecording } from "../../lib/worker/handle/makeHandleRecording";
import { storeRecording } from "../../lib/worker/storeRecording";
import type { ChannelMessage, WorkerPorts } from "../../lib/worker/ports";
import { aWorker } from "../support/aWorker";
import { flowOf } from "../support/flowOf";

const flow = flowOf({
  message: {
    type: "voicemail",
    mailbox: "contoso",
    prompt: "Speak.",
    review: true,
    done: "done",
    empty: "empty",
  },
  done: { type: "say", prompt: "Done." },
  empty: { type: "say", prompt: "Empty." },
});
const silent = writeWav(new Float32Array(48_000));
const spoken = writeWav(
  Float32Array.from({ length: 48_000 }, (_, index) => Math.sin(index / 9) / 4),
);

/** A call in which a recording ends after so many seconds; what the download brings. */
async function recorded(wav: Uint8Array, end: RecordingEnd, ports: Partial<WorkerPorts> = {}) {
  const discarded: string[] = [];
  const worker = await aWorker({
    flow,
    ports: {
      judgeSound,
      downloadRecording: async () => wav,
      recordings: {
        markRecordingUrgent: async () => undefined,
        discardRecording: async (recordingId) => void discarded.push(recordingId),
        openRecording: async () => "playback-token",
      },
      ...ports,
    },
  });
  const begins: readonly CallFact[] = [
    { type: "callIncoming", source: { kind: "phone", id: "+4930555099" }, dialled: ["*"] },
    { type: "audioActive" },
  ];
  for (const fact of begins) await worker.happen(fact);
  const operation = operationOf(await worker.state()) ?? "";
  await worker.happen({ type: "promptCompleted", operation });
  worker.pass(5000);
  await worker.happen({
    type: "recordingCompleted",
    operation: operationOf(await worker.state()) ?? "",
    end,
    recordingLocation: "https://graph.example/recordings/1",
    recordingAccessToken: "secret",
  });
  const state = await worker.state();
  return { worker, discarded, node: placeOf(state), outcome: state?.outcome };
}

describe("a recording that is kept", () => {
  it("is reviewed when something is heard in it", async () => {
    const { worker, node } = await recorded(spoken, "stopTone");

    expect(node).toBe("message");
    expect(worker.recordings.map(({ details }) => details.blank)).toEqual([undefined]);
  });

  it("is taken out again when nothing is heard in it", async () => {
    const { worker, node, outcome, discarded } = await recorded(silent, "stopTone");

    expect({ node, outcome }).toEqual({ node: "empty", outcome: undefined });
    expect(discarded).toEqual(worker.recordings.map(({ details }) => details.recordingId));
    expect(worker.recordings).toMatchObject([{ details: { blank: true } }]);
  });

  it("is kept whatever it is when nobody can read it", async () => {
    const { worker, node } = await recorded(new Uint8Array([1, 2, 3]), "maxDuration");

    expect(node).toBe("message");
    expect(worker.recordings).toHaveLength(1);
  });

  test.each([
    ["marked blank when nothing is heard in it", silent, true],
    ["not marked when something is", spoken, undefined],
  ])("later is %s, and its caller is thanked", async (_what, wav, blank) => {
    let isAway = true;
    const saved: (true | undefined)[] = [];
    const saveRecording: WorkerPorts["saveRecording"] = async (details) => {
      if (isAway) throw new IvrError("STORAGE_UNAVAILABLE", "Away.");
      saved.push(details.blank);
    };
    const { worker, node } = await recorded(wav, "stopTone", { saveRecording });
    expect(node).toBe("done");
    isAway = false;
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const handleRecording = makeHandleRecording(
      {
        loadCall: worker.storage.loadCall,
        judgeSound,
        saveRecording,
        downloadRecording: async () => wav,
        queueRecording: async () => undefined,
        measureSound: () => undefined,
        loadBindings: worker.storage.bindingsStore.loadBindings,
        queueChannelMessage: async () => undefined,
        queueWords: undefined,
        now: worker.now,
      },
      log,
    );
    for (const { recording } of worker.queuedRecordings) await handleRecording(recording);

    expect(saved).toEqual([blank]);
  });

  it("puts the news of it on its way where its mailbox tells a channel", async () => {
    const told: ChannelMessage[] = [];
    const details = {
      recordingId: "call-1-record-2",
      callId: "call-1",
      mailbox: "reception",
      flow: "contoso",
      node: "message",
      caller: "***123",
      recordedAt: "2026-11-20T09:00:00.000Z",
      urgent: false,
      end: "stopTone",
      deleteAfter: "2026-12-20T09:00:00.000Z",
    };
    const store = (wav: Uint8Array, notify?: string) =>
      storeRecording(
        {
          downloadRecording: async () => wav,
          judgeSound,
          measureSound: () => 61_000,
          saveRecording: async () => undefined,
          loadBindings: async () => ({
            schema: "bindings/v1",
            mailboxes: { reception: { name: "Reception", ...(notify && { notify }) } },
          }),
          queueChannelMessage: async (message) => void told.push(message),
          queueWords: undefined,
        },
        { info: () => undefined, warn: () => undefined, error: () => undefined },
        { details, recordingLocation: "", recordingAccessToken: "", attempt: 1 },
      );
    await store(spoken);
    await store(silent, "frontOffice");
    expect(told).toEqual([]);

    await store(spoken, "frontOffice");

    expect(told).toEqual([
      {
        id: "recording/call-1-record-2",
        callId: "call-1",
        channel: "frontOffice",
        text: "",
        at: "2026-11-20T09:00:00.000Z",
        attempt: 1,
        left: { recordingId: "call-1-record-2", mailbox: "reception", durationInMs: 61_000 },
      },
    ]);
  });

  it("has its words written down where its mailbox asks for them and the environment can", async () => {
    const queued: WordsToWrite[] = [];
    const details = {
      recordingId: "call-1-record-2",
      callId: "call-1",
      mailbox: "reception",
      flow: "contoso",
      node: "message",
      caller: "***123",
      recordedAt: "2026-11-20T09:00:00.000Z",
      urgent: false,
      end: "stopTone",
      deleteAfter: "2026-12-20T09:00:00.000Z",
    };
    const store = (wav: Uint8Array, words: boolean, queueWords?: QueueWords) =>
      storeRecording(
        {
          downloadRecording: async () => wav,
          judgeSound,
          measureSound: () => 61_000,
          saveRecording: async () => undefined,
          loadBindings: async () => ({
            schema: "bindings/v1",
            mailboxes: { reception: { name: "Reception", words } },
          }),
          queueChannelMessage: async () => undefined,
          queueWords,
        },
        { info: () => undefined, warn: () => undefined, error: () => undefined },
        {
          details,
          languages: ["de", "en"],
          recordingLocation: "",
          recordingAccessToken: "",
          attempt: 1,
        },
      );
    const queue: QueueWords = async (words) => void queued.push(words);
    await store(spoken, false, queue);
    await store(silent, true, queue);
    await store(spoken, true);
    expect(queued).toEqual([]);

    await store(spoken, true, queue);

    expect(queued).toEqual([
      {
        recordingId: "call-1-record-2",
        callId: "call-1",
        mailbox: "reception",
        languages: ["de", "en"],
        attempt: 1,
      },
    ]);
  });
});
