import type * as z from "zod";
import { findPart } from "./toDocumentPlace";

/** One issue of the parser, its path counted from the document's top. */
export type Issue = z.core.$ZodIssue;

/** What matters of an issue: where several forms are allowed, only what is wrong with the one that was meant. */
export function pickIssues(issue: Issue, document: unknown): readonly Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const value = findPart(document, issue.path);
  const forms = issue.errors
    .filter((issues) => !issues.some((one) => isOtherKind(one, value)))
    .map((issues) => ({ issues, misfit: misfit(issues, value) }))
    .toSorted((one, other) => one.misfit - other.misfit);
  const [best, second] = forms;
  if (best === undefined) return [issue];
  const unclear = second?.misfit === best.misfit ? best.issues.find(isUnknownField) : undefined;
  const chosen = unclear === undefined ? best.issues : [unclear];
  return chosen.flatMap((one) =>
    pickIssues({ ...one, path: [...issue.path, ...one.path] }, document),
  );
}

/** The form is of another kind altogether: a text where the document has a list. */
function isOtherKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return typeof value !== typeof issue.values[0];
  return issue.code === "invalid_type";
}

function isUnknownField(issue: Issue): boolean {
  return issue.code === "unrecognized_keys" && issue.path.length === 0;
}

/** Fields that the form does not know, or that it lacks, count for more than wrong values. */
function misfit(issues: readonly Issue[], value: unknown): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
      return sum + 10 * issue.keys.length;
    }
    return sum + (findPart(value, issue.path) === undefined ? 10 : 1);
  }, 0);
}
