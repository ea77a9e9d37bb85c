/** Milliseconds since 1970 of an ISO instant in UTC (`2026-11-21T09:00:00.000Z`); NaN when it is none. Pure: the core has no clock. */
export function epochMs(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?Z$/.exec(
    iso,
  );
  if (match === null) return Number.NaN;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part || 0));
  const days = daysSinceEpoch(year ?? 0, month ?? 1, day ?? 1);
  const seconds = days * 86_400 + (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0);
  return seconds * 1000 + Number((match[7] ?? "0").padEnd(3, "0"));
}

/** Milliseconds from one ISO instant to another; 0 when either is none or they run backwards. */
export function elapsedInMs(from: string, to: string): number {
  const elapsed = epochMs(to) - epochMs(from);
  return elapsed > 0 ? elapsed : 0;
}

/** Days from 1970-01-01 in the Gregorian calendar: years begin in March so that the leap day comes last. */
export function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
