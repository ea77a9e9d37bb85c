import { makeListVoices } from "../../../lib/speech/azure/makeListVoices";

/** A speech account that answers like this, and a note of what it was asked. */
function account(answer: () => Response) {
  const asked: unknown[] = [];
  const list = makeListVoices({
    endpoint: "https://contoso.cognitiveservices.azure.com",
    getToken: () => Promise.resolve("token"),
    fetch: async (address, init) => {
      const { authorization } = Object.fromEntries(new Headers(init?.headers));
      asked.push({ address, authorization });
      return answer();
    },
  });
  return { asked, list };
}

describe("makeListVoices", () => {
  it("lists the names of an account's voices", async () => {
    const { asked, list } = account(() =>
      Response.json([
        { ShortName: "en-US-JennyNeural", Gender: "Female" },
        { ShortName: "de-DE-KatjaNeural" },
      ]),
    );
    expect(await list()).toEqual(["en-US-JennyNeural", "de-DE-KatjaNeural"]);
    expect(asked).toEqual([
      {
        address: "https://contoso.cognitiveservices.azure.com/tts/cognitiveservices/voices/list",
        authorization: "Bearer token",
      },
    ]);
  });

  test.each([
    [401, "Cognitive Services Speech User"],
    [403, "Cognitive Services Speech User"],
    [404, "SPEECH_ENDPOINT"],
  ])("says what to do about a %d", async (status, remedy) => {
    const { list } = account(() => new Response(undefined, { status }));
    await expect(list()).rejects.toMatchObject({
      code: "SPEECH_UNAVAILABLE",
      message: expect.stringContaining(remedy) as string,
    });
  });

  it("says that nobody answers", async () => {
    const { list } = account(() => {
      throw new TypeError("fetch failed");
    });
    await expect(list()).rejects.toMatchObject({
      code: "SPEECH_UNAVAILABLE",
      message: expect.stringContaining("could not be reached") as string,
    });
  });
});
