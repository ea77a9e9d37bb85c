import type { Records } from "../../lib/compose/composeRecords";

/** What the commands need from the terminal they run in. */
export type CallbacksContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openRecords: () => Promise<Pick<Records, "listCallbacks" | "settleCallback">>;
  /** Who is at the terminal: for the audit log. */
  who: string;
  /** ISO instant of now. */
  now: () => string;
}>;
