import { figure, type Figure } from "../../bench/figure";
import { benchHelp, parseBenchOptions } from "../../bench/parseBenchOptions";
import { figuresTable } from "../../bench/report/figuresTable";
import { median, percentile } from "../../bench/support/median";

const aFigure = (changes: Partial<Parameters<typeof figure>[0]> = {}): Figure =>
  figure({
    name: "step",
    what: "steps",
    value: 600,
    unit: "per second",
    basis: "cpu time",
    ...changes,
  });

describe("figure", () => {
  it("judges a value", () => {
    const atLeast = { of: "value", limit: "atLeast", bound: 500 } as const;
    expect(aFigure({ budget: atLeast }).isWithinBudget).toBe(true);
    expect(aFigure({ budget: atLeast, value: 499 }).isWithinBudget).toBe(false);
    expect(aFigure({ budget: { ...atLeast, limit: "atMost" } }).isWithinBudget).toBe(false);
  });

  it("judges a ratio to the floor", () => {
    const budget = { of: "ratio", limit: "atMost", bound: 2 } as const;
    expect(aFigure({ budget, floor: 300 })).toMatchObject({ ratio: 2, isWithinBudget: true });
    expect(aFigure({ budget, floor: 299 })).toMatchObject({ isWithinBudget: false });
  });

  it("judges nothing that was not promised, and nothing that was not measured as kept", () => {
    expect(aFigure()).not.toHaveProperty("isWithinBudget");
    expect(aFigure({ budget: { of: "ratio", limit: "atMost", bound: 2 } })).toMatchObject({
      isWithinBudget: false,
    });
    const budget = { of: "value", limit: "atMost", bound: 2 } as const;
    expect(aFigure({ budget, value: Number.NaN })).toMatchObject({ isWithinBudget: false });
  });
});

describe("figuresTable", () => {
  it("shows what is over its budget in front", () => {
    const lines = figuresTable([
      aFigure({ budget: { of: "value", limit: "atLeast", bound: 500_000 }, value: 400_123 }),
      aFigure({ budget: { of: "ratio", limit: "atMost", bound: 2 }, value: 3.456, floor: 2 }),
      aFigure(),
    ]).split("\n");
    expect(lines).toEqual([
      "      figure       value               floor  ratio  budget           rests on",
      "OVER  step: steps  400,123 per second                >= 500,000       cpu time",
      "ok    step: steps  3.46 per second     2.00   1.73   <= 2.00 x floor  cpu time",
      "      step: steps  600 per second                                     cpu time",
    ]);
  });
});

describe("percentile", () => {
  it.each([
    [50, 3],
    [99, 5],
    [100, 5],
    [1, 1],
  ])("%d of five values is %d", (percent, value) => {
    expect(percentile([5, 1, 4, 2, 3], percent)).toBe(value);
  });

  it("is nothing of nothing", () => {
    expect(median([])).toBeNaN();
  });
});

describe("parseBenchOptions", () => {
  it("measures everything unless told otherwise, in the same order always", () => {
    const all = [
      "step",
      "check",
      "bundle",
      "memory",
      "operations",
      "accepted",
      "keyPress",
      "reports",
      "editor",
    ];
    const rest = { quick: false, strict: false, write: false };
    expect(parseBenchOptions([])).toEqual({ options: { ...rest, only: all } });
    expect(parseBenchOptions(["--only", "memory", "--only", "step", "--json", "-"])).toEqual({
      options: { ...rest, only: ["step", "memory"], json: "-" },
    });
  });

  it("names what there is when something is asked for that is not", () => {
    expect(parseBenchOptions(["--only", "speed"])).toEqual({
      problem:
        "There is no measurement speed: it is one of step, check, bundle, memory, operations, accepted, keyPress, reports, editor.",
    });
    expect(parseBenchOptions(["--fast"])).toMatchObject({
      problem: expect.stringContaining("--fast") as string,
    });
    expect(parseBenchOptions(["--help"])).toEqual({ help: true });
    expect(benchHelp).toContain("--strict");
  });
});
