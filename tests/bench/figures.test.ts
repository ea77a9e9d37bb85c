import { figure, type Figure } from "../../bench/figure";
import { benchHelp, parseBenchOptions } from "../../bench/parseBenchOptions";
import { figuresTable } from "../../bench/report/figuresTable";
import { pairRounds } from "../../bench/support/pairRounds";
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

  it("says whether most rounds say the same", () => {
    const budget = { of: "ratio", limit: "atLeast", bound: 2 } as const;
    const judged = (ratio: number, spread: readonly [number, number]) =>
      aFigure({ budget, floor: 300, ratio, spread });
    expect(judged(3, [2.1, 4])).toMatchObject({ isWithinBudget: true, isClear: true });
    expect(judged(3, [1.9, 4])).toMatchObject({ isWithinBudget: true, isClear: false });
    expect(judged(1, [0.5, 1.9])).toMatchObject({ isWithinBudget: false, isClear: true });
    expect(aFigure({ budget, floor: 300 })).not.toHaveProperty("isClear");
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
      aFigure({
        budget: { of: "ratio", limit: "atLeast", bound: 2 },
        ...pairRounds([6, 6, 6], [2, 2, 3.5]),
      }),
    ]).split("\n");
    expect(lines).toEqual([
      "      figure       value               floor  ratio                budget           rests on",
      "OVER  step: steps  400,123 per second                              >= 500,000       cpu time",
      "ok    step: steps  3.46 per second     2.00   1.73                 <= 2.00 x floor  cpu time",
      "      step: steps  600 per second                                                   cpu time",
      "ok?   step: steps  6.00 per second     2.00   3.00 (1.71 to 3.00)  >= 2.00 x floor  cpu time",
    ]);
  });
});

describe("pairRounds", () => {
  it("takes the median of ratios, each of one round, and tells how far they lie apart", () => {
    expect(pairRounds([10, 40, 9, 30, 8], [1, 5, 1, 10, 1])).toEqual({
      value: 10,
      floor: 1,
      ratio: 8,
      spread: [3, 10],
    });
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
      "graph",
      "own",
      "keyPress",
      "concurrency",
      "reports",
      "editor",
    ];
    const rest = { quick: false, strict: false, write: false, report: false };
    expect(parseBenchOptions([])).toEqual({ options: { ...rest, only: all } });
    expect(parseBenchOptions(["--only", "memory", "--only", "step", "--json", "-"])).toEqual({
      options: { ...rest, only: ["step", "memory"], json: "-" },
    });
  });

  it("names what there is when something is asked for that is not", () => {
    expect(parseBenchOptions(["--only", "speed"])).toEqual({
      problem:
        "There is no measurement speed: it is one of step, check, bundle, memory, operations, accepted, graph, own, keyPress, concurrency, reports, editor.",
    });
    expect(parseBenchOptions(["--fast"])).toMatchObject({
      problem: expect.stringContaining("--fast") as string,
    });
    expect(parseBenchOptions(["--help"])).toEqual({ help: true });
    expect(benchHelp).toContain("--strict");
  });
});
