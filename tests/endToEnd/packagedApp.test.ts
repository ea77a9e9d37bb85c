import { rmSync } from "node:fs";
import { z } from "zod";
import { packApp, unpackApp } from "../infra/support/packApp";
import { aCaller } from "./support/aCaller";
import { startChain, timeScale } from "./support/startChain";

/*
 * What is deployed, from its archive alone: a package that a bundler broke loads and answers /api/health all the same, and
 * fails with the first request of the SDK that is broken.
 */
let chain: Awaited<ReturnType<typeof startChain>>;
let app: Awaited<ReturnType<(typeof chain)["startPackage"]>>;
let directory: string;

beforeAll(async () => {
  directory = unpackApp(packApp());
  chain = await startChain();
  app = await chain.startPackage(directory);
  await chain.caller.configure({ timeScale });
});
afterAll(async () => {
  await chain.close();
  rmSync(directory, { recursive: true });
});

const reportSchema = z.object({
  checks: z.array(z.looseObject({ name: z.string(), ok: z.boolean() })),
});
const recordingsSchema = z.object({
  recordings: z.array(z.object({ recordingId: z.string(), callId: z.string() })),
});

const ask = (route: string, method = "GET", headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${app.url}/api/${route}`, {
    method,
    headers: { "x-functions-key": app.functionKey, ...headers },
  });

describe("the deployed package", () => {
  it("finds nothing wrong in its deep check", async () => {
    const health = await ask("health/deep");
    const { checks } = reportSchema.parse(await health.json());
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["settings", "tables", "containers", "callEventQueue", "graphToken"]),
    );
    expect(health.status).toBe(200);
  });

  it("hands out a prompt, whole, in part, or its length alone", async () => {
    const prompt = `prompts/${await promptId()}`;
    const whole = await ask(prompt);
    const wav = Buffer.from(await whole.arrayBuffer());
    const part = await ask(prompt, "GET", { Range: "bytes=8-11" });
    const head = await ask(prompt, "HEAD");
    expect({
      whole: [whole.status, whole.headers.get("content-type"), wav.toString("latin1", 0, 4)],
      part: [part.status, part.headers.get("content-range"), await part.text()],
      head: [head.status, head.headers.get("content-length")],
    }).toEqual({
      whole: [200, "audio/wav", "RIFF"],
      part: [206, `bytes 8-11/${wav.length}`, "WAVE"],
      head: [200, String(wav.length)],
    });
  });

  it("takes a call to its end and keeps the message that was left in it", async () => {
    const caller = await aCaller(chain.caller);
    await caller.hears("Welcome.");
    await caller.press("3");
    await caller.sees("beep");
    await caller.speak(3);
    // The words take their time, of the call's time.
    await new Promise((resolve) => setTimeout(resolve, 3000 / timeScale));
    await caller.press("#");
    await caller.hears("Thank you. Your message has been saved.");
    await caller.sees("ended");

    const { result } = await caller.record(chain.storage);
    const day = new Date().toISOString().slice(0, 10);
    const listed = await ask(`recordings?day=${day}`);
    const { recordings } = recordingsSchema.parse(await listed.json());
    const kept = recordings.find(({ callId }) => callId === caller.callId);
    const audio = await ask(`recordings/${kept?.recordingId ?? "none"}`);
    expect({ result, audio: audio.status, type: audio.headers.get("content-type") }).toEqual({
      result: "leftMessage",
      audio: 200,
      type: "audio/wav",
    });
  });
});

/** The first of the prompts that the published flow plays. */
async function promptId(): Promise<string> {
  const published = await chain.storage.flowStore.loadFlowVersion("endToEnd", 1);
  return Object.values(published?.audio ?? {})[0] ?? "";
}
