/** What has been started and has to be stopped again. */
export type CleanUp = Readonly<{
  /** Remembers how a part is closed once it is there; passes the part on. */
  closes: <Part extends Readonly<{ close: () => Promise<void> }>>(
    part: Promise<Part>,
  ) => Promise<Part>;
  add: (stop: () => Promise<void> | void) => void;
  /** Stops everything, the last started first, once; a part that fails to stop does not keep the others running. */
  run: () => Promise<void>;
}>;

/** Makes the list of what is to be stopped in the end; `report` hears of what did not stop cleanly. */
export function makeCleanUp(report: (sentence: string) => void): CleanUp {
  const stops: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;
  const stopAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      try {
        await stop();
      } catch (error) {
        report(`A part did not stop cleanly: ${String(error)}`);
      }
    }
  };
  return {
    closes: async (part) => {
      const there = await part;
      stops.push(() => there.close());
      return there;
    },
    add: (stop) => void stops.push(stop),
    run: () => (running ??= stopAll()),
  };
}
