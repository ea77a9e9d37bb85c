import type { Bindings } from "../../../lib/flow/document/bindings";
import type { Flow } from "../../../lib/flow/document/flow";
import type { FlowProblem } from "../../../lib/flow/check/flowProblem";
import type { FixName } from "../../words/types/problemWords";
import type { Edit } from "../edits/edit";

/** Something that mends a problem: what its button says, and the change it makes. */
export type QuickFix = Readonly<{ name: FixName; what: string; edit: Edit }>;

/** What fixes know: the document, what its names mean here, and today's date, `2026-11-21`. */
export type FixContext = Readonly<{ flow: Flow; bindings: Bindings; today: string }>;

/** Finds what mends a problem; nothing where people must decide. Pure. */
export type FindFixes = (problem: FlowProblem, context: FixContext) => readonly QuickFix[];

/** The change of a fix, called so where changes are listed. */
export function fixing(edit: Edit): Edit {
  return (document) => {
    const edited = edit(document);
    return { ...edited, sentence: { did: "fixed", what: edited.sentence.what } };
  };
}
