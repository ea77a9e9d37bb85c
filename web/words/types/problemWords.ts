import type { About, Count } from "./counting";

/** What the button of a quick fix says it does. */
export type FixName =
  | "useKey"
  | "leadTo"
  | "leadToOperator"
  | "leadToEnd"
  | "useName"
  | "addKey"
  | "readOut"
  | "hide"
  | "remove"
  | "removePast"
  | "sayConsent"
  | "sayHowToJoin"
  | "moveUp"
  | "addVoicemail"
  | "sayInstead"
  | "askOnceMore"
  | "letWorkEverywhere";

/** What is said about what is wrong with a flow. */
export type ProblemWords = Readonly<{
  problems: Readonly<{
    heading: string;
    errors: Count;
    warnings: Count;
    none: string;
    checking: string;
    goThere: string;
    error: string;
    warning: string;
    show: string;
    hide: string;
  }>;
  fixes: Readonly<Record<FixName, About>>;
}>;
