import { spokenValue, type SpokenKind } from "../../../lib/flow/spoken/spokenValue";

const say = (kind: SpokenKind, value: string | number | boolean, language = "de", code?: string) =>
  spokenValue(kind, value, language, code).join(" ");

describe("numbers in German", () => {
  it.each([
    [0, "null"],
    [1, "eins"],
    [2, "zwei"],
    [6, "sechs"],
    [7, "sieben"],
    [10, "zehn"],
    [11, "elf"],
    [12, "zwölf"],
    [13, "dreizehn"],
    [16, "sechzehn"],
    [17, "siebzehn"],
    [20, "zwanzig"],
    [21, "einundzwanzig"],
    [22, "zweiundzwanzig"],
    [30, "dreißig"],
    [31, "einunddreißig"],
    [47, "siebenundvierzig"],
    [60, "sechzig"],
    [66, "sechsundsechzig"],
    [70, "siebzig"],
    [77, "siebenundsiebzig"],
    [80, "achtzig"],
    [99, "neunundneunzig"],
    [100, "einhundert"],
    [101, "einhundert eins"],
    [111, "einhundert elf"],
    [121, "einhundert einundzwanzig"],
    [300, "dreihundert"],
    [999, "neunhundert neunundneunzig"],
    [1000, "eintausend"],
    [1001, "eintausend eins"],
    [1100, "eintausend einhundert"],
    [2026, "zweitausend sechsundzwanzig"],
    [10_000, "zehn tausend"],
    [12_012, "zwölf tausend zwölf"],
    [21_000, "einundzwanzig tausend"],
    [100_000, "einhundert tausend"],
    [101_000, "einhundert eintausend"],
    [101_101, "einhundert eintausend einhundert eins"],
    [230_005, "zweihundert dreißig tausend fünf"],
    [1_000_000, "eine Million"],
    [1_000_001, "eine Million eins"],
    [2_000_000, "zwei Millionen"],
    [21_000_000, "einundzwanzig Millionen"],
    [101_000_000, "einhundert eine Millionen"],
    [
      999_999_999,
      "neunhundert neunundneunzig Millionen neunhundert neunundneunzig tausend neunhundert neunundneunzig",
    ],
    [-17, "minus siebzehn"],
    [3.14, "drei Komma eins vier"],
    ["0.05", "null Komma null fünf"],
    [-1.5, "minus eins Komma fünf"],
  ])("%p is said %p", (value, words) => {
    expect(say("number", value)).toBe(words);
  });
});

describe("dates and times in German", () => {
  it.each([
    ["2026-11-21", "einundzwanzigster November zweitausend sechsundzwanzig"],
    ["2000-01-01", "erster Januar zweitausend"],
    ["2001-02-02", "zweiter Februar zweitausend eins"],
    ["1999-03-03", "dritter März neunzehnhundert neunundneunzig"],
    ["1900-04-07", "siebter April neunzehnhundert"],
    ["1901-05-08", "achter Mai neunzehnhundert eins"],
    ["1871-06-10", "zehnter Juni achtzehnhundert einundsiebzig"],
    ["1066-07-12", "zwölfter Juli eintausend sechsundsechzig"],
    ["2026-08-16", "sechzehnter August zweitausend sechsundzwanzig"],
    ["2026-09-17", "siebzehnter September zweitausend sechsundzwanzig"],
    ["2026-10-19", "neunzehnter Oktober zweitausend sechsundzwanzig"],
    ["2110-12-20", "zwanzigster Dezember zweitausend einhundert zehn"],
    ["2026-12-30", "dreißigster Dezember zweitausend sechsundzwanzig"],
    ["2026-12-31", "einunddreißigster Dezember zweitausend sechsundzwanzig"],
  ])("%s is said %p", (date, words) => {
    expect(say("date", date)).toBe(words);
  });

  it.each([
    ["00:00", "null Uhr"],
    ["00:01", "null Uhr eins"],
    ["01:00", "ein Uhr"],
    ["01:30", "ein Uhr dreißig"],
    ["09:05", "neun Uhr fünf"],
    ["12:00", "zwölf Uhr"],
    ["13:15", "dreizehn Uhr fünfzehn"],
    ["21:21", "einundzwanzig Uhr einundzwanzig"],
    ["23:59", "dreiundzwanzig Uhr neunundfünfzig"],
    ["24:00", "vierundzwanzig Uhr"],
  ])("%s is said %p", (time, words) => {
    expect(say("time", time)).toBe(words);
  });
});

describe("money in German", () => {
  it.each([
    [0, "EUR", "null Euro"],
    [1, "EUR", "ein Euro"],
    [2, "EUR", "zwei Euro"],
    [21, "EUR", "einundzwanzig Euro"],
    [101, "EUR", "einhundert ein Euro"],
    [1.01, "EUR", "ein Euro und ein Cent"],
    [12.5, "EUR", "zwölf Euro und fünfzig Cent"],
    [0.99, "EUR", "neunundneunzig Cent"],
    [1_000_000, "EUR", "eine Million Euro"],
    [1_000_001, "EUR", "eine Million ein Euro"],
    [1, "USD", "ein Dollar"],
    [3.5, "USD", "drei Dollar und fünfzig Cent"],
    [1, "GBP", "ein Pfund"],
    [1.01, "GBP", "ein Pfund und ein Penny"],
    [5.2, "GBP", "fünf Pfund und zwanzig Pence"],
    [1, "CHF", "ein Schweizer Franken"],
    [4.05, "CHF", "vier Schweizer Franken und fünf Rappen"],
    [1, "CAD", "ein kanadischer Dollar"],
    [2, "CAD", "zwei kanadische Dollar"],
    [1, "SEK", "eine schwedische Krone"],
    [101, "NOK", "einhundert eine norwegische Kronen"],
    [2.01, "DKK", "zwei dänische Kronen und ein Öre"],
    [-7, "EUR", "minus sieben Euro"],
    [1.5, "PLN", "eins Komma fünf null P L N"],
  ])("%p in %s is said %p", (value, currency, words) => {
    expect(say("money", value, "de", currency)).toBe(words);
  });

  it("names the franc without its country in Switzerland", () => {
    expect(say("money", 2, "de-CH", "CHF")).toBe("zwei Franken");
  });
});

describe("phone numbers, codes and letters in German", () => {
  it.each([
    [
      "phone",
      "+4930555099",
      ["plus", "vier neun", "drei null", "fünf fünf", "fünf null", "neun neun"],
    ],
    ["phone", "030 / 555", ["null drei", "null fünf", "fünf fünf"]],
    ["digits", "471", ["vier", "sieben eins"]],
    ["letters", "Größe 1", ["G", "R", "Ö", "Eszett", "E", "eins"]],
    ["letters", "é*#", ["E", "Stern", "Raute"]],
    ["digits", true, ["ja"]],
    ["digits", false, ["nein"]],
  ] as const)("as %s, %p is said or spelled", (kind, value, clips) => {
    expect(spokenValue(kind, value, "de")).toEqual(clips);
  });
});
