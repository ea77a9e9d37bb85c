import type { Flow, FlowNode } from "../document/flow";
import { sayExit } from "../steps/sayExit";
import { writtenExits } from "../steps/exits";
import { omitUndefined } from "../omitUndefined";
import { stepType } from "../steps/index";
import { nameElements } from "./nameElements";
import type { ChangedPlace, FlowChange } from "./flowChange";
import { findJsonChanges, type JsonChange } from "./findJsonChanges";
import { stepWords } from "./stepWords";
import { sayPath } from "./sayPath";
import { toChangedPlace } from "./toChangedPlace";
import { sayValue } from "./sayValue";

/** A version of a flow and one of its steps. */
type StepOf = Readonly<{ flow: Flow; node: FlowNode }>;

/** A change as a sentence, and the facts it is made of. */
export type SaidChange = Readonly<{ message: string; change: FlowChange }>;

/** What changed in a step, one sentence each. Pure. */
export function compareStep(before: StepOf, after: StepOf, key: string): readonly SaidChange[] {
  const place = stepWords(after.flow, key);
  const step = toChangedPlace(after.flow, key);
  const [from, to] = [before.node.type, after.node.type];
  if (from !== to) {
    const message = `${place} is a step of type ${to} now instead of ${from}.`;
    return [{ message, change: { code: "stepType", step, from, to } }];
  }
  const ways = new Map([...waysOf(before), ...waysOf(after)]);
  const prompts = new Set([...promptsOf(before.node), ...promptsOf(after.node)]);
  const isWhole = (path: readonly string[]) =>
    ways.has(path.join(".")) || prompts.has(path.join("."));
  return findJsonChanges(before.node, after.node, isWhole).map((change) => {
    const way = ways.get(change.path.join("."));
    const [old, now] = [before.flow, after.flow];
    const said =
      way === undefined
        ? (sayElement(change, step, old, now) ?? sayField(change, step))
        : sayWay(way, change, step, old, now);
    return { ...said, message: `In ${place}, ${said.message}` };
  });
}

function sayField(change: JsonChange, step: ChangedPlace): SaidChange {
  const { path, before: from, after: to } = change;
  return {
    message: sayFieldChange(change),
    change: isReordered(from, to)
      ? { code: "order", step, path }
      : { code: "field", step, path, from, to },
  };
}

/** What a changed field is and was, from "the ..." on. Pure. */
export function sayFieldChange({ path, before, after }: JsonChange): string {
  const field = `the ${sayPath(path)}`;
  if (isReordered(before, after)) return `${field} are in another order.`;
  if (before === undefined) return `${field} is new: ${sayValue(after)}.`;
  if (after === undefined) return `${field} is gone; it was ${sayValue(before)}.`;
  return `${field} is ${sayValue(after)} instead of ${sayValue(before)}.`;
}

/** True for lists with the same elements in another order. Pure. */
export function isReordered(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length < 2) return false;
  const texts = [before, after].map((list: readonly unknown[]) =>
    list.map((one) => JSON.stringify(one)).toSorted(),
  );
  return JSON.stringify(texts[0]) === JSON.stringify(texts[1]);
}

function sayWay(
  { when, exit, path }: WrittenWay,
  { before, after }: JsonChange,
  step: ChangedPlace,
  old: Flow,
  now: Flow,
): SaidChange {
  const [from, to] = [words(old, before), words(now, after)];
  const message =
    from === undefined
      ? `${when} now leads to ${to ?? "nowhere"}.`
      : to === undefined
        ? `${when} no longer leads to ${from}.`
        : `${when} leads to ${to} instead of ${from}.`;
  const ends = omitUndefined({ from: placeOf(old, before), to: placeOf(now, after) });
  return { message, change: { code: "way", step, exit, path, ...ends } };
}

function placeOf(flow: Flow, next: unknown): ChangedPlace | undefined {
  return typeof next === "string" ? toChangedPlace(flow, next) : undefined;
}

/** An option, a case or a part that is new or gone, by where it leads; undefined for any other change. */
function sayElement(
  { path, before, after }: JsonChange,
  step: ChangedPlace,
  old: Flow,
  now: Flow,
): SaidChange | undefined {
  if (before !== undefined && after !== undefined) return undefined;
  const [news, flow] = before === undefined ? (["new", now] as const) : (["gone", old] as const);
  const next = nextOf(after ?? before);
  if (typeof next !== "string") return undefined;
  const keys = keysOf(after ?? before);
  const what = keys === undefined ? `the ${sayPath(path)}` : `key ${keys}`;
  const to = stepWords(flow, next);
  const leads = toChangedPlace(flow, next);
  const message =
    news === "new" ? `${what} is new and leads to ${to}.` : `${what} is gone; it led to ${to}.`;
  return {
    message,
    change: { code: "element", step, path, ...omitUndefined({ keys }), news, leads },
  };
}

function nextOf(element: unknown): unknown {
  return typeof element === "object" && element !== null && "next" in element
    ? element.next
    : undefined;
}

function keysOf(element: unknown): string | undefined {
  return typeof element === "object" && element !== null && "keys" in element
    ? String(element.keys)
    : undefined;
}

function words(flow: Flow, next: unknown): string | undefined {
  return typeof next === "string" ? stepWords(flow, next) : undefined;
}

/** Where ways out are written, by the names that changes have, and what makes a call take them. */
function waysOf({ flow, node }: StepOf): readonly (readonly [string, WrittenWay])[] {
  return writtenExits(node, flow).map((exit) => {
    const said = sayExit(exit);
    const when = /^[0-9*#]+$/.test(said)
      ? `key ${said}`
      : said === "next"
        ? "what follows"
        : `“${said}”`;
    return [stablePath(node, exit.path), { when, exit: exit.name, path: exit.path }];
  });
}

/** What makes a call take a way, in words, and the exit that it is. */
type WrittenWay = Readonly<{ when: string; exit: string; path: string }>;

/** Where prompts are written, also those that are sent to others. */
function promptsOf(node: FlowNode): readonly string[] {
  return (stepType(node).prompts?.(node) ?? []).map(({ path }) => stablePath(node, path));
}

/** A path in a step as changes write it: elements of lists by their names. */
function stablePath(node: FlowNode, path: string): string {
  let value: unknown = node;
  const names = path.split(".").map((name) => {
    const elements: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
    const fields: Readonly<Record<string, unknown>> = Object.fromEntries(
      typeof value === "object" && value !== null ? Object.entries(value) : [],
    );
    value = fields[name];
    return elements === undefined ? name : (nameElements(elements)[Number(name)] ?? name);
  });
  return names.join(".");
}
