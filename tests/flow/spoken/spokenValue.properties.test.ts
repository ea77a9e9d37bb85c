import fc from "fast-check";
import { spokenKinds } from "../../../lib/flow/document/prompt";
import { spokenValue, listSpokenVocabulary } from "../../../lib/flow/spoken/spokenValue";

const languages = [
  "en",
  "en-US",
  "en-GB",
  "en-AU",
  "de",
  "de-CH",
  "fr",
  "fr-BE",
  "fr-CH",
  "fr-CA",
  "es",
  "es-MX",
  "it",
  "pt-BR",
  "ja",
  "zh-Hans-CN",
];
const currencies = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "CAD",
  "SEK",
  "MXN",
  "PLN",
  "gbp",
  "€€€",
  undefined,
];

const digits = (max: number) =>
  fc
    .array(fc.constantFrom(..."0123456789".split("")), { maxLength: max })
    .map((some) => some.join(""));
const twoDigits = (max: number) => fc.nat(max).map((value) => String(value).padStart(2, "0"));
const value = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -999_999_999, max: 999_999_999 }),
  fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((cents) => cents / 100),
  fc.double(),
  fc.maxSafeInteger(),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  digits(64),
  fc
    .tuple(fc.constantFrom("", "-", "+"), digits(18), digits(12))
    .map(([sign, whole, decimals]) => `${sign}${whole}.${decimals}`),
  digits(17).map((some) => `+${some}`),
  fc.tuple(digits(4), twoDigits(13), twoDigits(32)).map((parts) => parts.join("-")),
  fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), twoDigits(12), twoDigits(31))
    .map((parts) => parts.join("-")),
  fc.tuple(twoDigits(25), twoDigits(60)).map((parts) => parts.join(":")),
);

const vocabularies = new Map<string, ReadonlySet<string>>();

function vocabulary(...[kind, language, currency]: Parameters<typeof listSpokenVocabulary>) {
  const key = `${kind}|${language}|${currency ?? ""}`;
  const known = vocabularies.get(key) ?? new Set(listSpokenVocabulary(kind, language, currency));
  vocabularies.set(key, known);
  return known;
}

const notAudible = (...[kind, value, language, currency]: Parameters<typeof spokenValue>) =>
  spokenValue(kind, value, language, currency).filter(
    (clip) => !vocabulary(kind, language, currency).has(clip),
  );

describe("spokenValue, whatever the value", () => {
  it("says only what publishing made audible, in at most 20 clips", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spokenKinds),
        value,
        fc.constantFrom(...languages),
        fc.constantFrom(...currencies),
        (kind, aValue, language, currency) => {
          expect(notAudible(kind, aValue, language, currency)).toEqual([]);
          expect(spokenValue(kind, aValue, language, currency).length).toBeLessThanOrEqual(20);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("never throws for any language tag or currency", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spokenKinds),
        value,
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 8 }),
        (kind, aValue, language, currency) => {
          expect(notAudible(kind, aValue, language, currency)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each(languages)(
    "says every number in %s in at most twelve clips, each audible",
    (language) => {
      const numbers = [
        ...Array.from({ length: 1001 }, (_, index) => index),
        ...Array.from({ length: 1000 }, (_, index) => index * 1000 + 1),
        ...Array.from({ length: 1000 }, (_, index) => index * 1_000_000 + index),
      ];
      const currency = language.startsWith("de") ? "SEK" : "GBP";
      expect(numbers.filter((one) => notAudible("number", one, language).length > 0)).toEqual([]);
      expect(
        numbers.filter((one) => notAudible("money", one, language, currency).length > 0),
      ).toEqual([]);
      expect(numbers.filter((one) => spokenValue("number", one, language).length > 12)).toEqual([]);
    },
  );

  it.each(languages)("says every day of a year, every year and every minute in %s", (language) => {
    const days = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    );
    const years = Array.from(
      { length: 3000 },
      (_, year) => `${String(year).padStart(4, "0")}-11-01`,
    );
    const minutes = Array.from({ length: 1440 }, (_, index) =>
      new Date(index * 60_000).toISOString().slice(11, 16),
    );
    const dates = [...days, ...years];
    expect(dates.filter((date) => notAudible("date", date, language).length > 0)).toEqual([]);
    expect(dates.filter((date) => spokenValue("date", date, language).length > 7)).toEqual([]);
    expect(minutes.filter((minute) => notAudible("time", minute, language).length > 0)).toEqual([]);
  });
});

describe("listSpokenVocabulary", () => {
  it.each(languages)("is small, and has each text once, in %s", (language) => {
    for (const kind of spokenKinds) {
      for (const currency of currencies) {
        const texts = listSpokenVocabulary(kind, language, currency);
        expect(texts.length).toBeLessThan(400);
        expect(new Set(texts).size).toBe(texts.length);
        expect(texts.filter((text) => text.trim() === "")).toEqual([]);
      }
    }
  });

  it.each(["en-US", "en-GB", "de", "fr", "fr-CH", "es"])(
    "has no numeral in %s that no number needs",
    (language) => {
      const needed = new Set(
        [...Array(1001).keys()].flatMap((one) => [
          ...spokenValue("number", one, language),
          ...spokenValue("number", one * 1000 + 1, language),
          ...spokenValue("number", one * 1_000_000 + 1, language),
          ...spokenValue("number", one * 1_000_000 + 5000, language),
          ...spokenValue("number", one * 1000, language),
          ...spokenValue("letters", `${one % 10}`, language),
        ]),
      );
      const spelled = new Set(listSpokenVocabulary("letters", language));
      const others = ["-1.5", "9".repeat(21)].flatMap((one) =>
        spokenValue("number", one, language),
      );
      const unneeded = listSpokenVocabulary("number", language).filter(
        (text) => !needed.has(text) && !spelled.has(text) && !others.includes(text),
      );
      expect(unneeded).toEqual([]);
    },
  );
});

describe("a language without words here", () => {
  it.each([
    ["number", 7, ["7"]],
    ["number", 1234, ["1", "2", "3", "4"]],
    ["number", -21.5, ["meno", "21", "virgola", "5"]],
    ["date", "2026-11-05", ["5", "11", "20", "26"]],
    ["date", "2005-11-21", ["21", "11", "20", "0", "5"]],
    ["time", "09:05", ["9", "0", "5"]],
    ["time", "21:30", ["21", "30"]],
    ["money", 12.5, ["12", "virgola", "5", "0", "E", "U", "R"]],
    ["phone", "+390612345", ["più", "3 9", "0", "6 1", "2 3", "4 5"]],
    ["letters", "è1", ["E", "1"]],
    ["digits", true, ["sì"]],
  ] as const)("gets numerals: as %s, %p", (kind, value, clips) => {
    expect(spokenValue(kind, value, "it", "EUR")).toEqual(clips);
  });

  it("spells yes and no where it does not know them", () => {
    expect(spokenValue("digits", true, "fi")).toEqual(["T", "R", "U", "E"]);
  });
});
