import type { FlowDraft } from "../draft/makeDraft";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";

/** One widget of a Studio flow. */
export type Widget = Readonly<{
  name: string;
  type: string;
  part: ForeignPart;
  properties: ForeignPart | undefined;
  transitions: readonly ForeignPart[];
}>;

/** A Studio flow being imported. */
export type StudioFlow = Readonly<{
  draft: FlowDraft;
  context: ImportContext;
  widgets: ReadonlyMap<string, Widget>;
  /** The key of a widget's step. */
  keyOf: (widget: Widget) => string;
  /** Where an event of a widget leads, past widgets that have no equivalent; undefined where Studio ends the call. */
  way: (widget: Widget, event: string) => string | undefined;
  /** Where the name of a widget leads. */
  wayTo: (name: string) => string;
  /** Says that a widget became part of another one's step. */
  absorb: (widget: Widget) => void;
}>;
