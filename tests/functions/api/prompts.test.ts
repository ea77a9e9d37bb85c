import { prompts } from "../../../functions/api/prompts";
import { answerRoute } from "../../../functions/api/route";
import { silenceWav } from "../../../lib/speech/silenceWav";
import { anApi } from "../support/anApi";
import { ask } from "../support/ask";

describe("prompts", () => {
  it("keeps a recording, and says its id and what is odd about it", async () => {
    const { parts, storage } = anApi();
    const body = silenceWav(1000);
    const sent = { method: "POST", query: { words: "Welcome." }, body };
    const answer = await ask((request) => answerRoute(prompts, request, parts), sent);
    expect(answer).toMatchObject({ status: 201, json: { seconds: 1 } });
    const { promptId } = answer.json as { promptId: string };
    expect(await storage.promptStore.hasPrompt(promptId)).toBe(true);
  });

  it.each([
    { query: { words: "Welcome." }, body: "no sound", status: 422, code: "AUDIO_UNUSABLE" },
    { query: {}, body: "", status: 400, code: "QUERY_INVALID" },
  ])("refuses $body with $query", async ({ query, body, status, code }) => {
    const answer = await anApi().send(prompts, "POST", { query, body });
    expect(answer).toMatchObject({ status, json: { error: { code } } });
  });
});
