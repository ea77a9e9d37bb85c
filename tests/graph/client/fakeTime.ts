/** A clock that only moves when somebody sleeps; `slept` keeps the waits in milliseconds. */
export function fakeTime(start = "2026-11-21T09:00:00.000Z"): {
  now: () => string;
  sleep: (delayInMs: number) => Promise<void>;
  slept: number[];
} {
  let atInMs = Date.parse(start);
  const slept: number[] = [];
  return {
    now: () => new Date(atInMs).toISOString(),
    sleep: (delayInMs) => {
      slept.push(delayInMs);
      atInMs += delayInMs;
      return Promise.resolve();
    },
    slept,
  };
}
