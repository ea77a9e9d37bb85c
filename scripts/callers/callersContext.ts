import type { Records } from "../../lib/compose/composeRecords";

/** What the commands need from the terminal they run in. */
export type CallersContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openRecords: () => Promise<Pick<Records, "eraseCaller">>;
  /** Who is at the terminal: for the audit log. */
  who: string;
}>;
