const instant =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z$/;

/** The calendar repeats every 400 years: added to a year and taken off again, they keep `Date.UTC` from reading the years 0 to 99 as those of the last century. */
const cycleInYears = 400;
const cycleInMs = 146_097 * 86_400_000;

/** Milliseconds since 1970 of an ISO instant in UTC (`2026-11-21T09:00:00.000Z`); NaN when it is none, also when the day or the time does not exist. Digits beyond milliseconds are cut off. Pure. */
export function epochMs(iso: string): number {
  if (!instant.test(iso)) return Number.NaN;
  const day = numberAt(iso, 8, 2);
  // Every event of a call asks, and to have `Date` read the text takes three times as long.
  // oxlint-disable-next-line no-restricted-globals -- reckons and reads no clock
  const sinceCycle = Date.UTC(
    numberAt(iso, 0, 4) + cycleInYears,
    numberAt(iso, 5, 2) - 1,
    day,
    numberAt(iso, 11, 2),
    numberAt(iso, 14, 2),
    numberAt(iso, 17, 2),
    numberAt(iso, 20, 3),
  );
  // oxlint-disable-next-line no-restricted-globals -- the same
  const isOfMonth = day <= 28 || new Date(sinceCycle).getUTCDate() === day;
  return isOfMonth ? sinceCycle - cycleInMs : Number.NaN;
}

/** The number that so many digits of a text make; those that are not there count as 0, as in fractions of a second. */
function numberAt(text: string, start: number, length: number): number {
  let number = 0;
  for (let index = start; index < start + length; index++) {
    const digit = text.charCodeAt(index) - 48;
    number = number * 10 + (digit >= 0 && digit <= 9 ? digit : 0);
  }
  return number;
}

/** Milliseconds from one ISO instant to another; 0 when either is none or they run backwards. */
export function elapsedInMs(from: string, to: string): number {
  const elapsed = epochMs(to) - epochMs(from);
  return elapsed > 0 ? elapsed : 0;
}
