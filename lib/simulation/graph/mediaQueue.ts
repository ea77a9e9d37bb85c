/** A playPrompt or recordResponse: started once, then either it calls `done` or it is cancelled or abandoned. */
export type MediaOperation = Readonly<{
  start: (done: () => void) => void;
  /** Stops it, or keeps it from starting, and tells the app. */
  cancel: () => void;
  /** Stops it because the call has ended; the app is not told. */
  abandon: () => void;
}>;

/** The media operations of one call; the first of them runs. */
export type MediaQueue = Readonly<{
  add: (operation: MediaOperation) => void;
  cancelAll: () => void;
  abandonAll: () => void;
}>;

/** Makes the queue in which a call's media operations wait for each other and run in order. */
export function makeMediaQueue(): MediaQueue {
  let operations: MediaOperation[] = [];
  const startFirst = () => {
    const first = operations[0];
    first?.start(() => {
      if (operations[0] !== first) return;
      operations.shift();
      startFirst();
    });
  };
  const takeAll = () => {
    const taken = operations;
    operations = [];
    return taken;
  };
  return {
    add: (operation) => {
      operations.push(operation);
      if (operations.length === 1) startFirst();
    },
    cancelAll: () => {
      for (const operation of takeAll()) operation.cancel();
    },
    abandonAll: () => {
      for (const operation of takeAll()) operation.abandon();
    },
  };
}
