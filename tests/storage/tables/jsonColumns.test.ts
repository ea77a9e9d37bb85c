import fc from "fast-check";
import { fromJsonColumns, toJsonColumns } from "../../../lib/storage/tables/jsonColumns";

const tooLong = { code: "FLOW_INVALID", what: "Flow main" } as const;

describe("toJsonColumns", () => {
  it("writes one column of plain JSON where that is enough", () => {
    expect(toJsonColumns("state", { a: "ü" }, tooLong)).toEqual({ state: '{"a":"\\u00fc"}' });
  });

  it("spreads longer JSON over columns none of which is too long", () => {
    const columns = toJsonColumns("state", "x".repeat(70_000), tooLong);
    expect(Object.entries(columns).map(([name, piece]) => [name, String(piece).length])).toEqual([
      ["state", 32_000],
      ["state_2", 32_000],
      ["state_3", 6_002],
    ]);
  });

  it("refuses what no row can hold", () => {
    expect(() => toJsonColumns("state", "x".repeat(480_000), tooLong)).toThrow(
      "Flow main is 480002 characters long as JSON; a stored row holds at most 480000. Make it shorter or split it.",
    );
  });

  it("gives any JSON value back", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: 40_000 }), (value, padding) => {
        const whole = [" ".repeat(padding), value];
        expect(fromJsonColumns("a", toJsonColumns("a", whole, tooLong))).toEqual(
          JSON.parse(JSON.stringify(whole)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("fromJsonColumns", () => {
  it.each([
    { what: "is not there", columns: {} },
    { what: "is not JSON", columns: { state: "{" } },
    { what: "is no text", columns: { state: 3 } },
  ])("finds nothing in a column that $what", ({ columns }) => {
    expect(fromJsonColumns("state", columns)).toBeUndefined();
  });
});
