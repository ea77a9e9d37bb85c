import type { Flow, FlowNode } from "../document/flow";
import { sayExit } from "../steps/sayExit";
import { writtenExits } from "../steps/exits";
import { stepType } from "../steps/index";
import { nameElements } from "./nameElements";
import { findJsonChanges, type JsonChange } from "./findJsonChanges";
import { stepWords } from "./stepWords";
import { sayPath } from "./sayPath";
import { sayValue } from "./sayValue";

/** A version of a flow and one of its steps. */
type StepOf = Readonly<{ flow: Flow; node: FlowNode }>;

/** What changed in a step, one sentence each. Pure. */
export function compareStep(before: StepOf, after: StepOf, key: string): readonly string[] {
  const place = stepWords(after.flow, key);
  if (before.node.type !== after.node.type) {
    return [`${place} is a step of type ${after.node.type} now instead of ${before.node.type}.`];
  }
  const ways = new Map([...waysOf(before), ...waysOf(after)]);
  const prompts = new Set([...promptsOf(before.node), ...promptsOf(after.node)]);
  const isWhole = (path: readonly string[]) =>
    ways.has(path.join(".")) || prompts.has(path.join("."));
  return findJsonChanges(before.node, after.node, isWhole).map((change) => {
    const way = ways.get(change.path.join("."));
    const sentence =
      way === undefined
        ? (elementSentence(change, before.flow, after.flow) ?? sayFieldChange(change))
        : waySentence(way, change, before.flow, after.flow);
    return `In ${place}, ${sentence}`;
  });
}

/** What a changed field is and was, from "the ..." on. Pure. */
export function sayFieldChange({ path, before, after }: JsonChange): string {
  const field = `the ${sayPath(path)}`;
  if (isReordered(before, after)) return `${field} are in another order.`;
  if (before === undefined) return `${field} is new: ${sayValue(after)}.`;
  if (after === undefined) return `${field} is gone; it was ${sayValue(before)}.`;
  return `${field} is ${sayValue(after)} instead of ${sayValue(before)}.`;
}

function isReordered(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length < 2) return false;
  const texts = [before, after].map((list: readonly unknown[]) =>
    list.map((one) => JSON.stringify(one)).toSorted(),
  );
  return JSON.stringify(texts[0]) === JSON.stringify(texts[1]);
}

function waySentence(when: string, { before, after }: JsonChange, old: Flow, now: Flow): string {
  const [from, to] = [words(old, before), words(now, after)];
  if (from === undefined) return `${when} now leads to ${to ?? "nowhere"}.`;
  if (to === undefined) return `${when} no longer leads to ${from}.`;
  return `${when} leads to ${to} instead of ${from}.`;
}

/** An option, a case or a part that is new or gone, by where it leads; undefined for any other change. */
function elementSentence({ path, before, after }: JsonChange, old: Flow, now: Flow) {
  const to = leadsTo(now, after);
  const from = leadsTo(old, before);
  const keys = keysOf(after ?? before);
  const what = keys === undefined ? `the ${sayPath(path)}` : `key ${keys}`;
  if (before === undefined && to !== undefined) return `${what} is new and leads to ${to}.`;
  return after === undefined && from !== undefined
    ? `${what} is gone; it led to ${from}.`
    : undefined;
}

function leadsTo(flow: Flow, element: unknown): string | undefined {
  return typeof element === "object" && element !== null && "next" in element
    ? words(flow, element.next)
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
function waysOf({ flow, node }: StepOf): readonly (readonly [string, string])[] {
  return writtenExits(node, flow).map((exit) => {
    const when = sayExit(exit);
    return [
      stablePath(node, exit.path),
      /^[0-9*#]+$/.test(when) ? `key ${when}` : when === "next" ? "what follows" : `“${when}”`,
    ];
  });
}

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
