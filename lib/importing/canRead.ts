import { foreignSystems, type ForeignSystem } from "./foreignSystems";
import { makeNotes } from "./makeNotes";
import { makeReader } from "./source/makeReader";

/** Whether a text is a document of a system that its menus can be taken from. Pure. */
export function canRead(system: ForeignSystem, text: string): boolean {
  const { parse, importer, begins } = foreignSystems[system];
  // A text of another kind can keep a parser busy for long.
  if (!begins.test(text)) return false;
  const { root } = parse(text);
  const context = { reader: makeReader(), notes: makeNotes(), title: "", companions: [] };
  return root !== undefined && importer(root, context).length > 0;
}
