import type { TestCall } from "../../lib/flow/document/flow";
import type { CallDifference } from "../../lib/simulation/compareCall";

/** What the phone is asked for from elsewhere on the screen: each wish is a new object. */
export type PhoneWish =
  | Readonly<{ type: "dial" }>
  | Readonly<{ type: "play"; test: TestCall; differences: readonly CallDifference[] }>
  /** To make the call of a test once more, in its world. */
  | Readonly<{ type: "record"; test: TestCall; index: number }>;
