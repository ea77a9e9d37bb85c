/** Ends waits before their time. An AbortController would do for ten times the CPU time, and each event of a call waits. */
export type Waking = Readonly<{
  isAwake: () => boolean;
  /** Tells at once where it is awake already. */
  whenAwake: (tell: () => void) => void;
  wake: () => void;
}>;

/** Makes one that is asleep. */
export function makeWaking(): Waking {
  const waiting: (() => void)[] = [];
  let isAwake = false;
  return {
    isAwake: () => isAwake,
    whenAwake: (tell) => {
      if (isAwake) tell();
      else waiting.push(tell);
    },
    wake: () => {
      isAwake = true;
      for (const tell of waiting.splice(0)) tell();
    },
  };
}
