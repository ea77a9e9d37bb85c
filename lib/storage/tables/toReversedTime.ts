/** The largest instant a Date can hold, in milliseconds. */
const endOfTimeInMs = 8_640_000_000_000_000;

/** An ISO instant as a key that sorts the newest first. */
export function toReversedTime(at: string): string {
  return String(endOfTimeInMs - Date.parse(at)).padStart(16, "0");
}
