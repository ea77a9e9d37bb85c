import type { Measure } from "./measures";

/** How one call went, without anything of its caller. `secondsToPerson` is absent where nobody took the call. */
export type CallOutcome = Readonly<
  Record<Exclude<Measure, "latePerson">, boolean> & { secondsToPerson?: number }
>;
