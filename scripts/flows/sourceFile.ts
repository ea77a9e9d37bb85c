import type { FlowProblem } from "../../lib/flow/check/flowProblem";

/** A document of a file, with the places of its parts. */
export type SourceFile = Readonly<{
  file: string;
  document: unknown;
  /** Names used twice, an error each: the parser keeps only the last of them. */
  repeated: readonly FlowProblem[];
  /** Adds line and column to problems of this document; errors first, then in the order of the text. */
  locate: (problems: readonly FlowProblem[]) => readonly FlowProblem[];
}>;
