import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";
import { checkFlow } from "../../lib/flow/check/checkFlow";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import { missingFrom } from "./support/missingFrom";
import { importSample, samples } from "./support/samples";

/** Every option, prompt, timer, count, target and schedule of a sample, one a line: as the file has it, or as it is in our units. */
function factsOf(file: string): readonly string[] {
  const name = `${basename(file)}.txt`;
  return readFileSync(join(__dirname, "facts", name), "utf8")
    .trim()
    .split("\n");
}

/** Bindings with everything filled in that was empty. */
function filledIn(bindings: Bindings): Bindings {
  const text = JSON.stringify(bindings)
    .replaceAll('"url":""', '"url":"https://look-ups.example/answer"')
    .replaceAll('"userId":""', '"userId":"5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001"')
    .replaceAll(':""', ':"+15550100"');
  return bindingsSchema.parse(JSON.parse(text));
}

/** What is left to be decided is no mistake of the draft. */
function isMistake({ severity, code }: FlowProblem): boolean {
  return severity === "error" && code !== "todo";
}

describe("the samples", () => {
  test.each(samples.map(({ file }) => file))(
    "%s is in its draft or in its report, all of it",
    (file) => {
      expect(missingFrom(importSample(file), factsOf(file))).toEqual([]);
    },
  );

  test.each(samples.map(({ file }) => file).filter((file) => !file.includes("RulesEngine")))(
    "%s is sound once its names are filled in",
    (file) => {
      const { drafts } = importSample(file);
      const problems = drafts.flatMap(
        ({ flow, bindings }) => checkFlow(flow, { bindings: filledIn(bindings) }).problems,
      );
      expect(drafts).toHaveLength(1);
      expect(problems.filter(isMistake)).toEqual([]);
    },
  );

  it("RulesEngineDTMFMenu lacks only the flows it goes on in, and an end of its questions", () => {
    const { drafts } = importSample("amazon-connect/RulesEngineDTMFMenu.json");
    const errors = drafts.flatMap(({ flow, bindings }) =>
      checkFlow(flow, { bindings: filledIn(bindings) })
        .problems.filter(isMistake)
        .map(({ code }) => code),
    );
    expect([...new Set(errors)].toSorted()).toEqual(["roundTrip", "unknownFlow"]);
  });

  test.each(samples.map(({ file }) => file))(
    "%s leaves nothing in its bindings that only looks filled in",
    (file) => {
      const [draft] = importSample(file).drafts;
      const isUnfilled = JSON.stringify(draft?.bindings).includes('""');
      expect(bindingsSchema.safeParse(draft?.bindings).success).toBe(!isUnfilled);
      expect(isUnfilled).toBe(true);
    },
  );
});
