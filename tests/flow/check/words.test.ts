import { flowSchema } from "../../../lib/flow/document/flow";
import { phraseKeys } from "../../../lib/flow/prompts/phraseKeys";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../support/checkedFlow";

const audio = "a".repeat(64);
const say = (prompt: unknown, changes: object = {}) => ({
  news: { type: "say", title: "News", prompt, next: "start", ...changes },
});
const two = { languages: ["en", "de"] };
const only = (lines: readonly string[], ...codes: readonly string[]) =>
  lines.filter((line) => codes.some((code) => line.includes(` ${code} `)));

describe("the languages of a flow", () => {
  const both = { en: "Hello.", de: "Hallo." };

  it("all have every text, or it is said in which one it is heard", () => {
    expect(
      sentenceOf(
        problemsOf(two, say([{ text: { en: "Hello." } }])).filter(({ path }) =>
          path.startsWith("nodes.news"),
        ),
        "languageMissing",
      ),
    ).toBe(
      "“News” has a text that is not there in de. Those callers hear it in en: add it to the others.",
    );
    const lines = (prompt: unknown) =>
      problemLines(two, say(prompt)).filter((line) => line.includes("nodes.news"));
    expect(lines([{ text: both }])).toEqual([]);
    expect(lines("Hello.")).toEqual(["warning languageMissing nodes.news.prompt"]);
    expect(lines([{ text: { de: "Hallo." } }])).toEqual([
      "warning languageMissing nodes.news.prompt.0.text",
    ]);
    expect(lines([{ text: {} }])).toEqual([
      "error silent nodes.news.prompt",
      "error noText nodes.news.prompt.0.text",
    ]);
    expect(lines([{ text: both, audio }])).toEqual([]);
    expect(lines([{ text: both, audio, use: "text" }])).toEqual([]);
    expect(lines([{ text: both, audio: { en: audio, de: audio } }, { pause: 1 }])).toEqual([]);
  });

  it("may be given without a list around them, as labels are", () => {
    const lines = (prompt: unknown) =>
      problemLines(two, say(prompt)).filter((line) => line.includes("nodes.news"));
    expect(lines(both)).toEqual([]);
    expect(lines({ de: "Hallo." })).toEqual(["warning languageMissing nodes.news.prompt"]);
    expect(lines({})).toEqual(["error silent nodes.news.prompt", "error noText nodes.news.prompt"]);
    expect(
      problemLines({ ...two, privacy: { consentPrompt: both }, phrases: { goodbye: both } }).filter(
        (line) => /privacy|goodbye/.test(line),
      ),
    ).toEqual([]);
  });

  it("are listed, or nobody hears the text", () => {
    const french = { ...both, fr: "Bonjour." };
    expect(sentenceOf(problemsOf(two, say(french)), "unlistedLanguage")).toBe(
      "“News” has a text in fr, which is not one of the flow's languages: nobody hears it. Add it to “languages”, or leave it out.",
    );
    const lines = (changes: object, prompt: unknown) =>
      only(problemLines({ ...two, ...changes }, say(prompt)), "unlistedLanguage");
    expect(lines({}, [{ text: french, audio: { en: audio, fr: audio } }])).toEqual([
      "warning unlistedLanguage nodes.news.prompt.0.text.fr",
      "warning unlistedLanguage nodes.news.prompt.0.audio.fr",
    ]);
    expect(lines({ voices: { fr: "Claire" } }, both)).toEqual([
      "warning unlistedLanguage voices.fr",
    ]);
    expect(lines({ languages: ["en-GB", "de-AT"] }, both)).toEqual([]);
  });

  it("are those that test calls begin in", () => {
    const test = (language: string) => ({
      tests: [{ name: "one", language, keys: "1", expect: { ends: "goodbye" } }],
    });
    expect(sentenceOf(problemsOf(test("fr")), "unknownLanguage")).toBe(
      "The test call “one” begins in fr, which is not one of the flow's languages. The flow speaks en.",
    );
    expect(only(problemLines(test("en-GB")), "unknownLanguage")).toEqual([]);
  });

  it("may differ in their region only", () => {
    const lines = problemLines({ languages: ["en", "en-GB"] }, say([{ text: { en: "Hello." } }]));
    expect(lines.filter((line) => line.includes("nodes.news"))).toEqual([]);
  });

  it("are the only ones that a step changes to", () => {
    const set = (language: string) => ({
      news: { type: "set", title: "German", language, next: "sales" },
    });
    expect(sentenceOf(problemsOf({}, set("de")), "unknownLanguage")).toBe(
      "“German” changes to de, which is not one of the flow's languages. Add it to “languages” and give each text in it.",
    );
    expect(sentenceOf(problemsOf({}, set("eng")), "unknownLanguage")).toMatch(
      /Did you mean “en”\?$/,
    );
    expect(only(problemLines(two, set("de")), "unknownLanguage")).toEqual([]);
  });

  it("have the labels that are read out", () => {
    const options = [
      { keys: "1", label: "sales", next: "sales" },
      { keys: "2", label: { en: "news", de: "Neues" }, next: "news" },
      { keys: "3", label: "hidden", hidden: true, next: "news" },
    ];
    const start = { type: "menu", prompt: [{ text: both }, { optionsList: true }], options };
    const labels = (node: object) =>
      problemLines(two, { start: node }).filter((line) => line.endsWith(".label"));
    expect(labels(start)).toEqual(["warning languageMissing nodes.start.options.0.label"]);
    expect(labels({ ...start, prompt: [{ text: both }] })).toEqual([]);
  });

  it("have the texts of notifications", () => {
    const news = { type: "notify", channel: "webhook", to: "desk", text: "News.", next: "start" };
    expect(problemLines(two, { news })).toContain("warning languageMissing nodes.news.text");
  });

  it("have the sentences that every flow needs", () => {
    const welsh = { languages: ["en", "cy"] };
    expect(sentenceOf(problemsOf(welsh), "phrasesMissing")).toMatch(
      new RegExp(
        `^Callers in cy hear ${phraseKeys.length - 16} sentences in English, such as “Sorry, I did not hear a key\\.”\\. Give them in “phrases”: noInput, `,
      ),
    );
    const own = Object.fromEntries(
      phraseKeys.map((key) => [key, [{ text: { en: "A.", cy: "B." } }]]),
    );
    expect(only(problemLines({ ...welsh, phrases: own }), "phrasesMissing")).toEqual([]);
    const first = Object.fromEntries(phraseKeys.map((key) => [key, "B."]));
    expect(only(problemLines({ languages: ["cy"], phrases: first }), "phrasesMissing")).toEqual([]);
    expect(only(problemLines({ ...welsh, phrases: first }), "phrasesMissing")).toHaveLength(1);
  });

  it("know which sentences there are", () => {
    expect(sentenceOf(problemsOf({ phrases: { godbye: "Bye." } }), "unknownPhrase")).toBe(
      "No call ever plays the phrase “godbye”. Did you mean “goodbye”?",
    );
    expect(sentenceOf(problemsOf({ phrases: { weather: "Rain." } }), "unknownPhrase")).toMatch(
      /^No call ever plays the phrase “weather”\. There are noInput, /,
    );
  });

  it("are those of the flows it calls", () => {
    const flows = { other: flowSchema.parse(cleanFlow({ key: "other", languages: ["en-GB"] })) };
    const lines = only(
      problemLines(two, { news: { type: "goto", flow: "other" } }, { flows }),
      "languageMissing",
    );
    expect(lines.filter((line) => line.includes("news"))).toEqual([
      "warning languageMissing nodes.news.flow",
    ]);
  });
});

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
