import { makeTranscribe } from "../../../lib/speech/azure/makeTranscribe";
import { toLocale } from "../../../lib/speech/azure/toLocale";
import { writeRecordingWav } from "../../../local/graph/media/writeRecordingWav";
import { speechRoutes } from "../../../local/graph/http/speechRoutes";

/** The answer of the documentation: https://learn.microsoft.com/azure/ai-services/speech-service/fast-transcription-create */
const documented = {
  durationMilliseconds: 2000,
  combinedPhrases: [{ text: "Weather" }],
  phrases: [
    {
      offsetMilliseconds: 40,
      durationMilliseconds: 240,
      text: "Weather",
      words: [{ text: "Weather", offsetMilliseconds: 40, durationMilliseconds: 240 }],
      locale: "en-US",
      confidence: 0.78,
    },
  ],
};

function aTranscriber(answer: (request: Request) => Response | Promise<Response>) {
  const sent: Request[] = [];
  const transcribe = makeTranscribe({
    endpoint: "https://contoso.cognitiveservices.azure.com",
    getToken: async () => "token",
    fetch: async (url, init) => {
      const request = new Request(url, init);
      sent.push(request.clone() as Request);
      return answer(request);
    },
  });
  return { transcribe, sent };
}

describe("makeTranscribe", () => {
  it("sends the sound and the languages as the documentation says, and reads its answer", async () => {
    const { transcribe, sent } = aTranscriber(() => Response.json(documented));

    expect(await transcribe(new Uint8Array([1, 2]), ["de", "en", "de-DE", "xx"])).toEqual({
      text: "Weather",
      language: "en-US",
    });

    const [request] = sent;
    expect(request?.url).toBe(
      "https://contoso.cognitiveservices.azure.com/speechtotext/transcriptions:transcribe?api-version=2024-11-15",
    );
    expect(request?.headers.get("authorization")).toBe("Bearer token");
    const form = await request?.formData();
    expect(form?.get("definition")).toBe(JSON.stringify({ locales: ["de-DE", "en-US"] }));
    expect(form?.get("audio")).toMatchObject({ name: "message.wav", size: 2, type: "audio/wav" });
  });

  test.each([
    [400, "cannot write down"],
    [401, "Cognitive Services Speech User"],
    [404, "fast transcription"],
    [429, "too much"],
    [503, "503"],
  ])("says what %d means", async (status, words) => {
    const { transcribe } = aTranscriber(() => new Response("", { status }));
    await expect(transcribe(new Uint8Array(), ["en"])).rejects.toMatchObject({
      code: "SPEECH_UNAVAILABLE",
      message: expect.stringContaining(words) as string,
    });
  });

  test.each([
    ["the network", () => Promise.reject(new TypeError("fetch failed")), "could not be reached"],
    ["an answer of another form", () => Response.json({ text: "hello" }), "not documented"],
    ["an answer that is no JSON", () => new Response("<html>"), "not documented"],
  ])("names the failure of %s", async (_what, answer, words) => {
    await expect(aTranscriber(answer).transcribe(new Uint8Array(), [])).rejects.toThrow(words);
  });

  it("understands the stand-in of this machine, which writes down what a recording says of itself", async () => {
    const stand = speechRoutes();
    const { transcribe } = aTranscriber((request) =>
      stand.request(new Request(request.url.replace(".com/", ".com/speech/"), request)),
    );
    const said = "The cellar is under water, 030 555 0199.";
    const wav = (words?: string) =>
      writeRecordingWav({
        durationInMs: 2000,
        speech: [{ fromMs: 0, toMs: 1500, ...(words !== undefined && { words }) }],
      });
    expect(await transcribe(wav(said), ["de"])).toEqual({ text: said, language: "de-DE" });
    expect(await transcribe(wav(), ["de"])).toEqual({ text: "", language: undefined });
  });
});

describe("toLocale", () => {
  test.each([
    ["en", "en-US"],
    ["de-CH", "de-CH"],
    ["tlh", undefined],
  ])("hears %s as %s", (language, locale) => {
    expect(toLocale(language)).toBe(locale);
  });
});
