/** What may go wrong once on a simulated line: news of Graph that never come, a transfer that reaches nobody. */
export type Trouble = "lostNews" | "failedTransfer";

/** The troubles that wait for their moment. */
export type Troubles = Readonly<{
  /** Has it happen at the next occasion, or takes that back. */
  set: (trouble: Trouble, isComing: boolean) => void;
  isComing: (trouble: Trouble) => boolean;
  /** Whether it happens now; each happens once. */
  take: (trouble: Trouble) => boolean;
}>;

/** Makes the troubles of one call: none, until somebody wants one. */
export function makeTroubles(): Troubles {
  const coming = new Set<Trouble>();
  return {
    set: (trouble, isComing) => {
      if (isComing) coming.add(trouble);
      else coming.delete(trouble);
    },
    isComing: (trouble) => coming.has(trouble),
    take: (trouble) => coming.delete(trouble),
  };
}
