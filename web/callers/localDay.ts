/** The day of an instant by the clock of this computer: `2026-11-21`. Pure but for the clock's zone. */
export function localDay(instant: Date): string {
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** The UTC days, one or two, in which a day of this computer's clock lies. */
export function utcDaysOf(day: string): readonly string[] {
  const begin = new Date(`${day}T00:00:00`);
  const end = new Date(`${day}T23:59:59`);
  return [...new Set([begin, end].map((one) => one.toISOString().slice(0, 10)))];
}
