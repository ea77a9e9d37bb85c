import type { Spell, StruckFault } from "../faults/makeFaults";
import type { CallStory } from "../story/callStory";

/** What a judgement needs besides the story. */
export type Circumstances = Readonly<{
  /** When services were away. */
  spells: readonly Spell[];
  /** Every fault that struck, also those of no call. */
  struck: readonly StruckFault[];
  /** The clocks of instances differ by so much at most. */
  clockSkewInMs: number;
  /** Steps that may show the key which they used. */
  openMenus: ReadonlySet<string>;
  /** What people whom the app calls hear only once they have pressed the key. */
  wordsBehindKey: ReadonlySet<string>;
  /** What callers hear once people are called for them. */
  wordsOfAlert: ReadonlySet<string>;
  /** All of a run, by their labels. */
  stories: ReadonlyMap<string, CallStory>;
}>;

/** Something that holds for every call, whatever breaks. */
export type Invariant = Readonly<{
  name: string;
  /** As a sentence that is true of a good call. */
  says: string;
  /** What a story must hold to be judged: a log alone tells neither requests nor rows. */
  needs: "log" | "run";
  /** How a call deviates; empty when it does not. Pure. */
  check: (story: CallStory, circumstances: Circumstances) => readonly string[];
}>;
