import type { Bindings } from "../../lib/flow/document/bindings";
import type { FieldFault, NameFieldKey } from "../words/types/peopleWords";

/** What somebody wrote into a form, by field; headers are lines of their own. */
export type NameValues = Readonly<Record<string, string>>;

/** A field of the form of one name. */
export type NameField = Readonly<{
  name: NameFieldKey;
  kind:
    | "text"
    | "tel"
    | "url"
    | "password"
    | "channel"
    | "method"
    | "channelKind"
    | "language"
    | "callbackMode"
    | "schedule"
    | "check";
  most?: number;
  /** Not shown in the table. */
  isMinor?: boolean;
  /** Not shown: what is stored stays unless something is written. */
  isKept?: boolean;
  /** Only in forms where another field has one of these values. */
  onlyFor?: readonly string[];
  /** Only in forms where this field has any value. */
  onlyWith?: NameFieldKey;
  /** In the form alone. */
  isInForm?: boolean;
  check?: (value: string, facts: FormFacts) => FieldFault | undefined;
}>;

/** What a field is looked at with: what the form says beside, and what the names of today mean. */
export type FormFacts = Readonly<{ values: NameValues; bindings: Bindings }>;

/** A kind of thing that flows name: its fields, how they are read from what is stored, and how they are written. */
export type NameSection = Readonly<{
  fields: readonly NameField[];
  hasHeaders?: boolean;
  read: (target: unknown) => NameValues;
  /** `before`: what is stored, with hidden places, for what is kept. */
  write: (values: NameValues, before: unknown) => unknown;
}>;
