import type { NodeOf } from "../../flow/document/flow";
import { toDocumentKey } from "../draft/toDocumentKey";
import { toName } from "../draft/toName";
import type { ForeignPart } from "../source/foreignPart";
import type { GenesysFlow } from "./genesysFlow";
import { readAudioOr, readLiteral } from "./genesysValue";
import { importTransfer } from "./importTransfer";

type Menu = NodeOf<"menu">;

/** One choice of a menu as an option; undefined, with a note, when it cannot be one. */
export function importChoice(
  choice: ForeignPart,
  menu: string,
  flow: GenesysFlow,
): Menu["options"][number] | undefined {
  const { reader, notes } = flow.context;
  const name = reader.text(choice, "name") ?? choice.name;
  const keys = dialKeys.get((reader.text(choice, "dtmf") ?? "").replace(/^digit_/, ""));
  for (const flag of ["globalDtmf", "globalSpeechRecTerms"]) {
    // What is off needs no word.
    if (reader.part(choice, flag)?.value === "false") reader.text(choice, flag);
  }
  const next = nextOf(choice, menu, flow);
  if (next === undefined) {
    notes.undecided(
      choice,
      `Nothing here does what the choice “${name}” does, so it was left out.`,
      choice.name,
    );
    return undefined;
  }
  if (keys === undefined) {
    notes.undecided(
      choice,
      `The choice “${name}” has no key, and callers cannot speak to menus here, so it was left out.`,
      choice.name,
    );
    return undefined;
  }
  if (reader.text(choice, "globalDtmf") === "true") {
    flow.draft.setGlobal(keys, next);
    notes.changed(
      choice,
      `The key ${keys} works everywhere in the flow, unless a menu has one of its own.`,
      name,
    );
  }
  notes.kept(choice, `The choice “${name}” is the option ${keys}.`, choice.name);
  return { keys, label: toName(name, "option"), next };
}

const dialKeys: ReadonlyMap<
  string,
  "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#"
> = new Map([
  ["0", "0"],
  ["1", "1"],
  ["2", "2"],
  ["3", "3"],
  ["4", "4"],
  ["5", "5"],
  ["6", "6"],
  ["7", "7"],
  ["8", "8"],
  ["9", "9"],
  ["star", "*"],
  ["pound", "#"],
]);

function nextOf(choice: ForeignPart, menu: string, flow: GenesysFlow): string | undefined {
  const { reader } = flow.context;
  const kind = choice.name.replace(/^menu/, "");
  switch (kind) {
    case "Disconnect":
      return "hangup";
    case "PreviousMenu":
      return "back";
    case "RepeatMenu":
    case "Repeat":
      return "repeat";
    case "Task":
      return flow.addActions(
        reader.part(choice, "task", "actions") ?? reader.part(choice, "actions"),
        menu,
      );
    case "JumpToMenu":
      return flow.keyOfReference(reader.text(choice, "targetMenuRef") ?? "");
    case "JumpToTask":
      return flow.keyOfReference(reader.text(choice, "targetTaskRef") ?? "");
    default:
      return newStep(kind, choice, flow);
  }
}

/** Choices for which there is a step of their own. */
function newStep(kind: string, choice: ForeignPart, flow: GenesysFlow): string | undefined {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const name = reader.text(choice, "name") ?? choice.name;
  switch (kind) {
    case "DialByExtension": {
      const prompt = readAudioOr(undefined, choice, name, flow);
      const title = toName(name, "Extension");
      return draft.add(name, { type: "directory", title, by: ["extension"], prompt });
    }
    case "SubMenu":
    case "Menu": {
      const inner = reader.part(choice, "menu") ?? choice;
      const key = flow.keyOfReference(reader.text(inner, "refId") ?? "") ?? draft.stepKey(name);
      flow.addMenu(inner, key);
      return key;
    }
    case "TransferToFlow":
    case "TransferToFlowSecure": {
      const other = toDocumentKey(
        readLiteral(reader.part(choice, "targetFlow"), reader) ?? name,
        "flow",
      );
      notes.needed(
        choice,
        `Goes on in the flow “${other}”: import and publish that one, too.`,
        name,
      );
      return draft.add(name, { type: "goto", title: toName(name, "Flow"), flow: other });
    }
    default: {
      const key = draft.stepKey(name);
      if (importTransfer(kind, choice, { key, failed: undefined }, flow)) return key;
      draft.remove(key);
      return undefined;
    }
  }
}
