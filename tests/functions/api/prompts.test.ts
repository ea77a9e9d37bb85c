import { prompts } from "../../../functions/api/prompts";
import { promptsSpeak } from "../../../functions/api/promptsSpeak";
import { promptWords } from "../../../functions/api/promptWords";
import { answerRoute } from "../../../functions/api/route";
import { silenceWav } from "../../../lib/speech/silenceWav";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { anApi, at } from "../support/anApi";
import { ask } from "../support/ask";

const upload = (
  { parts }: ReturnType<typeof anApi>,
  body: Uint8Array,
  query: Readonly<Record<string, string>> = {},
) => ask((request) => answerRoute(prompts, request, parts), { method: "POST", query, body });

describe("prompts", () => {
  it("keeps a recording, and says its id and what is odd about it", async () => {
    const api = anApi();
    const answer = await upload(api, silenceWav(1000), { words: "Welcome." });
    expect(answer).toMatchObject({ status: 201, json: { seconds: 1 } });
    const { promptId } = answer.json as { promptId: string };
    expect(await api.storage.promptStore.hasPrompt(promptId)).toBe(true);
  });

  it("takes the words that the file itself has, and tells them with who brought it when", async () => {
    const api = anApi({ verifyUser: () => Promise.resolve("anna") });
    const { json } = await upload(api, writeWav(new Float32Array(16_000), "Guten Tag."));
    const params = { promptId: (json as { promptId: string }).promptId };
    expect((await api.send(promptWords, "GET", { params })).json).toEqual({
      words: "Guten Tag.",
      seconds: 1,
      recordedAt: at,
      recordedBy: "anna",
    });
    expect(await api.audited()).toMatchObject([{ what: "promptUploaded", who: "anna" }]);
  });

  it("knows nothing of a prompt that is not there", async () => {
    const params = { promptId: "a".repeat(64) };
    const answer = await anApi().send(promptWords, "GET", { params });
    expect(answer).toMatchObject({ status: 404, json: { error: { code: "PROMPT_NOT_FOUND" } } });
  });

  it.each([
    { query: { words: "Welcome." }, body: "no sound", status: 422, code: "AUDIO_UNUSABLE" },
    { query: { words: "" }, body: "", status: 400, code: "QUERY_INVALID" },
  ])("refuses $body with $query", async ({ query, body, status, code }) => {
    const answer = await anApi().send(prompts, "POST", { query, body });
    expect(answer).toMatchObject({ status, json: { error: { code } } });
  });

  it("refuses a recording that says nowhere what it says", async () => {
    const answer = await upload(anApi(), silenceWav(1000));
    expect(answer).toMatchObject({ status: 400, json: { error: { code: "QUERY_INVALID" } } });
  });
});

describe("promptsSpeak", () => {
  const words = { text: "Welcome.", language: "en" };

  it("makes words audible at the address of all prompts, once", async () => {
    const api = anApi();
    const answer = await api.send(promptsSpeak, "POST", { body: words });
    expect(answer).toMatchObject({ status: 201, json: { seconds: 0.001 } });
    const { promptId } = answer.json as { promptId: string };
    expect(await api.storage.trialPromptStore.loadTrialPrompt(promptId)).toBeDefined();
    expect((await api.send(promptsSpeak, "POST", { body: words })).json).toEqual(answer.json);
    expect(await api.storage.promptStore.hasPrompt(promptId)).toBe(false);
  });

  it("gives other voices and languages other sounds", async () => {
    const api = anApi();
    const bodies = [words, { ...words, language: "de" }, { ...words, voice: "en-GB-SoniaNeural" }];
    const ids = await Promise.all(
      bodies.map(async (body) => (await api.send(promptsSpeak, "POST", { body })).json),
    );
    expect(new Set(ids.map((one) => JSON.stringify(one))).size).toBe(3);
  });

  it("stops at 200 new sounds a day, for that person alone and for that day alone", async () => {
    let today = "2026-11-21";
    let who = "anna";
    const api = anApi({
      now: () => `${today}T09:00:00Z`,
      verifyUser: () => Promise.resolve(who),
    });
    const speak = (text: string) =>
      api.send(promptsSpeak, "POST", { body: { text, language: "en" } });
    for (let count = 1; count <= 200; count++) {
      expect((await speak(`Sentence ${count}.`)).status).toBe(201);
    }
    expect(await speak("One more.")).toMatchObject({
      status: 429,
      json: { error: { code: "SPEECH_SPENT" } },
    });
    expect((await speak("Sentence 7.")).status).toBe(201);
    who = "ben";
    expect((await speak("One more of Ben's.")).status).toBe(201);
    [who, today] = ["anna", "2026-11-22"];
    expect((await speak("One more.")).status).toBe(201);
  });

  it.each([
    { text: "", language: "en" },
    { text: "x".repeat(1001), language: "en" },
    { text: "Hello", language: "not a language" },
    { text: "Hello", language: "en", voice: "<break/>" },
  ])("refuses %j", async (body) => {
    const answer = await anApi().send(promptsSpeak, "POST", { body });
    expect(answer).toMatchObject({ status: 400, json: { error: { code: "BODY_INVALID" } } });
  });
});
