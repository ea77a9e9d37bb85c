import type { FlowDraft } from "../draft/makeDraft";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";

/** A value of a block, fixed or looked up in the call: then it begins with `$.`. */
export type Parameter = Readonly<{ name: string; value: string; part: ForeignPart }>;

/** A way out of a block under a condition. */
export type Condition = Readonly<{
  operator: string;
  operands: readonly string[];
  to: string;
  part: ForeignPart;
}>;

/** One block of a Connect flow, in the words of the flow language whichever format it was written in: https://docs.aws.amazon.com/connect/latest/APIReference/flow-language.html */
export type Block = Readonly<{
  id: string;
  type: string;
  part: ForeignPart;
  /** By name; what is nested has dots: `Attributes.LanguageCode`. */
  parameters: readonly Parameter[];
  next?: string;
  conditions: readonly Condition[];
  /** By what went wrong: `NoMatchingError`, `InputTimeLimitExceeded`... */
  errors: readonly Readonly<{ type: string; to: string }>[];
  /** What the console calls the things that the block names by ids. */
  names: ReadonlyMap<string, string>;
}>;

/** A Connect flow being imported. */
export type ConnectFlow = Readonly<{
  draft: FlowDraft;
  context: ImportContext;
  blocks: ReadonlyMap<string, Block>;
  keyOf: (block: Block) => string;
  titleOf: (block: Block) => string;
  /** Where the id of a block leads, past blocks that have no equivalent; nothing leads to a goodbye. */
  wayTo: (id: string | undefined) => string;
  /** Where one of these errors leads, the first there is; undefined where none is written. */
  onError: (block: Block, ...types: readonly string[]) => string | undefined;
  /** A parameter's value; undefined when it is not there or empty. */
  value: (block: Block, name: string) => string | undefined;
  absorb: (block: Block) => void;
}>;
