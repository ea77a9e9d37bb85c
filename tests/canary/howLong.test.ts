import { readFileSync } from "node:fs";
import { addCall, noEvidence } from "../../lib/canary/addCall";
import { judgeEvidence } from "../../lib/canary/judgeEvidence";
import { drawOutcome, makeDraw, usual, type Fares } from "./draws";

const share = 0.05;
const mostCalls = 3000;
const runs = 20;

/** How many calls the version on trial has until it is decided, and how. */
function runTrial(fares: Fares, seed: number) {
  const draw = makeDraw(seed);
  let evidence = noEvidence;
  while (evidence.tried.calls < mostCalls) {
    const version = draw() < share ? "tried" : "live";
    evidence = addCall(evidence, version, drawOutcome(version === "tried" ? fares : usual, draw));
    if (version === "live") continue;
    const { type } = judgeEvidence(evidence);
    if (type !== "open") return { type, calls: evidence.tried.calls };
  }
  return { type: "open", calls: mostCalls };
}

function describeRuns(name: string, fares: Fares): string {
  const found = Array.from({ length: runs }, (_, index) => runTrial(fares, 1000 + index));
  const calls = found.map((one) => one.calls).toSorted((one, other) => one - other);
  const withdrawn = found.filter(({ type }) => type === "worse").length;
  const taken = found.filter(({ type }) => type === "proven").length;
  const cells = [
    name,
    `${calls[Math.floor(runs / 2)] ?? 0}`,
    `${calls[Math.ceil(runs * 0.95) - 1] ?? 0}`,
    `${withdrawn} of ${runs}`,
    `${taken} of ${runs}`,
  ];
  return cells.join(" | ");
}

describe("how many calls a trial takes", () => {
  it("is what the page about it says", () => {
    const page = readFileSync("docs/canary.md", "utf8").replaceAll(/ +/g, " ");
    const rows = [
      describeRuns("nothing", usual),
      ...[5, 10, 15, 20, 30, 45].map((points) =>
        describeRuns(`${points} points`, { ...usual, gaveUp: usual.gaveUp + points / 100 }),
      ),
    ];
    expect(rows.filter((row) => !page.includes(`| ${row} |`))).toEqual([]);
  });
});
