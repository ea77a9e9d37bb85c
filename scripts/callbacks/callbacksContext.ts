import type { SaveAuditEntry } from "../../lib/records/ports";
import type { CallbackStore } from "../../lib/records/ports";

/** The storage that the commands work with. */
export type CallbacksStorage = Readonly<{
  callbackStore: Pick<CallbackStore, "listCallbackRequests" | "deleteCallbackRequest">;
  saveAuditEntry: SaveAuditEntry;
}>;

/** What the commands need from the terminal they run in. */
export type CallbacksContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openStorage: () => Promise<CallbacksStorage>;
  /** Who is at the terminal: for the audit log. */
  who: string;
  /** ISO instant of now. */
  now: () => string;
}>;
