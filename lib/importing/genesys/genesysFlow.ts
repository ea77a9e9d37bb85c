import type { Expression } from "../../flow/document/expression";
import type { FlowDraft } from "../draft/makeDraft";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";

/** What menus and entries go by where they say nothing themselves. Times in seconds. */
export type GenesysDefaults = Readonly<{
  menuWait: number | undefined;
  menuTries: number | undefined;
  extensionWait: number | undefined;
  takesExtensions: boolean;
  collectWait: number | undefined;
}>;

/** An Architect flow being imported. */
export type GenesysFlow = Readonly<{
  draft: FlowDraft;
  context: ImportContext;
  defaults: GenesysDefaults;
  /** Menus, tasks and states by their reference or name, with the keys of their steps. */
  keyOfReference: (reference: string) => string | undefined;
  /** Where a call goes when a flow or a task ends by itself. */
  atEnd: string;
  /** Said once, when the call begins. */
  greeting: ForeignPart | undefined;
  /** The value of a setting, fixed or worked out; undefined where it has none, with a note on what has no equivalent. */
  expressionOf: (part: ForeignPart | undefined, name: string) => Expression | undefined;
  /** Adds the steps of a list of actions, before what comes after them; returns where they begin. */
  addActions: (actions: ForeignPart | undefined, next: string) => string;
  /** Adds a menu within another one under a key. */
  addMenu: (menu: ForeignPart, key: string) => void;
}>;
