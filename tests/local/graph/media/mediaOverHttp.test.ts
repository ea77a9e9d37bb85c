import { z } from "zod";
import { writeRecordingWav } from "../../../../local/graph/media/writeRecordingWav";
import { readPromptWav } from "../../../../local/graph/media/readPromptWav";
import { aStage } from "../support/aStage";
import type { Stage } from "../support/aStage";
import { aWav } from "../support/aWav";

let stage: Stage;

beforeAll(async () => {
  stage = await aStage();
});

afterAll(() => stage.close());

const recorded = z.object({
  value: z.tuple([
    z.object({
      resourceData: z.object({ recordingLocation: z.string(), recordingAccessToken: z.string() }),
    }),
  ]),
});

const download = (location: string, token?: string) =>
  fetch(location, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });

describe("a prompt", () => {
  it("is downloaded once for its resourceId and played as long as it is", async () => {
    const { app, client, toGraph } = stage;
    app.prompts.set("/once.wav", aWav({ durationInMs: 1_000 }));
    const callId = await stage.anAnsweredCall();
    await toGraph.play(callId, "once", `${app.url}/once.wav`, `${app.url}/once.wav`);
    await app.waitFor('"clientContext":"once"', '"completedSuccessfully"');
    await client.hangUp(callId);
    const events = await stage.until(callId, "ended");
    expect(events.filter(({ type }) => type === "promptStarted")).toMatchObject([
      { words: "(audio 1.0 s)", durationInMs: 1_000 },
      { words: "(audio 1.0 s)", durationInMs: 1_000 },
    ]);
    expect(app.downloads.get("/once.wav")).toBe(1);
  });

  it("is fetched ahead when the answer asks for it", async () => {
    const { app, client, toGraph } = stage;
    app.prompts.set("/ahead.wav", aWav());
    const callId = await client.placeCall({ to: "+15550100" });
    const uri = `${app.url}/ahead.wav`;
    await toGraph.onCall(callId, "answer", {
      acceptedModalities: ["audio"],
      mediaConfig: {
        "@odata.type": "#microsoft.graph.serviceHostedMediaConfig",
        preFetchMedia: [{ uri, resourceId: uri }],
      },
    });
    await stage.until(callId, "audioActive");
    await toGraph.play(callId, "ahead", uri);
    await app.waitFor('"clientContext":"ahead"');
    expect(app.downloads.get("/ahead.wav")).toBe(1);
  });

  it.each([
    ["is in another format", "/narrow.wav", 8535],
    ["is not there", "/nowhere.wav", 8536],
  ])("fails its operation when it %s", async (_, path, subcode) => {
    const { app, toGraph } = stage;
    app.prompts.set("/narrow.wav", aWav({ samplesPerSecond: 8_000 }));
    const callId = await stage.anAnsweredCall();
    await toGraph.play(callId, path, `${app.url}${path}`);
    const { bytes } = await app.waitFor(`"clientContext":"${path}"`);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      value: [
        {
          changeType: "deleted",
          resourceData: { status: "failed", resultInfo: { code: 400, subcode } },
        },
      ],
    });
  });

  it("is not fetched from other machines", async () => {
    const { app, toGraph } = stage;
    const callId = await stage.anAnsweredCall();
    await toGraph.play(callId, "elsewhere", "https://example.com/prompt.wav");
    expect((await app.waitFor('"clientContext":"elsewhere"')).bytes.toString()).toContain("8536");
  });
});

describe("a recording", () => {
  it("is downloaded with its own token, until a while after the call", async () => {
    const { app, client, toGraph } = stage;
    await client.configure({ recordingLifetimeInMs: 0 });
    const callId = await stage.anAnsweredCall();
    await toGraph.onCall(callId, "recordResponse", {
      clientContext: "message",
      stopTones: ["#"],
      maxRecordDurationInSeconds: 120,
      maxSilenceTimeoutInSeconds: 120,
      initialSilenceTimeoutInSeconds: 120,
    });
    await stage.until(callId, "recordingStarted");
    await client.speak(callId, 2);
    await client.press(callId, "#");
    const { bytes } = await app.waitFor('"clientContext":"message"', "8514");
    const { recordingLocation, recordingAccessToken } = recorded.parse(JSON.parse(bytes.toString()))
      .value[0].resourceData;
    expect(new URL(recordingLocation).origin).toBe(stage.graph.url);
    expect((await download(recordingLocation)).status).toBe(401);
    expect((await download(recordingLocation, "another")).status).toBe(401);
    const response = await download(recordingLocation, recordingAccessToken);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(readPromptWav(new Uint8Array(await response.arrayBuffer()))).toMatchObject({ ok: true });

    await client.hangUp(callId);
    let status = 200;
    while (status === 200) {
      const later = await download(recordingLocation, recordingAccessToken);
      await later.arrayBuffer();
      status = later.status;
    }
    expect(status).toBe(404);
  });
});

describe("writeRecordingWav", () => {
  it("keeps what a caller really said, and hums where it only knows that somebody spoke", () => {
    const samples = Buffer.alloc(32);
    samples.writeInt16LE(1234, 0);
    samples.writeInt16LE(-4321, 30);
    const wav = Buffer.from(
      writeRecordingWav({
        durationInMs: 4,
        speech: [
          { fromMs: 1, toMs: 2, samples },
          { fromMs: 3, toMs: 4 },
        ],
      }),
    );
    const at = (sample: number) => wav.readInt16LE(44 + sample * 2);
    expect([at(0), at(16), at(31), at(32)]).toEqual([0, 1234, -4321, 0]);
    expect(Math.abs(at(50))).toBeGreaterThan(500);
  });
});
