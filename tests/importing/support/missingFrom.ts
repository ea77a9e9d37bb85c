import type { ImportResult } from "../../../lib/importing/importFlow";

/** Those of some facts of a foreign document that are neither in a draft nor in the report. */
export function missingFrom(result: ImportResult, facts: readonly string[]): readonly string[] {
  const drafts = JSON.stringify(result.drafts).replaceAll('\\"', '"');
  const report = result.report.map(({ path, what, message }) => `${path} ${what} ${message}`);
  const all = [drafts, ...report].join("\n");
  return facts.filter((fact) => !all.includes(fact));
}
