import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";

/** A document that is to be checked, and against what. */
export type CheckRequest = Readonly<{
  document: unknown;
  bindings: Bindings;
  flows: Readonly<Record<string, Flow>>;
  today: string;
}>;

/** What is wrong with a document. `flow` is as much of it as can be run; undefined for what is no flow at all. */
export type Checked = Readonly<{
  problems: readonly FlowProblem[];
  flow: Flow | undefined;
}>;
