import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

const say = (prompt: unknown, changes: object = {}) => ({
  news: { type: "say", title: "News", prompt, next: "start", ...changes },
});

const only = (lines: readonly string[], ...codes: readonly string[]) =>
  lines.filter((line) => codes.some((code) => line.includes(` ${code} `)));

describe("a prompt", () => {
  it("says something", () => {
    expect(sentenceOf(problemsOf({}, say([{ pause: 2 }])), "silent")).toBe(
      "“News” has a prompt in which nothing is sure to be said: its callers would hear silence. Add a text.",
    );
    expect(only(problemLines({}, say([{ text: " " }])), "silent")).toHaveLength(1);
    expect(only(problemLines({}, say([{ optionsList: true }])), "silent")).toHaveLength(1);
    expect(problemLines({}, say([{ say: "time", value: "12:30" }]))).toEqual([]);
  });

  it("says something for sure where every flow needs a sentence", () => {
    const phrases = { goodbye: [{ say: "time", value: "12:30" }] };
    expect(only(problemLines({ phrases }), "silent")).toEqual(["error silent phrases.goodbye"]);
    expect(only(problemLines({ help: [{ pause: 1 }] }), "silent")).toEqual(["error silent help"]);
  });

  it("reads out options where there are some to read", () => {
    const menu = (changes: object) => ({
      start: {
        type: "menu",
        prompt: [{ optionsList: true }],
        options: [{ keys: "1", label: "news", next: "news", ...changes }],
      },
      sales: { type: "return" },
    });
    expect(only(problemLines({}, menu({})), "silent")).toEqual([]);
    expect(only(problemLines({}, menu({ hidden: true })), "silent")).toHaveLength(1);
    expect(
      sentenceOf(problemsOf({}, say([{ text: "Hi." }, { optionsList: true }])), "noOptionsHere"),
    ).toBe(
      "“News” would read out its options here, but only a menu has any. Leave it out, or make the step a menu.",
    );
  });

  it("is short", () => {
    expect(sentenceOf(problemsOf({}, say("word ".repeat(75))), "longPrompt")).toBe(
      "“News” has a prompt of about 25 seconds. Callers stop listening after 20: make it shorter.",
    );
    const parts = [{ text: "x".repeat(150) }, { pause: 8 }, { say: "number", value: 4 }];
    expect(only(problemLines({}, say(parts)), "longPrompt")).toEqual([]);
    expect(only(problemLines({}, say([...parts, { pause: 0.5 }])), "longPrompt")).toHaveLength(1);
  });

  it("has no more parts than are played at once", () => {
    const options = Array.from({ length: 25 }, (_, index) => ({
      keys: String(index + 10),
      label: "x",
      next: "news",
    }));
    const start = { type: "menu", title: "Many", prompt: [{ optionsList: true }], options };
    expect(sentenceOf(problemsOf({}, { start }), "manyClips")).toBe(
      "“Many” has a prompt of 25 parts, more than can be played at once: callers would hear gaps. Take parts together, at most 20.",
    );
  });
});
