import { makeRecordingAudio } from "../../functions/recordingAudio";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { aRecording } from "../contracts/support/aRecording";
import { aLog } from "../support/aLog";
import { ask } from "./support/ask";

const { recordingId } = aRecording();

/** A function over one recording, opened. */
async function opened() {
  const { recordingStore } = makeMemoryStorage({ now: () => "2026-11-21T09:00:00Z" });
  await recordingStore.saveRecording(aRecording(), new Uint8Array([1, 2, 3]));
  const token = (await recordingStore.openRecording(recordingId)) ?? "";
  return {
    recordingAudio: makeRecordingAudio({ records: recordingStore, log: aLog().log }),
    token,
  };
}

describe("recordingAudio", () => {
  it("plays a message to who was given its token, and lets nobody cache it", async () => {
    const { recordingAudio, token } = await opened();
    expect(await ask(recordingAudio, { params: { recordingId }, query: { token } })).toMatchObject({
      status: 200,
      headers: {
        "cache-control": "private, no-store",
        "content-type": "audio/wav",
        "content-length": "3",
      },
      bytes: [1, 2, 3],
    });
  });

  it("answers the same for a wrong token, none, and no such message", async () => {
    const { recordingAudio, token } = await opened();
    const answers = [
      await ask(recordingAudio, { params: { recordingId }, query: { token: "wrong" } }),
      await ask(recordingAudio, { params: { recordingId } }),
      await ask(recordingAudio, { params: { recordingId: "unknown" }, query: { token } }),
    ];
    expect(answers.map(({ status, bytes }) => ({ status, bytes }))).toEqual(
      Array.from({ length: 3 }, () => ({ status: 404, bytes: [] })),
    );
  });
});
