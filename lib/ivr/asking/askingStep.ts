import type { AskingNode, AskSettings } from "../../flow/steps/askSettings";
import type { NodeOf } from "../../flow/document/flow";
import type { Prompt } from "../../flow/document/prompt";
import type { Clip } from "../../flow/prompts/clip";
import type { Asking } from "../call/activity";
import type { Behaviour } from "../steps/behaviour";
import type { Key } from "../call/tone";
import type { Turn } from "../turn/turn";
import type { EntryEnd, Verdict } from "./verdict";

/** A type of step that asks for keys. */
export type AskingType = AskingNode["type"];

/** What is a type's own among all that asking steps share. */
export type AskingStep<Type extends AskingType> = Readonly<{
  /** What it remembers at first. */
  begin?(turn: Turn, node: NodeOf<Type>): Asking;
  /** What the keys typed so far mean. */
  judge(turn: Turn, node: NodeOf<Type>, digits: string, end: EntryEnd): Verdict;
  /** True for a key that no universal key may take from it. */
  ownsKey(turn: Turn, node: NodeOf<Type>, key: Key): boolean;
  wantsKey?(turn: Turn, node: NodeOf<Type>, key: Key): boolean;
  /** True when hash ends an entry that is begun. */
  endsAtHash?(node: NodeOf<Type>): boolean;
  /** What is said once in a call, before the first question. */
  greeting?(node: NodeOf<Type>): Prompt | undefined;
  /** What it asks instead of its own question, now that something is to be confirmed or chosen. */
  subQuestion?(turn: Turn, node: NodeOf<Type>): readonly Clip[] | undefined;
  /** What is said after a wrong entry where the flow has no words of its own. */
  noMatchPhrase: "noMatch" | "invalidEntry";
  /** A PIN it wants was right. */
  pinRight?(turn: Turn, node: NodeOf<Type>): Verdict;
  /** How it counts PINs, while it wants one. */
  pinTries?(
    turn: Turn,
    node: NodeOf<Type>,
  ): Readonly<{ tries: number; failed?: string | undefined }> | undefined;
  hidesKeys?: Behaviour<Type>["hidesKeys"];
  asksForNumber?: Behaviour<Type>["asksForNumber"];
  showsKey?: Behaviour<Type>["showsKey"];
}>;

/** A question under way: the step, what is its own, and what it goes by. */
export type Question = Readonly<{
  node: AskingNode;
  step: AskingStep<AskingType>;
  settings: AskSettings;
}>;
