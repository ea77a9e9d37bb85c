import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { say, only } from "./spokenSteps";

describe("a step that hangs up", () => {
  const mute = { type: "hangup", title: "End" };

  it("says something, or comes after words", () => {
    expect(sentenceOf(problemsOf({}, { news: mute }), "mute")).toBe(
      "“End” hangs up without a word. Give it a prompt, or let a step that says something lead there.",
    );
    expect(problemLines({}, { news: { ...mute, prompt: "Goodbye." } })).toEqual([]);
    expect(problemLines({}, { news: say("end"), end: mute })).toEqual([]);
  });

  it.each<[string, object]>([
    ["words that may be none", { news: say("end", [{ say: "time", value: { var: "now.time" } }]) }],
    [
      "a prompt that may be none",
      { news: { ...mute, prompt: [{ say: "time", value: { var: "now.time" } }] } },
    ],
    ["a key that cuts the words short", { news: { ...say("sales"), listen: { "1": "end" } } }],
    ["nothing at all", { start: { type: "set", values: { x: "1" }, next: "end" } }],
    [
      "somebody who does not answer",
      { sales: { type: "transfer", to: [{ target: { person: "anna" } }], failed: "end" } },
    ],
    [
      "a choice in silence",
      { news: { type: "branch", cases: [{ when: true, next: "end" }], otherwise: "sales" } },
    ],
  ])("is not silent after %s", (_, nodes) => {
    expect(only(problemLines({}, { end: mute, ...nodes }), "mute")).toHaveLength(1);
  });

  it("may be reached through silent steps from words", () => {
    const nodes = {
      news: say("note"),
      note: { type: "notify", channel: "webhook", to: "desk", text: "Bye.", next: "share" },
      share: { type: "share", parts: [{ percent: 100, next: "end" }] },
      end: mute,
    };
    expect(problemLines({}, nodes)).toEqual([]);
  });

  it("may not be where errors lead", () => {
    expect(
      only(problemLines({ onError: "end" }, { news: say("end"), end: mute }), "mute"),
    ).toHaveLength(1);
  });
});
