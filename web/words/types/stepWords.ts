import type { PersonPresence } from "../../../lib/flow/presence/personPresence";
import type { FlowNode } from "../../../lib/flow/steps/index.schema";
import type { BuiltInName, NextWord, Place } from "../../../lib/flow/steps/place";
import type { NameKind } from "../../../lib/flow/steps/stepType";
import type { About, Count } from "./counting";

/** The names of ways out of steps that have no key, condition or share of their own. */
export type WayName =
  | "next"
  | "noInput"
  | "noMatch"
  | "noInputOrMatch"
  | "onExhausted"
  | "error"
  | "open"
  | "closed"
  | "holiday"
  | "special"
  | "otherwise"
  | "found"
  | "notFound"
  | "failed"
  | "noAnswer"
  | "busy"
  | "declined"
  | "unknown"
  | "full"
  | "locked"
  | "message"
  | "done"
  | "empty"
  | "person"
  | "none"
  | "extension"
  | "extensionFailed"
  | "confirmed"
  | "refused"
  | "returned"
  | "return"
  | "pinFailed"
  | "pinLocked";

/** Places that every flow has: steps by their names, others by their kind. */
type BuiltInWord = BuiltInName | Exclude<Place["type"], "node" | "builtIn">;

/** What steps, their ways and conditions are called. */
export type StepWords = Readonly<{
  /** One without a word here has the title that lib gives it. */
  types: Readonly<Partial<Record<FlowNode["type"], string>>>;
  ways: Readonly<Record<WayName, string>> & Readonly<{ key: About; case: About; part: Count }>;
  places: Readonly<Record<NextWord, string>>;
  builtIn: Readonly<Record<BuiltInWord, string>>;
  uses: Readonly<Record<NameKind, string>>;
  conditions: Readonly<{
    eq: string;
    ne: string;
    lt: string;
    le: string;
    gt: string;
    ge: string;
    in: string;
    startsWith: string;
    and: string;
    or: string;
    not: About;
    empty: About;
    holds: About;
    /** Goes before the name of a list, in place of “is one of”. */
    inList: string;
    variables: Readonly<Record<string, string>>;
    presenceOf: About;
    presences: Readonly<Record<PersonPresence, string>>;
  }>;
  days: Readonly<
    Record<
      "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday",
      string
    >
  >;
}>;
