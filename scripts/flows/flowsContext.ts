import type { PublishingPorts } from "../../lib/publishing/makePublishFlow";
import type { BindingVersions, DraftStore, EntryPointVersions } from "../../lib/editing/ports";
import type { CanaryStore, EntryPointStore } from "../../lib/publishing/ports";

/** The storage and the voice that the commands work with. */
export type FlowsStores = Omit<PublishingPorts, "now"> &
  Readonly<{
    flowStore: DraftStore;
    bindingsStore: BindingVersions;
    canaryStore: CanaryStore;
    entryPointStore: EntryPointStore & EntryPointVersions;
  }>;

/** What the commands need from the terminal they run in. */
export type FlowsContext = Readonly<{
  /** Writes one line, or several. */
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Opened only by commands that need them; rejects with CONFIG_INVALID where no storage is named. */
  openStores: () => Promise<FlowsStores>;
  /** Reads one line that should not be shown or kept in the shell's history. */
  readSecret: (question: string) => Promise<string>;
  /** The lines typed on standard input, until it ends. */
  readLines: () => AsyncIterable<string>;
  /** Yields whenever something changed beside these files, for as long as somebody waits for it. */
  watchFiles: (files: readonly string[]) => AsyncIterable<void>;
  /** Who is at the terminal: for the audit log. */
  who: string;
  /** ISO instant of now. */
  now: () => string;
}>;
