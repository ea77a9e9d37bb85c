import { tableRows } from "../../docs/markdown";

/** A rule that is not kept on purpose: by which ids, in which environments of infra/snapshots, why, and since when. */
export type AcceptedFinding = Readonly<{
  ids: readonly string[];
  environments: readonly string[];
  reason: string;
  date: string;
}>;

/** Where they are written down, from the project's root. */
export const acceptedFindingsPath =
  "docs/decisions/0023-accepted-findings-of-template-reviewers.md";

/** Reads the table of a decision record whose rows begin with ids of rules. Pure. */
export function acceptedFindings(record: string): readonly AcceptedFinding[] {
  return tableRows(record).flatMap(([first = "", where = "", reason = "", date = ""]) => {
    const ids = [...first.matchAll(/`([^`]+)`/g)].flatMap(([, id = ""]) => id.split(" "));
    return ids.length === 0
      ? []
      : [{ ids, environments: where.split(",").map((name) => name.trim()), reason, date }];
  });
}
