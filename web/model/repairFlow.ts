import { pickIssues, type Issue } from "../../lib/flow/check/form/pickIssues";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { readAt, writeAt } from "./edits/atPath";

/** A document whose form is right, and the places at which it differs from the one that was given. */
export type Repaired = Readonly<{ flow: Flow; replaced: readonly string[] }>;

const mostRounds = 12;

/**
 * Makes a document readable whose values are wrong in places: each such value becomes what it was when it was last right,
 * else it is left out, with what holds it if need be. Undefined where that does not help: it is no flow. Pure.
 */
export function repairFlow(document: unknown, lastGood?: Flow): Repaired | undefined {
  let repaired = document;
  const replaced = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = flowSchema.safeParse(repaired);
    if (parsed.success) return { flow: parsed.data, replaced: [...replaced] };
    const wrong = parsed.error.issues.flatMap((one) => pickIssues(one, repaired)).map(wrongPath);
    for (const path of new Set(wrong)) {
      // What was there before is wrong as well, or nothing was: the field goes, and in the next round what holds it.
      const isSecond = replaced.has(path);
      const isGone = isSecond && readAt(repaired, path) === undefined;
      const place = isGone ? above(path) : path;
      if (place === "" || place === "nodes") return undefined;
      repaired = writeAt(repaired, place, isSecond ? undefined : readAt(lastGood, path));
      replaced.add(place);
    }
  }
  return undefined;
}

function wrongPath(issue: Issue): string {
  const path = issue.path.map(String);
  const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...path, ...unknown].join(".");
}

function above(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("."), 0));
}
