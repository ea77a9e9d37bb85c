import type { NodeOf } from "../../flow/document/flow";
import type { Prompt } from "../../flow/document/prompt";
import { present } from "../draft/present";
import { readNumber } from "../draft/readNumber";
import { toVariable } from "../draft/toVariable";
import { toName } from "../draft/toName";
import { sayMissingWords, sayOrPlay } from "./importSay";
import { matches } from "./importSplit";
import { descendants } from "../source/descendants";
import type { StudioFlow, Widget } from "./studioFlow";

type Option = NodeOf<"menu">["options"][number];
type Asking = Partial<
  Pick<
    NodeOf<"menu">,
    | "firstDigitTimeout"
    | "interDigitTimeout"
    | "tries"
    | "noInput"
    | "noMatch"
    | "onNoInput"
    | "onNoMatch"
    | "onExhausted"
  >
>;

/** A question: with the choice that compares the keys it is a menu, else an entry of digits. */
export function importGather(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const key = flow.keyOf(widget);
  const title = toName(widget.name, "Question");
  const prompt = sayOrPlay(widget, flow) ?? sayMissingWords(widget, flow);
  const split = splitOf(widget, flow);
  const options = split === undefined ? undefined : menuOptions(split, flow);
  const timers = timersOf(widget, flow);
  const silent = retry(widget, "timeout", widget, flow);
  if (split !== undefined && options !== undefined) {
    const kept = isUsedLater(widget, split, flow) ? keepDigits(widget, options, flow) : options;
    const wrong = retry(split, "noMatch", widget, flow);
    draft.put(key, {
      type: "menu",
      title,
      prompt,
      options: kept,
      ...timers,
      ...bothEnds(silent, wrong),
    });
    for (const transition of widget.transitions) {
      // That keys lead to the choice is the menu itself.
      if (reader.part(transition, "event")?.value !== "keypress") continue;
      for (const field of ["event", "next"]) reader.text(transition, field);
    }
    flow.absorb(split);
    for (const field of ["number_of_digits", "finish_on_key"]) noteLength(widget, field, flow);
    notes.kept(
      widget.part,
      `Is the menu ${key}, with the choices of “${split.name}”.`,
      widget.name,
    );
    return;
  }
  const most = readNumber(context, reader.part(widget.properties, "number_of_digits"), {
    min: 1,
    max: 64,
    isWhole: true,
  });
  const ending = reader.text(widget.properties, "finish_on_key") ?? "";
  draft.put(key, {
    type: "collect",
    title,
    into: toVariable(widget.name, "widget"),
    prompt,
    kind: "digits",
    ...(most === undefined ? {} : { length: [1, most] as const }),
    ...(/^[0-9*#]$/.test(ending) ? terminator(ending) : {}),
    ...timers,
    ...bothEnds(silent, undefined),
    next: flow.way(widget, "keypress") ?? "hangup",
  });
  notes.kept(widget.part, `Is the question ${key}.`, widget.name);
}

function terminator(ending: string): Pick<NodeOf<"collect">, "terminators" | "clearKey"> {
  const keys = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"] as const;
  const terminators = keys.filter((one) => one === ending);
  return ending === "*" ? { terminators, clearKey: "none" } : { terminators };
}

/** The choice that compares what was typed, when nothing comes between. */
function splitOf(widget: Widget, flow: StudioFlow): Widget | undefined {
  const { reader } = flow.context;
  const transition = widget.transitions.find(
    (one) => reader.part(one, "event")?.value === "keypress",
  );
  const split = flow.widgets.get(reader.part(transition, "next")?.value ?? "");
  const input = reader.part(split?.properties, "input")?.value ?? "";
  const compares = input.replace(/[{}\s]/g, "") === `widgets.${widget.name}.Digits`;
  return split?.type === "split-based-on" && compares ? split : undefined;
}

/** Every way of the choice as an option; undefined when one compares anything but keys. */
function menuOptions(split: Widget, flow: StudioFlow): readonly Option[] | undefined {
  const { reader } = flow.context;
  const found = split.transitions
    .filter((one) => reader.part(one, "event")?.value === "match")
    .flatMap((one) => reader.entries(one, "conditions").map((condition) => ({ one, condition })));
  const isPlain = ({ condition }: (typeof found)[number]) =>
    /^(?:equal_to|matches_any_of)$/.test(reader.part(condition, "type")?.value ?? "") &&
    /^[0-9*#]{1,24}(?:\s*,\s*[0-9*#]{1,24})*$/.test(reader.part(condition, "value")?.value ?? "");
  if (found.length === 0 || !found.every(isPlain)) return undefined;
  const options = matches(split, flow).flatMap(({ conditions, part, next }) =>
    conditions.flatMap((condition) => {
      // The comparison is the keys themselves now.
      for (const field of ["friendly_name", "type"]) reader.text(condition, field);
      for (const argument of reader.entries(condition, "arguments")) reader.value(argument);
      const target = reader.part(part, "next")?.value ?? "the end of the call";
      const keys = (reader.text(condition, "value") ?? "").split(/\s*,\s*/);
      return keys.map((one): Option => ({
        keys: one.trim(),
        label: toName(target.replace(/[_-]+/g, " "), "option"),
        next,
      }));
    }),
  );
  reader.text(split.properties, "input");
  return options.slice(0, 50);
}

/** Whether anything but the choice itself uses what was typed. */
function isUsedLater({ name }: Widget, split: Widget, { widgets }: StudioFlow): boolean {
  const use = new RegExp(`widgets\\.${name.replace(/[^\w-]/g, ".")}\\.Digits`, "i");
  return [...widgets.values()].some((widget) => {
    const parts = widget === split ? widget.transitions : [widget.part];
    return parts
      .flatMap((part) => [...descendants(part)])
      .filter(({ path }) => widget !== split || !path.includes(".arguments"))
      .some(({ value = "" }) => use.test(value));
  });
}

/** A menu keeps nothing of what was typed: where it is used later, a step for each option sets it. */
function keepDigits(
  widget: Widget,
  options: readonly Option[],
  { draft, context }: StudioFlow,
): readonly Option[] {
  const variable = toVariable(widget.name, "widget");
  context.notes.kept(
    widget.part,
    `What was typed is used later: a step for each option keeps it in ${variable}.`,
    widget.name,
  );
  return options.map((option) => ({
    ...option,
    next: draft.add(`${widget.name} ${option.keys}`, {
      type: "set",
      title: toName(`${widget.name} is ${option.keys}`, "Choice"),
      values: { [variable]: option.keys },
      next: option.next,
    }),
  }));
}

function timersOf(widget: Widget, { context }: StudioFlow): Asking {
  const part = context.reader.part(widget.properties, "timeout");
  const wait = readNumber(context, part, { min: 1, max: 60, unit: " s" });
  // Studio waits as long for the next key as for the first: https://www.twilio.com/docs/voice/twiml/gather#timeout
  return present({
    firstDigitTimeout: wait,
    interDigitTimeout: wait === undefined ? undefined : Math.min(30, wait),
  });
}

type Retry = Readonly<{ next?: string; reprompt?: Prompt }>;

/** What follows silence or a wrong key: back to the question, perhaps with some words before, or another way. */
function retry(from: Widget, event: string, gather: Widget, flow: StudioFlow): Retry | undefined {
  const { reader } = flow.context;
  const transition = from.transitions.find((one) => reader.part(one, "event")?.value === event);
  const target = reader.part(transition, "next")?.value ?? "";
  const next = flow.way(from, event);
  if (target === gather.name) return {};
  const words = flow.widgets.get(target);
  const after = words?.transitions.find(
    (one) => reader.part(one, "event")?.value === "audioComplete",
  );
  if (words?.type === "say-play" && reader.part(after, "next")?.value === gather.name) {
    const reprompt = sayOrPlay(words, flow);
    flow.absorb(words);
    return present({ reprompt });
  }
  return { next: next ?? "hangup" };
}

/** Ways that lead back to the question are tries, of which there is an end here. */
function bothEnds(silent: Retry | undefined, wrong: Retry | undefined): Asking {
  const noInput =
    silent?.reprompt === undefined ? undefined : [{ from: 1, prompt: silent.reprompt }];
  const noMatch = wrong?.reprompt === undefined ? undefined : [{ from: 1, prompt: wrong.reprompt }];
  const once = {
    ...(silent?.next === undefined ? {} : { noInput: 1 }),
    ...(wrong?.next === undefined ? {} : { noMatch: 1 }),
  };
  return present({
    noInput,
    noMatch,
    onNoInput: silent?.next,
    onNoMatch: wrong?.next,
    tries: Object.keys(once).length === 0 ? undefined : once,
  });
}

function noteLength({ properties }: Widget, field: string, { context }: StudioFlow): void {
  const part = context.reader.part(properties, field);
  const value = context.reader.value(part) ?? "";
  if (part === undefined || value === "") return;
  context.notes.harmless(
    part,
    `A menu here ends an entry by its options' length, and with #: ${field} (${value}) is not needed.`,
  );
}
