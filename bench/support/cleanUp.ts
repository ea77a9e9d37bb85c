/** Keeps what has been started, and ends it in the other order. */
export type CleanUp = Readonly<{
  add: <Started>(started: Started, end: (started: Started) => Promise<void>) => Started;
  run: () => Promise<void>;
}>;

/** Makes one with nothing started. */
export function makeCleanUp(): CleanUp {
  const ends: (() => Promise<void>)[] = [];
  return {
    add: (started, end) => {
      ends.push(() => end(started));
      return started;
    },
    run: async () => {
      for (const end of ends.splice(0).toReversed()) await end();
    },
  };
}
