import type { PhraseKey } from "../../../lib/flow/prompts/phraseKeys";
import type { OddRow } from "../../model/texts/readWords";
import type { About, Count } from "./counting";

/** Which of a flow's words are shown. */
export type PromptFilter = "all" | "missing" | "toRecord" | "long";

/** What is said where all words of a flow stand beside each other. They are loaded with that table. */
export type PromptTableWords = Readonly<{
  lead: string;
  filter: string;
  filters: Readonly<Record<PromptFilter, Count>>;
  noneLeft: string;
  anywhere: string;
  everyFlow: string;
  everyFlowHelp: string;
  occasions: Readonly<Record<PhraseKey, string>>;
  help: string;
  choice: About;
  choiceHelp: string;
  part: (label: string, part: number) => string;
  builtIn: string;
  noWords: string;
  about: Count;
  long: Count;
  seconds: Count;
  spoken: string;
  recorded: string;
  recordedBy: (when: string, who: string) => string;
  stale: About;
  gone: string;
  listen: About;
  stop: About;
  record: About;
  upload: About;
  toSpoken: About;
  usual: About;
  wordsFirst: string;
  notTheVoice: string;
  recording: Readonly<{
    title: string;
    says: string;
    begin: string;
    end: string;
    asks: string;
    refused: string;
    none: string;
    level: string;
    runs: About;
    most: string;
    judging: string;
    listen: string;
    keep: string;
    again: string;
    cancel: string;
    other: string;
    keeping: string;
    failed: string;
    good: About;
  }>;
  warnings: Readonly<
    Record<
      "silent" | "quiet" | "crackles" | "telephoneQuality" | "narrow" | "jumps" | "background",
      string
    >
  >;
  faults: Readonly<Record<"empty" | "tooLarge" | "tooLong" | "unusable", string>>;
  table: Readonly<{
    export: string;
    import: string;
    title: string;
    help: string;
    choose: string;
    notRead: string;
    tooLarge: string;
    changes: Count;
    same: Count;
    empty: Count;
    oddTitle: Count;
    line: Count;
    odd: Readonly<Record<OddRow["why"], About>>;
    before: string;
    after: string;
    more: Count;
    take: Count;
    cancel: string;
  }>;
}>;
