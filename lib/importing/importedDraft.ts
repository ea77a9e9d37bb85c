import type { Bindings } from "../flow/document/bindings";
import type { Flow } from "../flow/document/flow";

/** A flow made out of a foreign document, which need not be sound yet, and the names it uses. What nobody could know is empty in the bindings, so that they are refused until it is filled in. */
export type ImportedDraft = Readonly<{ flow: Flow; bindings: Bindings }>;
