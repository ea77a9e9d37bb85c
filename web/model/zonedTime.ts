/** When something is by the clock of a zone, and where that is: `24 Dec 2026, 08:00 (Berlin)`. Pure. */
export function zonedTime(instant: string, timeZone: string, language: string): string {
  const clock = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(new Date(instant));
  return `${clock} (${zoneName(timeZone)})`;
}

/** Where a zone's clock hangs, for people: `Berlin`. Pure. */
export function zoneName(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
}
