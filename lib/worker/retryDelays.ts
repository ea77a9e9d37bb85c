const minuteInMs = 60_000;
const hourInMs = 60 * minuteInMs;

/** Pauses between ten tries, growing over a day: what was down for a day still hears of it. */
export const retryDelaysInMs: readonly number[] = [
  minuteInMs / 2,
  2 * minuteInMs,
  10 * minuteInMs,
  hourInMs / 2,
  hourInMs,
  2 * hourInMs,
  4 * hourInMs,
  8 * hourInMs,
  8 * hourInMs,
];
