import type { Flow } from "../../../lib/flow/document/flow";
import { flowClips } from "../../../lib/flow/prompts/flowClips";
import { clipKey, type PromptId } from "../../../lib/flow/prompts/clip";
import { listFirstPrompts } from "../../../lib/flow/prompts/listFirstPrompts";
import { flowOf } from "../../support/flowOf";
import { fixtureFlow } from "../../support/readFixture";

/** Each clip by a WAV that has its words for a name. */
function audioOf(flow: Flow): Readonly<Record<string, PromptId>> {
  return Object.fromEntries(
    flowClips(flow).map((clip) => [
      clipKey(clip),
      (clip.type === "speech" ? clip.text : clip.type) as PromptId,
    ]),
  );
}

const first = (flow: Flow) => listFirstPrompts(flow, audioOf(flow), "outgoing");
const answered = (flow: Flow) => listFirstPrompts(flow, audioOf(flow), "incoming");

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

  it("names nothing that publishing did not speak", () => {
    expect(listFirstPrompts(fixtureFlow("reminder"), {}, "outgoing")).toEqual([]);
  });

  it("names each WAV once, and no more than ten", () => {
    const prompt = Array.from({ length: 15 }, (_, index) => ({ text: `Part ${index % 12}.` }));
    const flow: Flow = {
      ...fixtureFlow("reminder"),
      confirm: { key: "1", prompt },
    };
    expect(first(flow)).toEqual(Array.from({ length: 10 }, (_, index) => `Part ${index}.`));
  });

  it("has what callers hear begin with the greeting, and with each way on from an entry without words", () => {
    const flow = flowOf(
      {
        hours: {
          type: "hours",
          schedule: "office",
          open: "main",
          closed: "closed",
          holiday: "hours",
        },
        main: {
          type: "menu",
          noInput: [{ from: 1, prompt: "Nothing was pressed." }],
          greeting: "Welcome.",
          prompt: [{ optionsList: true }],
          options: [{ keys: "1", label: "sales", next: "sales" }],
        },
        closed: { type: "say", prompt: "We are closed.", next: "hangup" },
        sales: { type: "say", prompt: "Sales is out.", next: "hangup" },
      },
      { schedules: { office: { weekly: { monday: [["09:00", "17:00"]] } } } },
    );
    expect(answered(flow)).toEqual(["Welcome.", "For sales, press 1.", "We are closed."]);
    expect(answered(fixtureFlow("reminder"))).toEqual(["Your appointment is on"]);
  });
});
