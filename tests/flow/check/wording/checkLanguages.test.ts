import { flowSchema } from "../../../../lib/flow/document/flow";
import { phraseKeys } from "../../../../lib/flow/prompts/phraseKeys";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

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
        `^Callers in cy hear ${phraseKeys.length - 18} sentences in English, such as “Sorry, I did not hear a key\\.”\\. Give them in “phrases”: noInput, `,
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
