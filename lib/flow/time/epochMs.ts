const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/;

/** Milliseconds since 1970 of an ISO instant in UTC (`2026-11-21T09:00:00.000Z`); NaN when it is none, also when the day or the time does not exist. Digits beyond milliseconds are cut off. Pure. */
export function epochMs(iso: string): number {
  if (!instant.test(iso)) return Number.NaN;
  // oxlint-disable-next-line no-restricted-globals -- reads a text and no clock
  const date = new Date(iso);
  // 30 February is read as a day of March, and 24:00 as the next day.
  return date.getUTCDate() === Number(iso.slice(8, 10)) ? date.getTime() : Number.NaN;
}

/** Milliseconds from one ISO instant to another; 0 when either is none or they run backwards. */
export function elapsedInMs(from: string, to: string): number {
  const elapsed = epochMs(to) - epochMs(from);
  return elapsed > 0 ? elapsed : 0;
}
