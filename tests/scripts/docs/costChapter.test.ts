import { readFileSync } from "node:fs";
import { join } from "node:path";
import { costChapter } from "../../../scripts/docs/costChapter";

const measured = readFileSync(join(__dirname, "../../../bench/measured.json"), "utf8");

/** The cells of the row that begins with a word. */
const row = (table: string, first: string) =>
  table
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .find(([, name]) => name === first)
    ?.slice(2, 5)
    .map((cell) => (cell.startsWith("under") ? 0 : Number(cell.replace("$", "")))) ?? [];

describe("costChapter", () => {
  it("sums what its parts cost at each load", () => {
    const table = costChapter(measured);
    const parts = ["Functions, compute", "Functions, executions", "Service Bus", "Tables", "Logs"];
    const sums = row(table, "together");
    expect(sums).toHaveLength(3);
    for (const [index, sum] of sums.entries()) {
      const all = parts.reduce((whole, part) => whole + (row(table, part)[index] ?? Number.NaN), 0);
      expect(all).toBeCloseTo(sum, 2);
    }
  });

  it("has calls cost less the more of them there are", () => {
    const [few = 0, more = 0, many = 0] = row(costChapter(measured), "together");
    expect(few).toBeGreaterThan(more);
    expect(more).toBeGreaterThan(many);
  });

  it("follows what was measured", () => {
    const { queueOperations, ...others } = JSON.parse(measured) as { queueOperations: number };
    const doubled = JSON.stringify({ ...others, queueOperations: 2 * queueOperations });
    const [before = 0] = row(costChapter(measured), "Service Bus");
    const [after = 0] = row(costChapter(doubled), "Service Bus");
    expect(after - before).toBeCloseTo((queueOperations * 0.8) / 1000, 3);
  });
});
