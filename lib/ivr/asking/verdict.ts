import type { Clip } from "../../flow/prompts/clip";
import type { Asking } from "../call/activity";

/** What makes a typed entry be looked at: another key, the end key, or no further key in time. */
export type EntryEnd = "key" | "endKey" | "timeout";

/** What an asking step makes of the keys typed so far. */
export type Verdict =
  | Readonly<{ type: "wait" }>
  /** What was to be confirmed stays, and is asked about again. */
  | Readonly<{ type: "noMatch"; lead?: readonly Clip[] }>
  /** The caller cleared the entry: start it again without counting. */
  | Readonly<{ type: "clear" }>
  /** Ask something else within the same step, such as whether a number was heard right. */
  | Readonly<{ type: "ask"; asking: Partial<Asking>; lead: readonly Clip[] }>
  /** The caller said no to what was to be confirmed: the first question once more. */
  | Readonly<{ type: "again"; confirming: number }>
  | Readonly<{ type: "exhausted" }>
  /** Somebody outside compares a PIN: the core knows no secrets. */
  | Readonly<{ type: "checkPin"; pin: string; digits: string }>
  | Readonly<{ type: "go"; exit: string; person?: string }>;
