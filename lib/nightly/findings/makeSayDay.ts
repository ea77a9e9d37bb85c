/** Makes what says a day such as 2026-12-24 as readers of a language write it. A day is the same everywhere: read as an instant it would begin in Greenwich. */
export function makeSayDay(locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? format.format(new Date(day)) : day);
}
