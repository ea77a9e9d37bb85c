import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { Edit, Edited } from "../model/edits/edit";

/** What every field of a form needs to know. */
export type Editing = Readonly<{
  flow: Flow;
  /** The language that titles and labels are shown in. */
  language: string;
  bindings: Bindings;
  /** The other flows that there are, by key. */
  otherFlows: readonly Readonly<{ key: string; name: string }>[];
  problems: readonly FlowProblem[];
  edit: (edit: Edit, joins?: string) => Edited;
  select: (step: string) => void;
}>;

/** The document that is worked on, to the fields of its forms. */
export const EditingContext = createContext<Editing | undefined>(undefined);

/** The document that is worked on, for a field. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new TypeError("A field is shown outside of a form.");
  return editing;
}
