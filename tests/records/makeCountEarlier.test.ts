import { makeCountEarlier } from "../../lib/records/makeCountEarlier";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import type { RecordingDetails } from "../../lib/worker/ports";

const now = () => "2026-11-20T12:00:00.000Z";
const recording = (recordingId: string, caller: string, recordedAt: string): RecordingDetails => ({
  recordingId,
  callId: recordingId,
  mailbox: "reception",
  flow: "main",
  node: "message",
  caller,
  recordedAt,
  urgent: false,
  end: "stopTone",
  deleteAfter: "2026-12-20T12:00:00.000Z",
});

async function aWeek(callers: readonly (readonly [caller: string, at: string])[]) {
  const storage = makeMemoryStorage({ now });
  for (const [index, [caller, at]] of callers.entries()) {
    await storage.recordingStore.saveRecording(
      recording(`other-${index}`, caller, at),
      new Uint8Array([1]),
    );
  }
  await storage.callbackStore.saveCallbackRequest({
    requestId: "request",
    callbackQueue: "sales",
    phoneNumber: "+4930555099",
    callId: "call",
    flow: "main",
    requestedAt: "2026-11-19T09:00:00.000Z",
  });
  return makeCountEarlier(storage);
}

describe("makeCountEarlier", () => {
  it("counts the messages and requests of the same number in the week before", async () => {
    const countEarlier = await aWeek([
      ["+4930555099", "2026-11-20T08:00:00.000Z"],
      ["+4930555099", "2026-11-14T13:00:00.000Z"],
      ["+4930555099", "2026-11-10T09:00:00.000Z"],
      ["+4930555099", "2026-11-20T13:00:00.000Z"],
      ["+4930555100", "2026-11-20T08:00:00.000Z"],
    ]);
    expect(await countEarlier(recording("this", "+4930555099", now()))).toEqual({
      messages: 2,
      callbacks: 1,
      isUnsure: false,
    });
  });

  it("counts the same last digits where no more is kept, and says that it is unsure", async () => {
    const countEarlier = await aWeek([
      ["***099", "2026-11-20T08:00:00.000Z"],
      ["***100", "2026-11-20T08:00:00.000Z"],
    ]);
    expect(await countEarlier(recording("this", "***099", now()))).toEqual({
      messages: 1,
      callbacks: 1,
      isUnsure: true,
    });
  });

  it("takes callers without a number for nobody in particular", async () => {
    const countEarlier = await aWeek([["unknown", "2026-11-20T08:00:00.000Z"]]);
    expect(await countEarlier(recording("this", "unknown", now()))).toEqual({
      messages: 0,
      callbacks: 0,
      isUnsure: false,
    });
  });
});
