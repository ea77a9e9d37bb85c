import type { EditWords } from "../types/editWords";

/** What was done to a flow, and how it is saved and published, in English. */
export const edits: EditWords = {
  edits: {
    changed: (what) => `${what}: changed`,
    cleared: (what) => `${what}: emptied`,
    words: (what) => `${what}: words changed`,
    added: (what) => `${what}: added`,
    removed: (what) => `${what}: removed`,
    moved: (what) => `${what}: order changed`,
    stepAdded: (what) => `Step added: ${what}`,
    stepCopied: (what) => `Step copied: ${what}`,
    stepRemoved: (what) => `Step removed: ${what}`,
    fixed: (what) => `${what}: mended`,
    merged: (what) => `${what}: put together`,
    broughtBack: (what) => `${what}: your changes put back`,
    testKept: (what) => `Test kept: ${what}`,
    testRemoved: (what) => `Test removed: ${what}`,
    nothing: (what) => `${what}: nothing changed`,
  },
  draft: {
    undo: "Undo",
    redo: "Redo",
    undoOf: (what) => `Undo: ${what}`,
    redoOf: (what) => `Redo: ${what}`,
    undone: (what) => `Undone: ${what}`,
    redone: (what) => `Done again: ${what}`,
    saved: (time) => `Saved ${time}`,
    saving: "Saving…",
    notYet: "Not saved yet",
    notSaved: (why) => `Not saved: ${why}`,
    keptHere: "It is kept on this computer.",
    onlyHere: "This browser keeps nothing: leave this page open until it is saved.",
    readOnly: "You can look, but not change anything.",
    somebody: "Somebody",
    changedMeanwhile: (who) => `${who} changed this as well.`,
    takeOver: "Take it over",
    conflicts: (count) =>
      count === 1
        ? "You and somebody else changed one thing differently"
        : `You and somebody else changed ${count} things differently`,
    conflictsHelp: "Choose what shall hold. Nothing is saved before; you can undo it.",
    mine: "Mine",
    theirs: "Theirs",
    noMore: "removed",
    unreadable: "This draft cannot be shown",
    unreadableHelp:
      "Something that was saved has a form this page does not know. You can begin anew with the version that is live.",
    beginAnew: "Begin anew",
    keptLocally:
      "Your last changes had not been saved. They are back, and are being saved now; “Undo” takes them away.",
    understood: "Understood",
    flowItself: "The flow itself",
  },
  stepTools: {
    copy: "Copy",
    copyOf: (title) => `Copy of ${title}`,
    remove: "Remove…",
    removeTitle: (title) => `Remove ${title}?`,
    removeHelp: (count) =>
      count === 0
        ? "Nothing leads here."
        : count === 1
          ? "One way leads here. It needs another place."
          : `${count} ways lead here. They need another place.`,
    heir: "They lead to",
    cancel: "Keep it",
    last: "The last step of a flow stays.",
    settings: "The whole flow",
    operator: "The operator",
    hasOperator: "This flow has an operator",
    begin: "The call begins at",
    hasPage: "This menu has a public page to read",
    pageHint:
      "Anybody may read it at /menu/ and your number. Hidden choices and what stands behind a PIN are never on it.",
    pageNote: "Words above the menu",
    pageLeavesOut: "Steps that it does not show",
    outgoing: "Calls that are placed with this flow",
    more: "More",
  },
  versions: {
    publish: "Publish…",
    ask: "Ask for approval…",
    history: "Versions",
  },
};
