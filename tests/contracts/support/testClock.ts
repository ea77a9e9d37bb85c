/** A clock that begins now and passes time when told to. */
export function testClock(): Readonly<{ now: () => string; pass: (milliseconds: number) => void }> {
  let passedInMs = 0;
  return {
    now: () => new Date(Date.now() + passedInMs).toISOString(),
    pass: (milliseconds) => {
      passedInMs += milliseconds;
    },
  };
}
