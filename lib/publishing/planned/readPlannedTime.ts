import { IvrError } from "../../errors";

const longestAheadInMs = 366 * 86_400_000;

/** Without it nobody knows whose clock is meant. */
const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/;

/** The instant that a version is planned for, as it is kept. Throws PLAN_INVALID when it is past, or more than a year ahead. */
export function readPlannedTime(at: string, now: string): string {
  const time = hasOffset.test(at) ? Date.parse(at) : Number.NaN;
  const ahead = time - Date.parse(now);
  if (Number.isNaN(ahead)) {
    throw new IvrError(
      "PLAN_INVALID",
      `${at} is no instant: write one with its distance from UTC, such as 2026-12-24T18:00+01:00.`,
    );
  }
  if (ahead <= 0) {
    throw new IvrError("PLAN_INVALID", `${at} is past: name a time to come, or publish now.`);
  }
  if (ahead > longestAheadInMs) {
    throw new IvrError(
      "PLAN_INVALID",
      `${at} is more than a year ahead: name an earlier time, and plan the rest when it is nearer.`,
    );
  }
  return new Date(time).toISOString();
}
