import { epochMs } from "../flow/time/epochMs";
import type { CallRecord } from "../ivr/call/callRecord";
import { hasGivenUp } from "../reports/toCallCounts";
import type { CallOutcome } from "./callOutcome";

/** Exits by which a step is left that could not do what it is for. */
const failedExits = ["error", "failed", "limit"];

/** How a finished call went. Pure. */
export function judgeCall(record: CallRecord): CallOutcome {
  const { result, path } = record;
  const left = (exit: string) => path.some((step) => step.exit === exit);
  const counted = (kind: "noInput" | "noMatch") => path.some((step) => (step[kind] ?? 0) > 0);
  const secondsToPerson = findSecondsToPerson(record);
  return {
    gaveUp: hasGivenUp(result),
    noMatch: counted("noMatch") || left("noMatch"),
    silence: counted("noInput") || left("noInput"),
    failed: result === "failed" || failedExits.some(left),
    ...(secondsToPerson === undefined ? {} : { secondsToPerson }),
  };
}

/** From the answer to the step that handed the call over: how long it rings there is no flow's doing. */
function findSecondsToPerson(record: CallRecord): number | undefined {
  const { result, path, startedAt, answeredAt = startedAt } = record;
  const last = path.at(-1);
  if (result !== "transferred" || last === undefined) return undefined;
  return Math.max(0, (last.atInMs - (epochMs(answeredAt) - epochMs(startedAt))) / 1000);
}
