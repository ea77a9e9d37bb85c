import { silenceWav } from "../../lib/speech/silenceWav";
import { parseWav } from "../../lib/speech/wav/parseWav";

describe("silenceWav", () => {
  it("is as long as the pause and says nothing", () => {
    expect(parseWav(silenceWav(250))).toEqual({
      sampleRateInHertz: 16_000,
      samples: new Float32Array(4_000),
    });
  });
});
