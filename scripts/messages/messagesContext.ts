import type { SaveAuditEntry } from "../../lib/records/ports";
import type { RecordingStore } from "../../lib/records/ports";
import type { Playing } from "../commandLine/playWav";

/** The storage that the commands work with. */
export type MessagesStorage = Readonly<{
  recordingStore: Pick<RecordingStore, "listRecordings" | "loadRecording" | "discardRecording">;
  saveAuditEntry: SaveAuditEntry;
}>;

/** What the commands need from the terminal they run in. */
export type MessagesContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openStorage: () => Promise<MessagesStorage>;
  /** Plays sound; undefined where no player is installed. */
  play: ((wav: Uint8Array) => Playing) | undefined;
  /** Who is at the terminal: for the audit log. */
  who: string;
  /** ISO instant of now. */
  now: () => string;
}>;
