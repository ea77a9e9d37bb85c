import { makeAzureSpeaker } from "../../../lib/speech/azure/makeAzureSpeaker";
import { parseWav } from "../../../lib/speech/wav/parseWav";
import { buildWav } from "../support/buildWav";

const sound = buildWav(Buffer.from(Int16Array.of(1, 2, 3).buffer), { dataLength: 0xffffffff });
type Answer = Response | Error;

/** A speech service that gives these answers in order, and remembers what it was asked and how long was waited. */
function aService(...answers: readonly Answer[]) {
  const requests: Request[] = [];
  const waits: number[] = [];
  const left = [...answers];
  const speaker = makeAzureSpeaker({
    endpoint: "https://contoso.cognitiveservices.azure.com",
    getToken: () => Promise.resolve("the-token"),
    fetch: (input, init) => {
      requests.push(new Request(input, init));
      const answer = left.shift() ?? new Response(sound);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { speaker, requests, waits };
}

const hello = { text: "Hello", language: "en-GB" };

describe("makeAzureSpeaker", () => {
  it("asks for the sound that Graph plays, with an Entra token", async () => {
    const { speaker, requests } = aService();
    await speaker.speak(hello);
    const request = requests[0] ?? new Request("https://none.invalid");
    expect({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    }).toEqual({
      method: "POST",
      url: "https://contoso.cognitiveservices.azure.com/tts/cognitiveservices/v1",
      headers: {
        authorization: "Bearer the-token",
        "content-type": "application/ssml+xml",
        "user-agent": "teams-ivr",
        "x-microsoft-outputformat": "riff-16khz-16bit-mono-pcm",
      },
      body:
        '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en-GB">' +
        '<voice name="en-GB-SoniaNeural">Hello</voice></speak>',
    });
  });

  it("repairs placeholder lengths and adds the words", async () => {
    const wav = await aService().speaker.speak(hello);
    expect(Buffer.from(wav).readUInt32LE(4)).toBe(wav.length - 8);
    expect(Buffer.from(wav).readUInt32LE(40)).toBe(6);
    expect(parseWav(wav).words).toBe("Hello");
  });

  test.each([
    [
      "its own voice",
      { text: "A", language: "de", voice: "de-DE-ConradNeural" },
      "de-DE-ConradNeural",
    ],
    ["the region's voice", { text: "A", language: "de-CH" }, "de-CH-LeniNeural"],
    ["the language's voice", { text: "A", language: "de-LI" }, "de-DE-KatjaNeural"],
    ["the language's voice", { text: "A", language: "en" }, "en-US-JennyNeural"],
    ["no Filipino voice by its first letters", { text: "A", language: "fi" }, "fi-FI-SelmaNeural"],
  ])("speaks with %s", async (_name, words, voice) => {
    const { speaker, requests } = aService();
    await speaker.speak(words);
    expect(await requests[0]?.text()).toContain(`<voice name="${voice}">`);
  });

  it("waits as long as a throttled service asks, and tries again", async () => {
    const { speaker, requests, waits } = aService(
      new Response(null, { status: 429, headers: { "retry-after": "7" } }),
      new Response(null, { status: 503 }),
      new Error("socket closed"),
    );
    const wav = await speaker.speak(hello);
    expect(parseWav(wav).words).toBe("Hello");
    expect({ tries: requests.length, waits }).toEqual({ tries: 4, waits: [7_000, 2_000, 4_000] });
  });

  it("tries again when the sound breaks off", async () => {
    const broken = new ReadableStream({ pull: (to) => to.error(new TypeError("terminated")) });
    const { speaker, requests } = aService(new Response(broken));
    expect(parseWav(await speaker.speak(hello)).words).toBe("Hello");
    expect(requests).toHaveLength(2);
  });

  const refuse = (status: number) => new Response(null, { status });

  test.each([
    ["an outage", [500, 500, 500, 500].map(refuse), /answered 500 several times/, 4],
    ["an unknown voice", [refuse(400)], /voice en-GB-SoniaNeural .* exists/, 1],
    ["a missing role", [refuse(401)], /Cognitive Services Speech User/, 1],
    ["a wrong address", [refuse(404)], /SPEECH_ENDPOINT/, 1],
    [
      "no network",
      Array.from({ length: 4 }, () => new Error("ENOTFOUND")),
      /could not be reached/,
      4,
    ],
  ])("rejects with SPEECH_UNAVAILABLE for %s", async (_name, answers, sentence, tries) => {
    const { speaker, requests } = aService(...answers);
    await expect(speaker.speak(hello)).rejects.toMatchObject({
      code: "SPEECH_UNAVAILABLE",
      message: expect.stringMatching(sentence) as string,
    });
    expect(requests).toHaveLength(tries);
  });

  it("names the remedy for a language without a default voice", async () => {
    await expect(aService().speaker.speak({ text: "A", language: "tlh" })).rejects.toMatchObject({
      code: "SPEECH_UNAVAILABLE",
      message: expect.stringContaining("name one under voices") as string,
    });
  });

  it("refuses an empty sound", async () => {
    const { speaker } = aService(new Response(buildWav(new Uint8Array(0))));
    await expect(speaker.speak(hello)).rejects.toMatchObject({ code: "SPEECH_UNAVAILABLE" });
  });
});
