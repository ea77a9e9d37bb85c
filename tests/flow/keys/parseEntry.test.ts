import { measureEntry, hasDecimalStar, parseEntry } from "../../../lib/flow/keys/parseEntry";
import type { NodeOf } from "../../../lib/flow/document/flow";

type Collect = NodeOf<"collect">;
type Kind = Collect["kind"];

const collect = (fields: Partial<Collect> & { kind: Kind }): Collect => ({
  type: "collect",
  into: "entry",
  prompt: "Please enter it.",
  next: "after",
  ...fields,
});
const context = { language: "en", today: "2026-11-21", list: undefined };
const parse = (fields: Partial<Collect> & { kind: Kind }, digits: string, changes = {}) =>
  parseEntry(collect(fields), digits, { ...context, ...changes });

describe("parseEntry", () => {
  it.each([
    ["digits", "0123", "0123"],
    ["digits", "*1#", "*1#"],
    ["pin", "0042", "0042"],
    ["pin", "00*2", undefined],
    ["phone", "030555099", "030555099"],
    ["phone", "0049305550", "+49305550"],
    ["phone", "00", undefined],
    ["phone", "0004930", undefined],
    ["phone", "00123456789012345", "+123456789012345"],
    ["phone", "001234567890123456", undefined],
    ["phone", "030*55", undefined],
    ["number", "0", 0],
    ["number", "007", 7],
    ["number", "12*5", 12.5],
    ["number", "12*", 12],
    ["number", "*5", 0.5],
    ["number", "*", undefined],
    ["number", "", undefined],
    ["number", "1*2*3", undefined],
    ["number", "1#", undefined],
    ["number", "0*000001", 0.000001],
    ["number", "0*0000001", undefined],
    ["number", "999999999999999", 999_999_999_999_999],
    ["number", "9999999999999999", undefined],
    ["money", "12", 12],
    ["money", "12*50", 12.5],
    ["money", "12*5", 12.5],
    ["money", "12*505", undefined],
    ["time", "0000", "00:00"],
    ["time", "0905", "09:05"],
    ["time", "2359", "23:59"],
    ["time", "2400", undefined],
    ["time", "0960", undefined],
    ["time", "905", undefined],
    ["time", "09*5", undefined],
    ["yesNo", "1", true],
    ["yesNo", "2", false],
    ["yesNo", "3", undefined],
    ["yesNo", "11", undefined],
    ["expiry", "1126", "11/26"],
    ["expiry", "1026", undefined],
    ["expiry", "1226", "12/26"],
    ["expiry", "0127", "01/27"],
    ["expiry", "1399", undefined],
    ["expiry", "0027", undefined],
    ["expiry", "127", undefined],
    ["expiry", "1299", "12/99"],
  ] as const)("takes a %s keyed as %p for %p", (kind, digits, value) => {
    expect(parse({ kind }, digits)).toBe(value);
  });

  it.each([
    ["DMY", "29022024", "2024-02-29"],
    ["DMY", "29022023", undefined],
    ["DMY", "29022000", "2000-02-29"],
    ["DMY", "29021900", undefined],
    ["DMY", "31042026", undefined],
    ["DMY", "31122026", "2026-12-31"],
    ["DMY", "00012026", undefined],
    ["DMY", "01002026", undefined],
    ["DMY", "01132026", undefined],
    ["DMY", "0112202", undefined],
    ["DMY", "01*22026", undefined],
    ["DMY", "01010026", undefined],
    ["MDY", "12312026", "2026-12-31"],
    ["MDY", "31122026", undefined],
    ["YMD", "20261231", "2026-12-31"],
    ["YMD", "31122026", undefined],
  ] as const)("takes a date in the order %s keyed as %s for %p", (dateOrder, digits, value) => {
    expect(parse({ kind: "date", dateOrder }, digits)).toBe(value);
  });

  it("reads the month first in the United States, the day elsewhere, unless the step says", () => {
    const languages = ["en-US", "en-us", "en-GB", "en", "de"];
    expect(languages.map((language) => parse({ kind: "date" }, "03042026", { language }))).toEqual([
      "2026-03-04",
      "2026-03-04",
      "2026-04-03",
      "2026-04-03",
      "2026-04-03",
    ]);
    expect(parse({ kind: "date", dateOrder: "DMY" }, "03042026", { language: "en-US" })).toBe(
      "2026-04-03",
    );
  });

  it.each([
    ["number", [10, 20], "9", undefined],
    ["number", [10, 20], "10", 10],
    ["number", [10, 20], "20", 20],
    ["number", [10, 20], "20*1", undefined],
    ["digits", [10, 20], "015", "015"],
    ["digits", [10, 20], "1*", undefined],
    ["money", [0, 5], "5*01", undefined],
    ["date", [10, 20], "31122026", "2026-12-31"],
    ["time", [10, 20], "0905", "09:05"],
    ["yesNo", [10, 20], "1", true],
  ] as const)("judges a %s by the range %p: %s is %p", (kind, range, digits, value) => {
    expect(parse({ kind, range }, digits)).toBe(value);
  });

  it.each([
    ["[1-3]\\d+", "1234", "1234"],
    ["[1-3]\\d+", "4234", undefined],
    ["12|34", "12", "12"],
    ["12|34", "1234", undefined],
    ["(", "1", undefined],
  ])("wants the whole entry to match the pattern %s: %s is %p", (pattern, digits, value) => {
    expect(parse({ kind: "digits", pattern }, digits)).toBe(value);
  });

  it("takes what a list names, as it is keyed or as it is kept", () => {
    const list = ["100", "+49305550", "2026-12-24"];
    expect([
      parse({ kind: "digits" }, "100", { list }),
      parse({ kind: "digits" }, "101", { list }),
      parse({ kind: "phone" }, "0049305550", { list }),
      parse({ kind: "date" }, "24122026", { list }),
      parse({ kind: "digits" }, "100", { list: [] }),
    ]).toEqual(["100", undefined, "+49305550", "2026-12-24", undefined]);
  });

  it("wants the checksum to be right", () => {
    expect([
      parse({ kind: "digits", checksum: "luhn" }, "4111111111111111"),
      parse({ kind: "digits", checksum: "luhn" }, "4111111111111112"),
      parse({ kind: "digits", checksum: "mod97" }, "98"),
      parse({ kind: "digits", checksum: "mod97" }, "99"),
      parse({ kind: "number", checksum: "luhn" }, "18"),
    ]).toEqual(["4111111111111111", undefined, "98", undefined, 18]);
  });
});

describe("measureEntry", () => {
  it("is the step's own, or the usual one of its kind", () => {
    expect([
      measureEntry(collect({ kind: "digits", length: [3, 5] })),
      ...(
        ["digits", "number", "phone", "date", "time", "money", "expiry", "yesNo", "pin"] as const
      ).map((kind) => measureEntry(collect({ kind }))),
    ]).toEqual([
      [3, 5],
      [1, 20],
      [1, 12],
      [3, 18],
      [8, 8],
      [4, 4],
      [1, 12],
      [4, 4],
      [1, 1],
      [4, 12],
    ]);
  });
});

describe("hasDecimalStar", () => {
  it("is true for numbers and amounts", () => {
    const kinds = [
      "digits",
      "number",
      "phone",
      "date",
      "time",
      "money",
      "expiry",
      "yesNo",
      "pin",
    ] as const;
    expect(kinds.filter(hasDecimalStar)).toEqual(["number", "money"]);
  });
});
