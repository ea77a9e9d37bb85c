import type { About, Count } from "./counting";

/** A version and when it is live from. */
type Planned = (version: number, when: string) => string;

/** What is said where something is published or brought back. */
export type PublishingWords = Readonly<{
  title: string;
  none: string;
  never: string;
  note: string;
  notePlaceholder: string;
  when: string;
  now: string;
  later: string;
  time: About;
  past: string;
  tooFar: string;
  go: string;
  plan: string;
  blocked: Count;
  look: Count;
  done: Count;
  planned: Planned;
  failed: string;
  stays: Planned;
  replaces: Planned;
  withdrawToo: string;
  askTitle: string;
  askHelp: string;
  askHelpMine: string;
  askGo: string;
  asked: string;
  asks: About;
  waiting: string;
  stopAsking: string;
  stopped: string;
  history: string;
  version: Count;
  live: string;
  from: About;
  withdrawn: string;
  withdraw: string;
  rollBack: string;
  rollBackTitle: Count;
  by: (when: string, who: string) => string;
  takeAsDraft: string;
  close: string;
  changes: string;
}>;
