import { epochMs } from "./epochMs";

const dayInMs = 86_400_000;

/** The day so many days after another; before it with a negative number. Pure. */
export function addDays(day: string, days: number): string {
  // oxlint-disable-next-line no-restricted-globals -- writes an instant and reads no clock
  return new Date(epochMs(`${day}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);
}

/** All days from one to another, both included. Pure. */
export function listDays(from: string, to: string): readonly string[] {
  const count = Math.round((epochMs(`${to}T00:00Z`) - epochMs(`${from}T00:00Z`)) / dayInMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}
