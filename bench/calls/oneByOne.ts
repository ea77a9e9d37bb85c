import type { OperationLedger, Operations } from "./operationLedger";

/** What one notification brought about, from its POST until nothing was left to do, and what had happened by itself before it. */
export type Told = Readonly<{ before: Operations; brought: Operations }>;

/** Lets notifications through a tap one by one, each once nothing is under way, so that each has its own operations. */
export type OneByOne = Readonly<{
  hold: () => Promise<void>;
  answered: () => void;
  /** All since last taken, and what has happened by itself since the last of them. */
  take: () => Promise<Readonly<{ told: readonly Told[]; after: Operations }>>;
}>;

/** Makes it; `untilIdle` resolves once nothing is under way. */
export function makeOneByOne(ledger: OperationLedger, untilIdle: () => Promise<void>): OneByOne {
  let told: Told[] = [];
  let last = Promise.resolve();
  let finish = () => {};
  let before: Operations = {};
  return {
    hold: async () => {
      const previous = last;
      let next = () => {};
      last = new Promise((resolve) => (next = resolve));
      await previous;
      await untilIdle();
      before = ledger.take();
      ledger.count("HTTP callNotifications");
      finish = next;
    },
    answered: () => {
      void untilIdle().then(() => {
        told.push({ before, brought: ledger.take() });
        finish();
      });
    },
    take: async () => {
      await last;
      await untilIdle();
      const taken = { told, after: ledger.take() };
      told = [];
      return taken;
    },
  };
}
