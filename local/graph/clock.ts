/** Stops a timer that has not fired yet; stopping it again does nothing. */
export type CancelTimer = () => void;

/** The only way the simulated calls know time: milliseconds that grow, and timers on the same scale. */
export type Clock = Readonly<{
  now: () => number;
  after: (delayInMs: number, run: () => void) => CancelTimer;
}>;
