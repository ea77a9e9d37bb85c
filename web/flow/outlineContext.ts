import { createContext } from "preact";
import type { Flow } from "../../lib/flow/document/flow";
import type { Todo } from "../model/countTodo";

/** What every part of the outline needs to know. */
export type OutlineState = Readonly<{
  flow: Flow;
  language: string;
  folded: ReadonlySet<string>;
  fold: (step: string, isFolded: boolean) => void;
  selected: string | undefined;
  select: (step: string) => void;
  /** What is done before anybody answers: whether it is shown, and the way there, where there is one. */
  isDoorOpen?: boolean | undefined;
  openDoor?: (() => void) | undefined;
  /** The one line of the outline that Tab comes to. */
  current: string;
  hits: readonly string[];
  /** What is still to do in each step and, under no name, at the door, where somebody works on the flow. */
  todo?: ReadonlyMap<string, Todo> | undefined;
  /** The ways that no test takes, by where they are written, while they are marked. */
  untried?: ReadonlySet<string> | undefined;
  /** Where a call in the phone has been, and is. */
  passed: ReadonlySet<string>;
  here: string | undefined;
}>;

/** The outline to its parts. */
export const OutlineContext = createContext<OutlineState | undefined>(undefined);
