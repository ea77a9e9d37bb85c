import { makeDraft } from "../draft/makeDraft";
import { removeUnused } from "../draft/removeUnused";
import type { ImportContext, Importer } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";
import {
  importConnectCall,
  importLookUp,
  importQueue,
  importRecording,
  importSubflow,
  importValues,
} from "./importCallWidget";
import { importGather } from "./importGather";
import { importSay } from "./importSay";
import { importSplit } from "./importSplit";
import type { StudioFlow, Widget } from "./studioFlow";

/** Twilio Studio's flows: https://www.twilio.com/docs/studio/flow-definition */
export const importStudio: Importer = (root, context) => {
  const { reader } = context;
  const definition = reader.part(root, "definition") ?? root;
  const widgets = readWidgets(definition, context);
  if (widgets.size === 0) return [];
  const description = reader.text(definition, "description") ?? "";
  const name = reader.text(root, "friendly_name") ?? context.title;
  const draft = makeDraft({ name, description, language: "en-US" });
  const absorbed = new Set<string>();
  const flow = makeFlow(draft, widgets, context, absorbed);
  const entry = entryOf(definition, flow);
  for (const widget of widgets.values()) importers.get(widget.type)?.(widget, flow);
  removeUnused(draft, absorbed, entry);
  reader.text(definition, "initial_state");
  context.notes.needed(
    definition,
    "The file tells neither language nor time zone: the draft says en-US and UTC. Where widgets stood in the editor was left out.",
    name,
  );
  return [draft.finish(entry)];
};

const importers: ReadonlyMap<string, (widget: Widget, flow: StudioFlow) => void> = new Map([
  ["say-play", importSay],
  ["gather-input-on-call", importGather],
  ["split-based-on", importSplit],
  ["connect-call-to", importConnectCall],
  ["send-to-flex", importQueue],
  ["enqueue-call", importQueue],
  ["record-voicemail", importRecording],
  ["run-function", importLookUp],
  ["make-http-request", importLookUp],
  ["run-subflow", importSubflow],
  ["set-variables", importValues],
]);

function readWidgets(
  definition: ForeignPart,
  { reader, notes }: ImportContext,
): ReadonlyMap<string, Widget> {
  const widgets = new Map<string, Widget>();
  for (const part of reader.entries(definition, "states")) {
    const [name = "", type = ""] = [reader.text(part, "name"), reader.text(part, "type")];
    if (name === "" && type === "") continue;
    const properties = reader.part(part, "properties");
    const transitions = reader.entries(part, "transitions");
    reader.skip(reader.part(properties, "offset"));
    for (const transition of transitions) {
      // An event that leads nowhere says nothing.
      if ((reader.part(transition, "next")?.value ?? "") === "") reader.text(transition, "event");
    }
    if (!widgets.has(name)) widgets.set(name, { name, type, part, properties, transitions });
    else notes.dropped(part, `The widget “${name}” is there twice; the first one counts.`, name);
  }
  return widgets;
}

function makeFlow(
  draft: StudioFlow["draft"],
  widgets: ReadonlyMap<string, Widget>,
  context: ImportContext,
  absorbed: Set<string>,
): StudioFlow {
  const { reader } = context;
  const keys = new Map(
    [...widgets.values()]
      .filter(({ type }) => importers.has(type))
      .map(({ name }) => [name, draft.stepKey(name)]),
  );
  const passed = new Map<string, string>();
  /** Widgets without an equal are passed by: to where they lead first. */
  const wayTo = (name: string): string => {
    const seen = new Set<string>();
    let at = widgets.get(name);
    while (at !== undefined && !seen.has(at.name)) {
      const key = keys.get(at.name);
      if (key !== undefined) return key;
      seen.add(at.name);
      const [next = ""] = at.transitions.flatMap((one) => reader.text(one, "next") ?? []);
      if (!passed.has(at.name)) notePassed(at, next, context);
      passed.set(at.name, next);
      at = widgets.get(next);
    }
    return "hangup";
  };
  const way: StudioFlow["way"] = (widget, event) => {
    const transition = widget.transitions.find((one) => reader.part(one, "event")?.value === event);
    reader.text(transition, "event");
    const next = reader.text(transition, "next") ?? "";
    return next === "" ? undefined : wayTo(next);
  };
  return {
    draft,
    context,
    widgets,
    keyOf: ({ name }) => keys.get(name) ?? name,
    way,
    wayTo,
    absorb: ({ name }) => void absorbed.add(keys.get(name) ?? name),
  };
}

function notePassed({ part, name, type }: Widget, next: string, { notes }: ImportContext): void {
  const goes = next === "" ? "the call ends there" : `the call goes on to “${next}”`;
  notes.dropped(
    part,
    `The widget “${name}” (${type}) has no equivalent here and was left out: ${goes}.`,
    name,
  );
}

function entryOf(definition: ForeignPart, flow: StudioFlow): string {
  const { reader, notes } = flow.context;
  const initial = flow.widgets.get(reader.text(definition, "initial_state") ?? "");
  const trigger =
    initial?.type === "trigger"
      ? initial
      : [...flow.widgets.values()].find(({ type }) => type === "trigger");
  const first = trigger === undefined ? initial?.name : undefined;
  const entry =
    first === undefined
      ? trigger === undefined
        ? undefined
        : flow.way(trigger, "incomingCall")
      : flow.wayTo(first);
  if (trigger !== undefined)
    notes.kept(trigger.part, `Incoming calls begin at ${entry ?? "nothing"}.`, trigger.name);
  if (entry !== undefined && entry !== "hangup") return entry;
  notes.changed(definition, "Nothing says where incoming calls begin: the first widget is taken.");
  const [any] = [...flow.widgets.values()].filter(({ type }) => importers.has(type));
  return any === undefined
    ? flow.draft.add("end", { type: "hangup", prompt: "Goodbye." })
    : flow.keyOf(any);
}
