import { makeOncePer } from "../../lib/flow/makeOncePer";
import { builtInStep } from "../../lib/flow/steps/builtInStep";
import { sharedExits } from "../../lib/flow/steps/exits";
import { builtIn } from "../../lib/flow/steps/place";
import { promptClips } from "../../lib/flow/prompts/promptClips";
import type { Flow } from "../../lib/flow/document/flow";

const flow: Flow = {
  schema: "flow/v1",
  key: "main",
  name: "Main",
  languages: ["en", "de"],
  timeZone: "UTC",
  entry: "hello",
  globals: { "0": "operator" },
  nodes: { hello: { type: "say", prompt: { en: "Hello.", de: "Hallo." } } },
};

describe("makeOncePer", () => {
  it("makes a thing once for each source, also one that is undefined", () => {
    let made = 0;
    const thing = makeOncePer((_source: object) => {
      made += 1;
      return undefined;
    });
    const [one, other] = [{}, {}];
    [one, one, other, other, one].forEach(thing);
    expect(made).toBe(2);
  });

  it("makes the built-in steps and the shared exits of a flow once, and another flow's anew", () => {
    const copy = { ...flow };
    expect(builtInStep(flow, builtIn("error"))).toBe(builtInStep(flow, builtIn("error")));
    expect(builtInStep(flow, builtIn("error"))).not.toBe(builtInStep(copy, builtIn("error")));
    expect(builtInStep(flow, builtIn("error"))).not.toBe(builtInStep(flow, builtIn("goodbye")));
    expect(sharedExits(flow)).toBe(sharedExits(flow));
    expect(sharedExits(flow)).not.toBe(sharedExits(copy));
  });

  it("makes words without values once for each language of a flow", () => {
    const words = { en: "Hello.", de: "Hallo." };
    const clips = (language: string, of = flow) =>
      promptClips(words, { flow: of, language, evaluate: () => undefined });
    expect(clips("en")).toBe(clips("en"));
    expect(clips("en")).toEqual([{ type: "speech", text: "Hello.", language: "en" }]);
    expect(clips("de")).toEqual([{ type: "speech", text: "Hallo.", language: "de" }]);
    const voiced = { ...flow, voices: { en: "Ava" } };
    expect(clips("en", voiced)).toEqual([
      { type: "speech", text: "Hello.", language: "en", voice: "Ava" },
    ]);
  });
});
