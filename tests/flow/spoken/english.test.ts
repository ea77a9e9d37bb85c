import { spokenValue, type SpokenKind } from "../../../lib/flow/spoken/spokenValue";

const say = (
  kind: SpokenKind,
  value: string | number | boolean,
  language = "en-US",
  code?: string,
) => spokenValue(kind, value, language, code).join(" ");

describe("numbers in American English", () => {
  it.each([
    [0, "zero"],
    [1, "one"],
    [2, "two"],
    [5, "five"],
    [10, "ten"],
    [11, "eleven"],
    [12, "twelve"],
    [13, "thirteen"],
    [15, "fifteen"],
    [18, "eighteen"],
    [19, "nineteen"],
    [20, "twenty"],
    [21, "twenty-one"],
    [34, "thirty-four"],
    [40, "forty"],
    [45, "forty-five"],
    [50, "fifty"],
    [67, "sixty-seven"],
    [78, "seventy-eight"],
    [80, "eighty"],
    [90, "ninety"],
    [99, "ninety-nine"],
    [100, "one hundred"],
    [101, "one hundred one"],
    [110, "one hundred ten"],
    [200, "two hundred"],
    [345, "three hundred forty-five"],
    [999, "nine hundred ninety-nine"],
    [1000, "one thousand"],
    [1001, "one thousand one"],
    [1100, "one thousand one hundred"],
    [2026, "two thousand twenty-six"],
    [10_000, "ten thousand"],
    [21_021, "twenty-one thousand twenty-one"],
    [100_000, "one hundred thousand"],
    [123_456, "one hundred twenty-three thousand four hundred fifty-six"],
    [1_000_000, "one million"],
    [1_000_001, "one million one"],
    [2_005_000, "two million five thousand"],
    [100_000_000, "one hundred million"],
    [
      999_999_999,
      "nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine",
    ],
    [-1, "minus one"],
    [-0, "zero"],
    [0.5, "zero point five"],
    [-12.05, "minus twelve point zero five"],
    [0.1 + 0.2, "zero point three"],
    [1e-9, "zero"],
    [3.1415926535, "three point one four one five nine three"],
    ["007", "seven"],
    ["2.50", "two point five zero"],
    ["+3", "three"],
    [" 4 ", "four"],
    ["-0.0", "zero point zero"],
    [1_000_000_000, "one zero zero zero zero zero zero zero zero zero"],
    [-1_234_567_890, "minus one two three four five six seven eight nine zero"],
    ["0.00000051", "zero point zero zero zero zero zero one"],
  ])("%p is said %p", (value, words) => {
    expect(say("number", value)).toBe(words);
  });

  it.each([
    [101, "one hundred and one"],
    [345, "three hundred and forty-five"],
    [300, "three hundred"],
    [1000, "one thousand"],
    [1005, "one thousand and five"],
    [1105, "one thousand one hundred and five"],
    [101_000, "one hundred and one thousand"],
    [123_056, "one hundred and twenty-three thousand and fifty-six"],
    [1_000_001, "one million and one"],
    [1_001_000, "one million one thousand"],
    [
      999_999_999,
      "nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine",
    ],
  ])("%p is said %p in Britain", (value, words) => {
    expect(say("number", value, "en-GB")).toBe(words);
  });

  it("keeps whole what is said in one breath", () => {
    expect(spokenValue("number", 1_234_567, "en-US")).toEqual([
      "one",
      "million",
      "two hundred",
      "thirty-four",
      "thousand",
      "five hundred",
      "sixty-seven",
    ]);
  });
});

describe("dates and times in English", () => {
  it.each([
    ["2026-11-21", "November twenty-first twenty twenty-six"],
    ["2000-01-01", "January first two thousand"],
    ["2005-02-02", "February second two thousand five"],
    ["2010-03-03", "March third twenty ten"],
    ["1999-04-30", "April thirtieth nineteen ninety-nine"],
    ["1905-05-12", "May twelfth nineteen oh five"],
    ["1900-06-20", "June twentieth nineteen hundred"],
    ["1066-10-14", "October fourteenth ten sixty-six"],
    ["2100-07-04", "July fourth twenty-one hundred"],
    ["0800-08-08", "August eighth eight hundred"],
    ["2024-02-29", "February twenty-ninth twenty twenty-four"],
    ["2026-12-31T09:30:00", "December thirty-first twenty twenty-six"],
    ["2026-09-05 09:30", "September fifth twenty twenty-six"],
  ])("%s is said %p", (date, words) => {
    expect(say("date", date)).toBe(words);
  });

  it.each([
    ["2026-11-21", "the twenty-first of November twenty twenty-six"],
    ["2005-02-02", "the second of February two thousand and five"],
  ])("%s is said %p in Britain", (date, words) => {
    expect(say("date", date, "en-GB")).toBe(words);
  });

  it.each([
    ["00:00", "midnight"],
    ["24:00", "midnight"],
    ["00:05", "twelve oh five a.m."],
    ["01:00", "one a.m."],
    ["09:05", "nine oh five a.m."],
    ["9:30", "nine thirty a.m."],
    ["11:59", "eleven fifty-nine a.m."],
    ["12:00", "noon"],
    ["12:30", "twelve thirty p.m."],
    ["13:00", "one p.m."],
    ["23:45", "eleven forty-five p.m."],
    ["2026-11-21T17:15:30", "five fifteen p.m."],
  ])("%s is said %p", (time, words) => {
    expect(say("time", time)).toBe(words);
  });
});

describe("money in English", () => {
  it.each([
    [0, "USD", "zero dollars"],
    [1, "USD", "one dollar"],
    [2, "usd", "two dollars"],
    [1.01, "USD", "one dollar and one cent"],
    [12.5, "USD", "twelve dollars and fifty cents"],
    ["12.50", "EUR", "twelve euros and fifty cents"],
    [0.99, "EUR", "ninety-nine cents"],
    [0.01, "GBP", "one penny"],
    [3.02, "GBP", "three pounds and two pence"],
    [1_000_000, "EUR", "one million euros"],
    [1, "CHF", "one Swiss franc"],
    [20.05, "CHF", "twenty Swiss francs and five centimes"],
    [7, "CAD", "seven Canadian dollars"],
    [-5.25, "USD", "minus five dollars and twenty-five cents"],
    [-0.001, "USD", "zero dollars"],
    [1.005, "USD", "one dollar and one cent"],
    [0.999, "USD", "one dollar"],
    ["999999999.994", "USD", `${say("number", 999_999_999)} dollars and ninety-nine cents`],
    ["999999999.995", "USD", "one zero zero zero zero zero zero zero zero zero U S D"],
    [12, "PLN", "twelve P L N"],
    [12.5, "PLN", "twelve point five zero P L N"],
    [12.5, undefined, "twelve point five zero"],
    [12, undefined, "twelve"],
    [12, "toString", "twelve T O S T R I N G"],
  ])("%p in %s is said %p", (value, currency, words) => {
    expect(say("money", value, "en-US", currency)).toBe(words);
  });

  it("names a region's own dollar without its country", () => {
    expect([
      say("money", 2, "en-CA", "CAD"),
      say("money", 2, "en-CA", "USD"),
      say("money", 1, "en-AU", "AUD"),
    ]).toEqual(["two dollars", "two US dollars", "one dollar"]);
  });
});

describe("phone numbers, codes and letters in English", () => {
  it.each([
    [
      "+12125550123",
      ["plus", "one", "two", "one two", "five", "five five", "zero one", "two three"],
    ],
    [
      "+493055509900",
      ["plus", "four nine", "three zero", "five five", "five zero", "nine nine", "zero zero"],
    ],
    [
      "+35312345678",
      ["plus", "three", "five three", "one two", "three four", "five six", "seven eight"],
    ],
    [
      "+7 (495) 123-45-67",
      ["plus", "seven", "four nine", "five one", "two three", "four five", "six seven"],
    ],
    ["2125550123", ["two", "one two", "five", "five five", "zero one", "two three"]],
    ["911", ["nine", "one one"]],
    ["+1", ["plus", "one"]],
    [4711, ["four seven", "one one"]],
  ])("the number %p is said in groups", (value, clips) => {
    expect(spokenValue("phone", value, "en-US")).toEqual(clips);
  });

  it("divides ten digits by two where North America does not", () => {
    expect(say("phone", "2075550123", "en-GB")).toBe(
      "two zero seven five five five zero one two three",
    );
    expect(spokenValue("phone", "2075550123", "en-GB")).toHaveLength(5);
  });

  it.each([
    ["digits", "12345", ["one", "two three", "four five"]],
    ["digits", "0*#", ["zero", "star", "hash"]],
    ["digits", 42, ["four two"]],
    ["letters", "AB-12", ["A", "B", "dash", "one two"]],
    ["letters", "Zoë", ["Z", "O", "E"]],
    ["letters", "ß Ø", ["S", "S", "O"]],
    ["letters", "a@b.c_/+", ["A", "at", "B", "dot", "C", "underscore", "slash", "plus"]],
    ["letters", "", []],
    ["letters", "日本 🙂", []],
    ["phone", "ext 5", ["E", "X", "T", "five"]],
    ["number", "many", ["M", "A", "N", "Y"]],
    ["number", Number.NaN, ["N", "A", "N"]],
    ["number", "1,5", ["one", "five"]],
    ["number", 1e21, ["one", "E", "plus", "two", "one"]],
    [
      "date",
      "2026-02-30",
      ["two", "zero", "two", "six", "dash", "zero", "two", "dash", "three", "zero"],
    ],
    ["date", "soon", ["S", "O", "O", "N"]],
    ["time", "25:00", ["two", "five", "zero", "zero"]],
    ["time", "24:01", ["two", "four", "zero", "one"]],
    ["time", "9", ["nine"]],
    ["money", "free", ["F", "R", "E", "E"]],
    ["number", true, ["yes"]],
    ["letters", false, ["no"]],
  ] as const)("as %s, %p is said or spelled", (kind, value, clips) => {
    expect(spokenValue(kind, value, "en-US")).toEqual(clips);
  });

  it("says that there is more after 20 clips", () => {
    expect(spokenValue("digits", "12".repeat(20), "en")).toEqual(Array<string>(20).fill("one two"));
    expect(spokenValue("digits", "12".repeat(21), "en")).toEqual([
      ...Array<string>(19).fill("one two"),
      "and so on",
    ]);
    expect(spokenValue("phone", "12".repeat(21), "en").at(-1)).toBe("and so on");
    expect(spokenValue("letters", "a".repeat(21), "en").at(-1)).toBe("and so on");
  });
});
