import { maskNumber } from "../call/maskNumber";
import type { CallRecord } from "../call/callRecord";
import { matchUniquely } from "./matchUniquely";
import type { PhoneReportRow } from "./teamsCallRecord";

/**
 * Which rows of the reports of the telephone network are of calls of ours: by an id, else the only one that began with it and
 * has the digits that the record still knows. Pure.
 */
export function matchPhoneReports(
  ours: readonly CallRecord[],
  rows: readonly PhoneReportRow[],
): ReadonlyMap<CallRecord, PhoneReportRow> {
  return matchUniquely(ours, rows, { ids: ({ ids }) => ids, alike: hasDigits });
}

/** Whoever is at the other end of the call is its `caller`, whoever rang whom. */
function hasDigits(
  { direction, caller, dialled }: CallRecord,
  { callerNumber, calleeNumber }: PhoneReportRow,
): boolean {
  const [other, own] =
    direction === "incoming" ? [callerNumber, calleeNumber] : [calleeNumber, callerNumber];
  if (!isMasked(caller) || maskNumber(other) !== caller) return false;
  return !isMasked(dialled) || maskNumber(own) === dialled;
}

/** Three digits at least: less would suit anybody. */
function isMasked(text: string): boolean {
  return /^\*{3}\d{3}$/.test(text);
}
