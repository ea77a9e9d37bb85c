import type { About, Count } from "./counting";

/** What an edit may do. */
export type EditName =
  | "changed"
  | "cleared"
  | "words"
  | "added"
  | "removed"
  | "moved"
  | "stepAdded"
  | "stepCopied"
  | "stepRemoved"
  | "fixed"
  | "merged"
  | "broughtBack"
  | "testKept"
  | "testRemoved"
  | "nothing";

/** What was done to a flow, how it is saved and taken back, and how it becomes what callers hear. */
export type EditWords = Readonly<{
  edits: Readonly<Record<EditName, About>>;
  draft: Readonly<{
    undo: string;
    redo: string;
    undoOf: About;
    redoOf: About;
    undone: About;
    redone: About;
    saved: About;
    saving: string;
    notYet: string;
    notSaved: About;
    keptHere: string;
    onlyHere: string;
    readOnly: string;
    somebody: string;
    changedMeanwhile: About;
    takeOver: string;
    conflicts: Count;
    conflictsHelp: string;
    mine: string;
    theirs: string;
    noMore: string;
    unreadable: string;
    unreadableHelp: string;
    beginAnew: string;
    keptLocally: string;
    understood: string;
    flowItself: string;
  }>;
  stepTools: Readonly<{
    copy: string;
    copyOf: About;
    remove: string;
    removeTitle: About;
    removeHelp: Count;
    heir: string;
    cancel: string;
    last: string;
    settings: string;
    operator: string;
    hasOperator: string;
    begin: string;
    hasPage: string;
    pageHint: string;
    pageNote: string;
    pageLeavesOut: string;
    outgoing: string;
    more: string;
  }>;
  versions: Readonly<{
    publish: string;
    ask: string;
    history: string;
  }>;
}>;
