import { toKey, tones, toTone } from "../../../lib/ivr/call/tone";

describe("tones", () => {
  it("are keys and back, but for those that no dial pad has", () => {
    const without = tones.filter((tone) => toKey(tone) === undefined);

    expect(without).toEqual(["a", "b", "c", "d", "flash"]);
    expect(
      tones.flatMap((tone) => {
        const key = toKey(tone);
        return key === undefined ? [] : [toTone(key)];
      }),
    ).toEqual(tones.slice(0, 12));
  });
});
