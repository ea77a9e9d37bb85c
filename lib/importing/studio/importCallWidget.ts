import type { Expression } from "../../flow/document/expression";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toMailboxTarget, toPersonTarget, toPhoneTarget, toQueueTarget } from "../draft/toTarget";
import { toDocumentKey } from "../draft/toDocumentKey";
import { toName } from "../draft/toName";
import { toVariable } from "../draft/toVariable";
import type { ForeignPart } from "../source/foreignPart";
import { sayOrPlay } from "./importSay";
import { fromLiquid } from "./liquid";
import type { StudioFlow, Widget } from "./studioFlow";

/** A call passed on to somebody. */
export function importConnectCall(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const part = reader.part(widget.properties, "to") ?? widget.part;
  const to = reader.text(widget.properties, "to")?.trim() ?? "";
  const noun = reader.text(widget.properties, "noun") ?? "number";
  const name = to === "" ? widget.name : to;
  const target = noun === "client" ? toPersonTarget(draft, name) : toPhoneTarget(draft, name);
  const ring = readNumber(context, reader.part(widget.properties, "timeout"), {
    min: 5,
    max: 120,
    unit: " s",
    isWhole: true,
  });
  draft.put(flow.keyOf(widget), {
    type: "transfer",
    title: toName(widget.name, "Transfer"),
    to: [{ target, ...present({ ring }) }],
    ...present({ failed: flow.way(widget, "callFailure") ?? flow.way(widget, "hangup") }),
  });
  const [bound = ""] = Object.values(target);
  noteLookedUp(part, { value: to, what: noun, bound }, widget, flow);
  notes.needed(
    part,
    `A transfer to the ${noun} “${to}”: “${bound}” of the bindings. What Studio does after that call has no equivalent: the call is gone.`,
    widget.name,
  );
}

/** What Studio looks up for each call is one and the same here: nobody would notice until callers reach the wrong people. */
function noteLookedUp(
  part: ForeignPart,
  { value, what, bound }: Readonly<{ value: string; what: string; bound: string }>,
  widget: Widget,
  { context }: StudioFlow,
): void {
  if (!/\{\{|\{%/.test(value)) return;
  context.notes.undecided(
    part,
    `The ${what} is looked up for each call (${value}). Here every caller goes to “${bound}” of the bindings: make a branch with a transfer for each, or accept that.`,
    widget.name,
  );
}

/** A call handed to a queue: Flex or TaskRouter. */
export function importQueue(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const fields = ["queue_name", "queue", "workflow", "workflow_sid"];
  const named = fields.map((field) => reader.text(widget.properties, field)?.trim() ?? "");
  const name = named.find((one) => one !== "" && !one.includes("${")) ?? widget.name;
  const failed = flow.way(widget, "failedToEnqueue") ?? flow.way(widget, "callFailure");
  const target = toQueueTarget(draft, name);
  const [bound = ""] = Object.values(target);
  noteLookedUp(widget.part, { value: name, what: "queue", bound }, widget, flow);
  draft.put(flow.keyOf(widget), {
    type: "transfer",
    title: toName(widget.name, "Queue"),
    to: [{ target }],
    ...present({ failed }),
  });
  notes.needed(
    widget.part,
    `The queue “${named.find((one) => one !== "") ?? name}” is “${Object.values(target)[0]}” of the bindings: say there which queue of Teams it is.`,
    widget.name,
  );
}

/** A message after the tone. */
export function importRecording(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const number = (field: string) =>
    readNumber(context, reader.part(widget.properties, field), {
      min: 1,
      max: 120,
      unit: " s",
      isWhole: true,
    });
  const stop = (reader.text(widget.properties, "finish_on_key") ?? "").trim();
  const [mailbox] = Object.values(toMailboxTarget(draft, widget.name));
  draft.put(flow.keyOf(widget), {
    type: "voicemail",
    title: toName(widget.name, "Voicemail"),
    mailbox: mailbox ?? widget.name,
    prompt: sayOrPlay(widget, flow) ?? "Please leave your message after the tone.",
    ...present({
      maxSeconds: number("max_length"),
      silence: number("timeout"),
      stop: stop === "#" || stop === "*" ? ([stop] as const) : undefined,
      done: flow.way(widget, "recordingComplete"),
      empty: flow.way(widget, "noAudio"),
    }),
  });
  notes.needed(
    widget.part,
    `A message into the mailbox “${mailbox ?? ""}” of the bindings. Studio played no words before; here there are some.`,
    widget.name,
  );
}

/** A function or an HTTP request. */
export function importLookUp(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const url = reader.text(widget.properties, "url")?.trim() ?? "";
  const isPost =
    widget.type === "run-function" ||
    reader.text(widget.properties, "method")?.toUpperCase() === "POST";
  const isKnown = /^https:\/\/[^${}\s]+$/.test(url) && URL.canParse(url);
  const endpoint = draft.bind("endpoints", widget.name, {
    url: isKnown ? url : "",
    ...(isPost ? { method: "POST" } : {}),
  });
  draft.put(flow.keyOf(widget), {
    type: "lookup",
    title: toName(widget.name, "Look-up"),
    endpoint,
    input: inputs(widget, flow),
    into: toVariable(widget.name, "widget"),
    next: flow.way(widget, "success") ?? "hangup",
    failed: flow.way(widget, widget.type === "run-function" ? "fail" : "failed") ?? "hangup",
  });
  notes.needed(
    widget.part,
    `The look-up “${endpoint}” of the bindings asks ${url === "" ? "an address that is not in the file" : url}. Its answer is in ${toVariable(widget.name, "widget")}.`,
    widget.name,
  );
}

/** Another flow that comes back. */
export function importSubflow(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const sid = reader.text(widget.properties, "flow_sid") ?? widget.name;
  const other = toDocumentKey(widget.name, "subflow");
  draft.put(flow.keyOf(widget), {
    type: "subflow",
    title: toName(widget.name, "Subflow"),
    flow: other,
    input: inputs(widget, flow),
    returned: flow.way(widget, "completed") ?? "hangup",
  });
  notes.needed(
    widget.part,
    `It runs the flow ${sid}, which is “${other}” here: import and publish that one, too.`,
    widget.name,
  );
}

/** Values that the flow keeps. */
export function importValues(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const values = pairs(context.reader.entries(widget.properties, "variables"), flow);
  draft.put(flow.keyOf(widget), {
    type: "set",
    title: toName(widget.name, "Values"),
    values,
    next: flow.way(widget, "next") ?? "hangup",
  });
  context.notes.kept(widget.part, `Sets ${Object.keys(values).join(", ")}.`, widget.name);
}

function inputs(widget: Widget, flow: StudioFlow): Readonly<Record<string, Expression>> {
  return pairs(flow.context.reader.entries(widget.properties, "parameters"), flow);
}

function pairs(
  entries: readonly ForeignPart[],
  { context }: StudioFlow,
): Readonly<Record<string, Expression>> {
  const { reader, notes } = context;
  return Object.fromEntries(
    entries.flatMap((entry): (readonly [string, Expression])[] => {
      const [name = "", text = ""] = [reader.text(entry, "key"), reader.text(entry, "value")];
      reader.text(entry, "type");
      const value = fromLiquid(text);
      if (value !== undefined)
        return [
          [toVariable(name, "value"), typeof value === "string" ? value.slice(0, 1000) : value],
        ];
      notes.undecided(
        entry,
        `“${name}” is “${text}”, which no value here is; it was left out.`,
        name,
      );
      return [];
    }),
  );
}
