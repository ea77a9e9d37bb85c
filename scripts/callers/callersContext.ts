import type { RecordingStore, SaveAuditEntry } from "../../lib/records/ports";
import type { Tables } from "../../lib/storage/tables/tables";

/** The storage that the commands work with. */
export type CallersStorage = Readonly<{
  tables: Tables;
  recordings: Pick<RecordingStore, "discardRecording">;
  saveAuditEntry: SaveAuditEntry;
}>;

/** What the commands need from the terminal they run in. */
export type CallersContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openStorage: () => Promise<CallersStorage>;
  /** Who is at the terminal: for the audit log. */
  who: string;
  /** ISO instant of now. */
  now: () => string;
}>;
