import fc from "fast-check";
import { toSsml } from "../../../lib/speech/azure/toSsml";

describe("toSsml", () => {
  it("escapes whatever could become markup", () => {
    expect(
      toSsml({
        text: `R&D </voice><break time="9s"/> it's`,
        language: `en"><audio`,
        voice: "en-US-JennyNeural",
      }),
    ).toBe(
      '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="en&quot;&gt;&lt;audio">' +
        '<voice name="en-US-JennyNeural">R&amp;D &lt;/voice&gt;&lt;break time=&quot;9s&quot;/&gt; it&apos;s</voice></speak>',
    );
  });

  it("has the same two elements and no forbidden character for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const ssml = toSsml({ text, language: "en", voice: "v" });
        expect(ssml.match(/<[^>]*>/g)).toHaveLength(4);
        expect(ssml).not.toMatch(
          /(?![\t\n\r])\p{Control}(?<![\u0080-\u009f\u007f])|[\ufffe\uffff]/u,
        );
        expect(ssml).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
