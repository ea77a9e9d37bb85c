import { sentenceOf } from "../../../support/checkedFlow";
import { problemsIn, type Fields, found, menu } from "./callerFlow";

describe("the choice of a language", () => {
  const two = { languages: ["en", "de"], entry: "language" };
  const language = (prompt: string, changes: Fields = {}) => ({
    language: menu({
      title: "Language",
      prompt: [{ text: { en: prompt, de: prompt } }],
      options: [
        { keys: "1", label: "English", next: "start" },
        { keys: "2", label: "Deutsch", next: "german" },
      ],
      ...changes,
    }),
    german: { type: "set", language: "de", next: "start" },
  });

  it("is said in the words of those who need it", () => {
    expect(
      sentenceOf(
        problemsIn(two, language("For English, press 1. For German, press 2.")),
        "languageForeign",
      ),
    ).toBe(
      "“Language” offers de in another language. Who needs it may not understand that: say “Deutsch”, in a sentence of that language.",
    );
    const own = language("For English, press 1. Für Deutsch drücken Sie die 2. Press 2.");
    expect(found("languageForeign", two, own)).toEqual([]);
  });

  it("comes first in the call, and in its menu", () => {
    const own = language("For English, press 1. Für Deutsch, press 2.");
    expect(found("languageLate", two, own)).toEqual([]);
    const options = [
      { keys: "1", label: "sales", next: "sales" },
      { keys: "2", label: "Deutsch", next: "german" },
    ];
    const last = language("For sales, press 1. Deutsch: press 2.", { options });
    expect(found("languageLate", two, last).map(({ path }) => path)).toEqual(["nodes.language"]);
    const first = language("Deutsch: press 2. For sales, press 1.", { options });
    expect(found("languageLate", two, first)).toEqual([]);
    const later = {
      ...own,
      start: menu({
        options: [
          { keys: "1", label: "sales", next: "sales" },
          { keys: "2", label: "languages", next: "language" },
        ],
      }),
    };
    expect(found("languageLate", { ...two, entry: "start" }, later)).toHaveLength(1);
  });
});
