import { figure } from "../../bench/figure";
import { replaceFigures } from "../../bench/report/replaceFigures";

const machine = {
  node: "v22.1.0",
  platform: "linux x64",
  processor: "A processor",
  cores: 2,
  memoryInGb: 8,
  loadAverage: 0.25,
  startedAt: "2026-11-29T21:00:00.000Z",
};
const step = figure({
  name: "step",
  what: "steps",
  value: 600,
  unit: "per second",
  basis: "cpu time",
});

describe("replaceFigures", () => {
  it("writes where and when, and a row for each figure, between the marks", () => {
    const document = "before\n<!-- figures: begin -->\nold\n<!-- figures: end -->\nafter\n";
    const written = replaceFigures(document, [step], machine);
    expect(written.split("\n").filter((line) => line !== "")).toEqual([
      "before",
      "<!-- figures: begin -->",
      "Measured on 2026-11-29: A processor, 2 cores, 8 GB, Node v22.1.0, load 0.3 when it began.",
      "|  | figure | value | floor | ratio | budget | rests on |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      "|  | step: steps | 600 per second |  |  |  | cpu time |",
      "<!-- figures: end -->",
      "after",
    ]);
    expect(replaceFigures(written, [step], machine)).toBe(written);
  });

  it("says so when the marks are gone", () => {
    expect(() => replaceFigures("nothing", [step], machine)).toThrow("put them back");
  });
});
