import type { Storage } from "../../lib/storage/storage";

/** What the commands need from the terminal they run in. */
export type ReportsContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Storage, and whether it is on this machine. Rejects with CONFIG_INVALID where none is named and no local stack runs. */
  openStorage: () => Promise<Readonly<{ storage: Storage; isLocal: boolean }>>;
  /** ISO instant of now. */
  now: () => string;
  /** From 0 up to 1, without 1. */
  random: () => number;
}>;
