import { createContext } from "preact";
import type { Flow } from "../../lib/flow/document/flow";

/** What every part of the outline needs to know. */
export type OutlineState = Readonly<{
  flow: Flow;
  language: string;
  folded: ReadonlySet<string>;
  fold: (step: string, isFolded: boolean) => void;
  selected: string | undefined;
  select: (step: string) => void;
  /** The one line of the outline that Tab comes to. */
  current: string;
  hits: readonly string[];
  /** Where a call in the phone has been, and is. */
  passed: ReadonlySet<string>;
  here: string | undefined;
}>;

/** The outline to its parts. */
export const OutlineContext = createContext<OutlineState | undefined>(undefined);
