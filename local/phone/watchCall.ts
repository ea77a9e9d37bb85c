import type { SimulatorEvent } from "../graph/simulatorEvent";

/** A call as it goes on. */
export type CallWatch = Readonly<{
  /** All events so far. */
  events: () => readonly SimulatorEvent[];
  /** Resolves to true as soon as the events satisfy `holds`, to false when the call ends or the time is up before. */
  until: (
    holds: (events: readonly SimulatorEvent[]) => boolean,
    timeoutInMs: number,
  ) => Promise<boolean>;
  /** Resolves when the call has ended; rejects when its events cannot be read any more. */
  ended: Promise<void>;
}>;

/** Follows a call's events and tells `onEvent` of each. */
export function watchCall(
  stream: AsyncIterable<SimulatorEvent>,
  onEvent: (event: SimulatorEvent) => void,
): CallWatch {
  const events: SimulatorEvent[] = [];
  const waiting = new Set<() => void>();
  let isOver = false;
  const wake = () => waiting.forEach((check) => check());

  const follow = async () => {
    try {
      for await (const event of stream) {
        events.push(event);
        onEvent(event);
        wake();
      }
    } finally {
      isOver = true;
      wake();
    }
  };

  return {
    events: () => events,
    until: (holds, timeoutInMs) =>
      new Promise((resolve) => {
        const settle = (held: boolean) => {
          clearTimeout(timeout);
          waiting.delete(check);
          resolve(held);
        };
        const check = () => {
          const held = holds(events);
          if (held || isOver) {
            settle(held);
          }
        };
        const timeout = setTimeout(() => settle(false), timeoutInMs);
        waiting.add(check);
        check();
      }),
    ended: follow(),
  };
}
