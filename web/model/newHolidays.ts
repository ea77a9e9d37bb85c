import { mostHolidays, type Holiday } from "./holiday";

/** The holidays that a calendar does not have yet, each once, as many as it has room for; and how many had none. Pure. */
export function newHolidays(
  known: readonly Holiday[],
  found: readonly Holiday[],
): Readonly<{ holidays: readonly Holiday[]; withoutRoom: number }> {
  const taken = new Set(known.map(toText));
  const fresh = found.filter((holiday) => {
    const text = toText(holiday);
    if (taken.has(text)) return false;
    taken.add(text);
    return true;
  });
  const room = Math.max(0, mostHolidays - known.length);
  return { holidays: fresh.slice(0, room), withoutRoom: Math.max(0, fresh.length - room) };
}

function toText({ name, from, to = from }: Holiday): string {
  return JSON.stringify([name, from, to]);
}
