import type { NightlyFinding, LookName, LookOutcome, NewFinding, NightlyReport } from "./finding";

/** What one look came to. */
export type LookResult = Readonly<{ look: LookOutcome; findings: readonly NewFinding[] }>;

/** Most findings that a report holds: nobody reads more, and a row holds no more. */
const mostFindings = 200;

/**
 * The report of a night: what was known before keeps the time since when it is known, what a look no longer finds is mended, and what
 * a look could not look at stays as it was. Pure.
 */
export function makeReport(
  results: readonly LookResult[],
  before: NightlyReport | undefined,
  at: string,
): NightlyReport {
  const known = new Map((before?.findings ?? []).map((finding) => [idOf(finding), finding]));
  const looked = new Set<LookName>(
    results.filter(({ look }) => look.outcome === "looked").map(({ look }) => look.name),
  );
  const found = results.flatMap(({ look, findings }) =>
    findings.map((finding): NightlyFinding => ({
      ...finding,
      look: look.name,
      since: known.get(idOf(finding))?.since ?? at,
    })),
  );
  const ids = new Set(found.map(idOf));
  const others = [...known.values()].filter((finding) => !ids.has(idOf(finding)));
  const findings = [...found, ...others.filter(({ look }) => !looked.has(look))];
  return {
    at,
    looks: results.map(({ look }) => look),
    findings: findings.slice(0, mostFindings),
    mended: others.filter(({ look }) => looked.has(look)).slice(0, mostFindings),
    ...(before?.toldAt === undefined ? {} : { toldAt: before.toldAt }),
  };
}

function idOf({ code, subject }: Pick<NewFinding, "code" | "subject">): string {
  return `${code} ${subject}`;
}
