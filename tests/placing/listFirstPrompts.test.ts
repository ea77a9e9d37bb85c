import type { Flow } from "../../lib/flow/document/flow";
import { flowClips } from "../../lib/flow/prompts/flowClips";
import { clipKey, type PromptId } from "../../lib/flow/prompts/clip";
import { listFirstPrompts } from "../../lib/placing/listFirstPrompts";
import { fixtureFlow } from "../support/readFixture";

/** Each clip by a WAV that has its words for a name. */
function audioOf(flow: Flow): Readonly<Record<string, PromptId>> {
  return Object.fromEntries(
    flowClips(flow).map((clip) => [
      clipKey(clip),
      (clip.type === "speech" ? clip.text : clip.type) as PromptId,
    ]),
  );
}

const first = (flow: Flow) => listFirstPrompts(flow, audioOf(flow));

describe("listFirstPrompts", () => {
  it("names how it is proven that a person listens, where the flow asks for that", () => {
    expect(first(fixtureFlow("reminder"))).toEqual([
      "This is Contoso with a message for you. To hear it, press 1.",
    ]);
  });

  it("names the words of the entry, without what depends on the call", () => {
    const { confirm: _confirm, ...flow } = fixtureFlow("reminder");
    expect(first(flow)).toEqual(["Your appointment is on"]);
  });

  it("names nothing of an entry that says nothing, and nothing that publishing did not speak", () => {
    expect(first(fixtureFlow("presence"))).toEqual([]);
    expect(listFirstPrompts(fixtureFlow("reminder"), {})).toEqual([]);
  });

  it("names each WAV once, and no more than ten", () => {
    const prompt = Array.from({ length: 15 }, (_, index) => ({ text: `Part ${index % 12}.` }));
    const flow: Flow = {
      ...fixtureFlow("reminder"),
      confirm: { key: "1", prompt },
    };
    expect(first(flow)).toEqual(Array.from({ length: 10 }, (_, index) => `Part ${index}.`));
  });
});
