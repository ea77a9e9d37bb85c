import type { DeadLetter } from "./deadLetter";

/** The dead letters of the queue of call events. Everything rejects with QUEUE_UNAVAILABLE when the namespace does not do as asked. */
export type DeadLetterQueue = Readonly<{
  /** All of them, the oldest first; nothing is locked or changed. */
  peek: () => Promise<readonly DeadLetter[]>;
  /**
   * Locks those with the numbers given and calls `treat` for one after the other. One that `treat` did not remove stays,
   * also when it rejects. Resolves to the numbers that could not be had: others hold them, or they are gone.
   */
  take: (
    sequenceNumbers: readonly string[],
    treat: (letter: DeadLetter, remove: () => Promise<void>) => Promise<void>,
  ) => Promise<readonly string[]>;
  /** Sends one again to its session; resolves when the queue has accepted it. */
  sendAgain: (letter: DeadLetter) => Promise<void>;
}>;
