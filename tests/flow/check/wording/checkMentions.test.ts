import { phraseKeys } from "../../../../lib/flow/prompts/phraseKeys";
import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

const say = (prompt: unknown, changes: object = {}) => ({
  news: { type: "say", title: "News", prompt, next: "start", ...changes },
});

const only = (lines: readonly string[], ...codes: readonly string[]) =>
  lines.filter((line) => codes.some((code) => line.includes(` ${code} `)));

describe("the keys that prompts tell", () => {
  const menu = (prompt: unknown, changes: object = {}) => ({
    start: {
      type: "menu",
      title: "Main menu",
      prompt,
      options: [
        { keys: "1", label: "sales", next: "sales" },
        { keys: "2", label: "news", next: "news" },
      ],
      ...changes,
    },
  });

  it.each([
    ["en", "For sales, press 1. For news, press 2. To stop, press 5.", "5"],
    ["en", "Press one or two. Press the pound key to stop.", "#"],
    ["en", "Press 1, 2 or 3.", "3"],
    ["de", "Für Verkauf drücken Sie die 1, für Neues die 2. Drücken Sie die 5.", "5"],
    ["de", "Wählen Sie die 1 oder die 2 oder die Rautetaste.", "#"],
    ["fr", "Appuyez sur la touche 1 ou 2. Appuyez sur 5.", "5"],
    ["es", "Pulse 1 o 2. Pulse 5.", "5"],
  ])("do something (%s: %s)", (language, prompt, key) => {
    const problems = problemsOf(
      { languages: [language] },
      menu([{ text: { [language]: prompt } }]),
    );
    const nothing = problems.filter(
      ({ code, path }) => code === "uselessKey" && path === "nodes.start.prompt",
    );
    expect(sentenceOf(nothing, "uselessKey")).toBe(
      `“Main menu” tells callers to press ${key}, which does nothing there. Add that key, or change the words.`,
    );
  });

  it("are words only where no key is meant", () => {
    const prompt = "Press 1 for sales, press 2 for news, or press one of the other keys.";
    expect(problemLines({}, menu(prompt))).toEqual([]);
  });

  it("are not looked for in languages that nobody taught it", () => {
    const hello = {
      languages: ["cy"],
      phrases: Object.fromEntries(phraseKeys.map((key) => [key, "B."])),
    };
    expect(problemLines(hello, menu("Pwyswch 7."))).toEqual([]);
  });

  it("may be universal, extensions, or those of a PIN", () => {
    const prompt = "Press 1, press 2, or press 0.";
    expect(
      problemLines({ operator: { person: "anna" }, globals: { "0": "operator" } }, menu(prompt)),
    ).toEqual([]);
    expect(problemLines({}, menu(prompt, { dialExtension: { length: [1, 3] } }))).toEqual([]);
    expect(problemLines({}, menu(prompt, { pin: { pin: "staff" } }))).toEqual([]);
  });

  it("leave out no option that is not hidden", () => {
    expect(sentenceOf(problemsOf({}, menu("For sales, press 1.")), "untoldOption")).toBe(
      "“Main menu” never tells callers to press “2” (option 2). Say it in the prompt, or mark the option as hidden.",
    );
    const options = [
      { keys: "[1-3]", label: "x", next: "sales" },
      { keys: "4x", label: "y", next: "news", say: "Press 42 for news." },
      { keys: "7", label: "z", hidden: true, next: "news" },
    ];
    expect(problemLines({}, menu("Press 2.", { options }))).toEqual([]);
    expect(only(problemLines({}, menu("Choose.")), "untoldOption")).toHaveLength(2);
    expect(
      only(problemLines({}, menu([{ text: "Choose." }, { optionsList: true }])), "untoldOption"),
    ).toEqual([]);
  });

  it("may be those of the question after an announcement", () => {
    const options = [
      { keys: "1", label: "sales", next: "sales" },
      { keys: "2", label: "news", next: "news" },
    ];
    const again = { start: { type: "menu", prompt: "Press 1 or 2.", options } };
    expect(problemLines({}, { ...again, ...say("Press 1 for sales.") })).toEqual([]);
    expect(problemLines({}, { ...again, ...say("Press 3.") })).toEqual([
      "warning uselessKey nodes.news.prompt",
    ]);
    expect(
      problemLines({}, { ...again, ...say("Press 3.", { listen: { "3": "sales" } }) }),
    ).toEqual([]);
  });

  it("may be anything before an entry, and # or * only where they mean something", () => {
    const type = (changes: object) => ({
      news: {
        type: "collect",
        title: "Number",
        into: "number",
        kind: "digits",
        prompt: "Type the number, then press hash. To start again, press star.",
        next: "sales",
        ...changes,
      },
    });
    expect(problemLines({}, type({}))).toEqual([]);
    expect(problemLines({}, type({ terminators: [], clearKey: "none" }))).toEqual([
      "warning uselessKey nodes.news.prompt",
    ]);
    const confirm = { prompt: "Press hash for yes, star for no.", yes: "#", no: "*" };
    expect(problemLines({}, type({ terminators: [], clearKey: "none", confirm }))).toEqual([]);
    const before = say("Press 7.", { next: "number" });
    expect(problemLines({}, { ...before, number: type({}).news })).toEqual([]);
  });
});
