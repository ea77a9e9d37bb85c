import type { LoadCall } from "../../lib/worker/ports";
import type { DeadLetterQueue } from "./deadLetterQueue";

/** The dead letters, and the calls they belong to. */
export type OpenDeadLetters = Readonly<{
  deadLetters: DeadLetterQueue;
  /** Absent where no storage is named. */
  loadCall: LoadCall | undefined;
  close: () => Promise<void>;
}>;

/** What the commands need from the terminal they run in. */
export type DeadLettersContext = Readonly<{
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Rejects with CONFIG_INVALID where no namespace is named and no local stack runs. */
  open: () => Promise<OpenDeadLetters>;
  /** ISO instant of now. */
  now: () => string;
}>;
