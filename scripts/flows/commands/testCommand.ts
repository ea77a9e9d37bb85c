import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FlowProblem } from "../../../lib/flow/check/flowProblem";
import type { FlowCoverage } from "../../../lib/simulation/measureFlowCoverage";
import { testFlow, type FlowTestReport, type TestedCall } from "../../../lib/simulation/testFlow";
import type { CommandInput } from "../../commandLine/command";
import { checkSource } from "../checkSource";
import type { FlowsCommand } from "../flowsCommand";
import { loadSurroundings } from "../loadSurroundings";
import { problemLines } from "../problemLines";
import { readSource } from "../readSource";

type TestedFile = Readonly<{
  file: string;
  report?: FlowTestReport;
  problems: readonly FlowProblem[];
}>;

/** `test FILE...`: makes the test calls that live with flows. */
export const testCommand: FlowsCommand = {
  words: "test",
  form: "[FILE...] [--bindings FILE] [--coverage] [--all]",
  summary:
    "Make the test calls of flows, by default of those in the folder flows; --coverage says what none passes.",
  options: { bindings: "text", coverage: "flag", all: "flag" },
  run: async (context, input) => {
    const files = input.positionals.length > 0 ? input.positionals : await flowsHere();
    if (files.length === 0) {
      context.stderr("There is no flow here: name a FILE, or put flows into the folder flows.");
      return 2;
    }
    const tested: TestedFile[] = [];
    for (const file of files) {
      const source = await readSource(file);
      const around = await loadSurroundings(file, source.document, input.text("bindings"), context);
      const { flow, problems } = checkSource(source, around);
      tested.push({
        file,
        problems,
        ...(flow === undefined ? {} : { report: testFlow(flow, around) }),
      });
    }
    if (input.has("json")) context.stdout(JSON.stringify(tested.map(toJson)));
    else tested.forEach((one) => context.stdout(describe(one, input)));
    return tested.every(hasPassed) ? 0 : 1;
  },
};

async function flowsHere(): Promise<readonly string[]> {
  const names = await readdir("flows").catch((): string[] => []);
  return names
    .filter((name) => name.endsWith(".flow.json"))
    .toSorted()
    .map((name) => join("flows", name));
}

function hasPassed({ report }: TestedFile): boolean {
  return report?.calls.every(isAsExpected) === true;
}

function isAsExpected({ differences }: TestedCall): boolean {
  return differences.length === 0;
}

function toJson({ file, report, problems }: TestedFile) {
  return report === undefined ? { file, problems } : { file, ...report };
}

function describe({ file, report, problems }: TestedFile, input: CommandInput): string {
  if (report === undefined) {
    return [`${file} cannot be tested:`, ...problemLines(problems, input, file)].join("\n");
  }
  const { calls, coverage } = report;
  return [
    file,
    ...calls.flatMap(describeCall),
    summary(calls, coverage),
    ...(input.has("coverage") ? missed(coverage) : []),
  ].join("\n");
}

function describeCall(call: TestedCall): readonly string[] {
  if (isAsExpected(call)) return [`  ok      ${call.name}`];
  return [
    `  FAILED  ${call.name}`,
    ...call.differences.map((difference) => `          ${difference}`),
    ...call.lines.map((line) => `            ${line}`),
  ];
}

function summary(calls: readonly TestedCall[], { steps, exits }: FlowCoverage): string {
  if (calls.length === 0) return "  It has no test calls.";
  const passed = calls.filter(isAsExpected).length;
  return `  ${passed} of ${calls.length} test calls go as expected; they pass ${steps.passed} of ${steps.all} steps and ${exits.passed} of ${exits.all} ways.`;
}

function missed({ missedSteps, missedExits }: FlowCoverage): readonly string[] {
  return [
    ...missedSteps.map((key) => `  No test comes to the step ${key}.`),
    ...missedExits.map(({ path, name, to }) => `  No test goes by ${path} (${name}) to ${to}.`),
  ];
}
