import { spokenValue, type SpokenKind } from "../../../lib/flow/spoken/spokenValue";

const say = (kind: SpokenKind, value: string | number | boolean, language = "fr", code?: string) =>
  spokenValue(kind, value, language, code).join(" ");

describe("numbers in French", () => {
  it.each([
    [0, "zéro"],
    [1, "un"],
    [2, "deux"],
    [10, "dix"],
    [11, "onze"],
    [16, "seize"],
    [17, "dix-sept"],
    [19, "dix-neuf"],
    [20, "vingt"],
    [21, "vingt et un"],
    [22, "vingt-deux"],
    [31, "trente et un"],
    [45, "quarante-cinq"],
    [60, "soixante"],
    [61, "soixante et un"],
    [69, "soixante-neuf"],
    [70, "soixante-dix"],
    [71, "soixante et onze"],
    [72, "soixante-douze"],
    [77, "soixante-dix-sept"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [88, "quatre-vingt-huit"],
    [90, "quatre-vingt-dix"],
    [91, "quatre-vingt-onze"],
    [99, "quatre-vingt-dix-neuf"],
    [100, "cent"],
    [101, "cent un"],
    [180, "cent quatre-vingts"],
    [200, "deux cents"],
    [201, "deux cent un"],
    [999, "neuf cent quatre-vingt-dix-neuf"],
    [1000, "mille"],
    [1001, "mille un"],
    [1100, "mille cent"],
    [2000, "deux mille"],
    [2026, "deux mille vingt-six"],
    [21_000, "vingt et un mille"],
    [80_000, "quatre-vingt mille"],
    [80_080, "quatre-vingt mille quatre-vingts"],
    [100_000, "cent mille"],
    [200_000, "deux cent mille"],
    [280_000, "deux cent quatre-vingt mille"],
    [1_000_000, "un million"],
    [1_000_100, "un million cent"],
    [80_000_000, "quatre-vingts millions"],
    [200_000_000, "deux cents millions"],
    [201_000_000, "deux cent un millions"],
    [
      999_999_999,
      "neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf",
    ],
    [-8, "moins huit"],
    [3.14, "trois virgule quatorze"],
    [3.05, "trois virgule zéro cinq"],
    [0.125, "zéro virgule cent vingt-cinq"],
    ["2.00", "deux virgule zéro zéro"],
    [3.1416, "trois virgule un quatre un six"],
  ])("%p is said %p", (value, words) => {
    expect(say("number", value)).toBe(words);
  });

  it.each([
    [70, "septante"],
    [71, "septante et un"],
    [77, "septante-sept"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [90, "nonante"],
    [91, "nonante et un"],
    [99, "nonante-neuf"],
    [80_000, "quatre-vingt mille"],
    [91_071, "nonante et un mille septante et un"],
  ])("%p is said %p in Belgium and Switzerland", (value, words) => {
    expect([say("number", value, "fr-BE"), say("number", value, "fr-CH")]).toEqual([words, words]);
  });
});

describe("dates and times in French", () => {
  it.each([
    ["2026-11-21", "vingt et un novembre deux mille vingt-six"],
    ["2026-01-01", "premier janvier deux mille vingt-six"],
    ["2000-02-02", "deux février deux mille"],
    ["1999-08-31", "trente et un août mille neuf cent quatre-vingt-dix-neuf"],
    ["1980-12-25", "vingt-cinq décembre mille neuf cent quatre-vingts"],
    ["1789-07-14", "quatorze juillet mille sept cent quatre-vingt-neuf"],
    ["1800-03-15", "quinze mars mille huit cents"],
  ])("%s is said %p", (date, words) => {
    expect(say("date", date)).toBe(words);
  });

  it.each([
    ["00:00", "minuit"],
    ["24:00", "minuit"],
    ["00:05", "zéro heure cinq"],
    ["01:00", "une heure"],
    ["01:01", "une heure une"],
    ["09:05", "neuf heures cinq"],
    ["12:00", "midi"],
    ["12:30", "douze heures trente"],
    ["21:00", "vingt et une heures"],
    ["21:21", "vingt et une heures vingt et une"],
    ["23:59", "vingt-trois heures cinquante-neuf"],
  ])("%s is said %p", (time, words) => {
    expect(say("time", time)).toBe(words);
  });
});

describe("money in French", () => {
  it.each([
    [0, "EUR", "zéro euro"],
    [1, "EUR", "un euro"],
    [1.5, "EUR", "un euro et cinquante centimes"],
    [2.01, "EUR", "deux euros et un centime"],
    [21, "EUR", "vingt et un euros"],
    [80, "EUR", "quatre-vingts euros"],
    [200, "EUR", "deux cents euros"],
    [1_000_000, "EUR", "un million d'euros"],
    [2_000_000.5, "EUR", "deux millions d'euros et cinquante centimes"],
    [1_000_001, "EUR", "un million un euros"],
    [1, "GBP", "une livre sterling"],
    [21, "GBP", "vingt et une livres sterling"],
    [71, "GBP", "soixante et onze livres sterling"],
    [81, "GBP", "quatre-vingt-une livres sterling"],
    [101, "GBP", "cent une livres sterling"],
    [3_000_000, "GBP", "trois millions de livres sterling"],
    [1.02, "GBP", "une livre sterling et deux pence"],
    [12.5, "USD", "douze dollars et cinquante cents"],
    [0.01, "USD", "un cent"],
    [2, "CHF", "deux francs suisses"],
    [2, "CAD", "deux dollars canadiens"],
    [-3, "EUR", "moins trois euros"],
    [1.5, "PLN", "un virgule cinquante P L N"],
  ])("%p in %s is said %p", (value, currency, words) => {
    expect(say("money", value, "fr", currency)).toBe(words);
  });

  it("names a region's own money without its country", () => {
    expect([
      say("money", 2.2, "fr-CH", "CHF"),
      say("money", 1, "fr-CA", "CAD"),
      say("money", 1, "fr-CA", "USD"),
    ]).toEqual(["deux francs et vingt centimes", "un dollar", "un dollar américain"]);
  });
});

describe("phone numbers, codes and letters in French", () => {
  it.each([
    [
      "phone",
      "0612345678",
      ["zéro six", "douze", "trente-quatre", "cinquante-six", "soixante-dix-huit"],
    ],
    [
      "phone",
      "+33612345678",
      [
        "plus",
        "trente-trois",
        "six",
        "douze",
        "trente-quatre",
        "cinquante-six",
        "soixante-dix-huit",
      ],
    ],
    [
      "phone",
      "+33100808191",
      [
        "plus",
        "trente-trois",
        "un",
        "zéro zéro",
        "quatre-vingts",
        "quatre-vingt-un",
        "quatre-vingt-onze",
      ],
    ],
    ["digits", "471", ["quatre", "sept un"]],
    ["letters", "Élan", ["E accent aigu", "L", "A", "N"]],
    ["letters", "çœñ", ["C cédille", "O", "E", "N"]],
    ["digits", true, ["oui"]],
    ["digits", false, ["non"]],
  ] as const)("as %s, %p is said or spelled", (kind, value, clips) => {
    expect(spokenValue(kind, value, "fr")).toEqual(clips);
  });
});
