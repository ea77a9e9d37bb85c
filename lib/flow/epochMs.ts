/** Milliseconds since 1970 of an ISO instant in UTC (`2026-11-21T09:00:00.000Z`); NaN when it is none. Pure: the core has no clock. */
export function epochMs(iso: string): number {
  const milliseconds = isPlain(iso) ? Number(iso.slice(20, 23)) : otherMilliseconds(iso);
  const days = daysSinceEpoch(digits(iso, 0, 4), digits(iso, 5, 7), digits(iso, 8, 10));
  const seconds = digits(iso, 11, 13) * 3600 + digits(iso, 14, 16) * 60;
  const second = iso.length > 17 ? digits(iso, 17, 19) : 0;
  return (days * 86_400 + seconds + second) * 1000 + milliseconds;
}

/** The one form that `toISOString` writes, which is nearly every instant there is. */
function isPlain(iso: string): boolean {
  return iso.length === 24 && iso.charCodeAt(10) === 84 && iso.charCodeAt(23) === 90;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

function otherMilliseconds(iso: string): number {
  const match = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.(\d{1,3})\d*)?)?Z$/.exec(iso);
  return match === null ? Number.NaN : Number((match[1] ?? "0").padEnd(3, "0"));
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
