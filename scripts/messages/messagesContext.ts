import type { Records } from "../../lib/compose/composeRecords";
import type { Playing } from "../commandLine/playWav";

/** What the commands do with messages. */
export type Messages = Pick<Records, "listRecordings" | "loadRecording" | "deleteRecording">;

/** What the commands need from the terminal they run in. */
export type MessagesContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no storage is named and no local stack runs. */
  openRecords: () => Promise<Messages>;
  /** Plays sound; undefined where no player is installed. */
  play: ((wav: Uint8Array) => Playing) | undefined;
  /** Who is at the terminal: for the audit log. */
  who: string;
  /** ISO instant of now. */
  now: () => string;
}>;
