import type { Flow } from "../../lib/flow/document/flow";
import { isSame } from "./isSame";
import type { Edited, Sentence } from "./edits/edit";

/** One change that can be taken back: the document before it, what it did and where. */
export type HistoryEntry = Readonly<{
  document: Flow;
  sentence: Sentence;
  path: string;
  at: number;
  /** Changes that follow soon and have the same name are one. */
  joins: string | undefined;
}>;

/** A document with the ways back to what it was, newest last, and forth again. */
export type History = Readonly<{
  present: Flow;
  past: readonly HistoryEntry[];
  future: readonly HistoryEntry[];
}>;

const most = 200;
const soonInMs = 1500;

/** A document that nothing was done to yet. */
export function beginHistory(present: Flow): History {
  return { present, past: [], future: [] };
}

/** Takes a change in at an instant in milliseconds. What was typed in one field (`joins`) within 1.5 s is one change; what changes nothing is none. Pure. */
export function change(history: History, edited: Edited, at: number, joins?: string): History {
  const { present, past } = history;
  const { document, sentence, path } = edited;
  if (isSame(document, present)) return history;
  const last = past.at(-1);
  const joined =
    joins !== undefined && last?.joins === joins && at - last.at < soonInMs ? last : undefined;
  const entry: HistoryEntry =
    joined !== undefined ? { ...joined, at } : { document: present, sentence, path, at, joins };
  const before = joined !== undefined ? past.slice(0, -1) : past;
  return { present: document, past: [...before, entry].slice(-most), future: [] };
}

/** Goes back by one change. Pure. */
export function undo({ present, past, future }: History): History {
  const last = past.at(-1);
  if (last === undefined) return { present, past, future };
  const entry = { ...last, document: present, joins: undefined };
  return { present: last.document, past: past.slice(0, -1), future: [...future, entry] };
}

/** Goes forth again by one change that was taken back. Pure. */
export function redo({ present, past, future }: History): History {
  const next = future.at(-1);
  if (next === undefined) return { present, past, future };
  return {
    present: next.document,
    past: [...past, { ...next, document: present }],
    future: future.slice(0, -1),
  };
}
