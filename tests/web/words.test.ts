import { audit as deAudit } from "../../web/words/de/audit";
import { canary as deCanary } from "../../web/words/de/canary";
import { publishing as dePublishing } from "../../web/words/de/publishing";
import { audit as enAudit } from "../../web/words/en/audit";
import { canary as enCanary } from "../../web/words/en/canary";
import { publishing as enPublishing } from "../../web/words/en/publishing";
import { keys as deKeys } from "../../web/words/de/keys";
import { keys as enKeys } from "../../web/words/en/keys";
import { demo as deDemo } from "../../web/words/de/demo";
import { demo as enDemo } from "../../web/words/en/demo";
import { telephone as deTelephone } from "../../web/words/de/telephone";
import { telephone as enTelephone } from "../../web/words/en/telephone";
import { nightly as deNightly } from "../../web/words/de/nightly";
import { nightly as enNightly } from "../../web/words/en/nightly";
import { boundWords } from "../../web/words/boundWords";
import { de } from "../../web/words/de";
import { promptTable as deTable } from "../../web/words/de/promptTable";
import { reports as germanReports } from "../../web/words/de/reports";
import { en } from "../../web/words/en";
import { promptTable as enTable } from "../../web/words/en/promptTable";
import { reports as englishReports } from "../../web/words/en/reports";

/** Every text of a language, by its place; functions are asked with something in every place. */
function textsOf(words: object, path = ""): readonly (readonly [path: string, text: string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const place = path === "" ? name : `${path}.${name}`;
    if (typeof value === "string") return [[place, value] as const];
    if (typeof value === "function" && path === "sentences") {
      const say = value as (named: object) => string;
      return [[place, say({ step: "x", value: () => "y" })] as const];
    }
    if (typeof value === "function") {
      const said = value as (...given: readonly unknown[]) => string;
      return [
        [`${place} of one`, String(said(1, "x"))] as const,
        [`${place} of many`, String(said(7, "x"))] as const,
      ];
    }
    return typeof value === "object" && value !== null ? textsOf(value, place) : [];
  });
}

const english = {
  ...en,
  ...enTelephone,
  ...enDemo,
  ofKeys: enKeys,
  audit: enAudit,
  nightly: enNightly,
  publishing: enPublishing,
  canary: enCanary,
};
const german = {
  ...de,
  ...deTelephone,
  ...deDemo,
  ofKeys: deKeys,
  audit: deAudit,
  nightly: deNightly,
  publishing: dePublishing,
  canary: deCanary,
};

const languages = [
  {
    language: "en",
    words: { ...english, ...boundWords.en, promptTable: enTable, ofReports: englishReports },
  },
  {
    language: "de",
    words: { ...german, ...boundWords.de, promptTable: deTable, ofReports: germanReports },
  },
];

describe("the words of the editor", () => {
  test.each(languages)("in $language have none that only developers know", ({ words }) => {
    const technical =
      /\b(?:nodes?|edges?|dtmf|json|sync|synchroni\w+|knoten|kanten?|webhook|payload|api|flow\/v1)\b/i;
    expect(textsOf(words).filter(([, text]) => technical.test(text))).toEqual([]);
  });

  test.each(languages)("in $language are never empty", ({ words }) => {
    expect(textsOf(words).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("say no sentence of one language in the other", () => {
    const english = new Map(textsOf(languages[0]?.words ?? {}));
    const same = textsOf(languages[1]?.words ?? {}).flatMap(([path, text]) =>
      // Products are called the same everywhere.
      !path.startsWith("importing.systems.") &&
      english.get(path) === text &&
      /[a-z]{2,} [a-z]{2,}/i.test(text)
        ? [path]
        : [],
    );
    expect(same).toEqual([]);
  });
});
