import fc from "fast-check";
import type { Key } from "../../lib/ivr/call/tone";
import { parseKeyScript, type ScriptStep } from "../../lib/simulation/parseKeyScript";
import { toKeyScript } from "../../lib/simulation/toKeyScript";

const seconds = fc.integer({ min: 1, max: 6000 }).map((tenths) => tenths / 10);
const aStep: fc.Arbitrary<ScriptStep> = fc.oneof(
  fc.constantFrom<Key>("0", "1", "9", "*", "#").map((key): ScriptStep => ({ type: "press", key })),
  seconds.map((length): ScriptStep => ({ type: "wait", seconds: length })),
  seconds.map((length): ScriptStep => ({ type: "speak", seconds: length })),
  fc.constantFrom<ScriptStep>({ type: "awaitPrompt" }, { type: "hangUp" }),
);

describe("toKeyScript", () => {
  it("writes keys that follow each other as one word", () => {
    const script = toKeyScript([
      { type: "awaitPrompt" },
      { type: "press", key: "0" },
      { type: "press", key: "#" },
      { type: "wait", seconds: 1.5 },
      { type: "hangUp" },
    ]);
    expect(script).toBe("w 0# p1.5 h");
  });

  it("writes what reads as the same steps", () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 20 }), (steps) => {
        expect(parseKeyScript(toKeyScript(steps)).steps).toEqual(steps);
      }),
    );
  });
});
