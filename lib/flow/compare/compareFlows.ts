import type { Flow } from "../document/flow";
import { compareStep, isReordered, sayFieldChange, type SaidChange } from "./compareStep";
import type { FlowChange, ChangeNews } from "./flowChange";
import { findJsonChanges, type JsonChange } from "./findJsonChanges";
import { stepWords } from "./stepWords";
import { toChangedPlace } from "./toChangedPlace";
import { doorWords } from "./doorWords";
import { sayValue } from "./sayValue";

/** One difference between two versions: the step it is in (absent: the flow itself), a sentence, and the facts it is made of. */
export type FlowDifference = Readonly<{ node?: string; message: string; change: FlowChange }>;

/** How deep a field of the flow itself is looked into: a schedule as far as its days and holidays, a test not at all. */
const deepest: Readonly<Record<string, number>> = {
  languages: 1,
  help: 1,
  tests: 2,
  lists: 2,
  door: 2,
  phrases: 2,
  globals: 2,
  schedules: 4,
};

/** What an author would say has changed from one version of a flow to another, the flow itself first, then step by step. Pure. */
export function compareFlows(before: Flow, after: Flow): readonly FlowDifference[] {
  return [...compareFlowItself(before, after), ...compareSteps(before, after)];
}

function compareFlowItself(before: Flow, after: Flow): readonly FlowDifference[] {
  const { nodes: _old, $schema: _oldSchema, entry: oldEntry, ...old } = before;
  const { nodes: _now, $schema: _nowSchema, entry, ...now } = after;
  const begins =
    oldEntry === entry
      ? []
      : [
          {
            message: `A call begins at ${stepWords(after, entry)} instead of ${stepWords(before, oldEntry)}.`,
            change: {
              code: "begin",
              from: toChangedPlace(before, oldEntry),
              to: toChangedPlace(after, entry),
            },
          } as const,
        ];
  const isWhole = (path: readonly string[]) => path.length === deepest[path[0] ?? ""];
  const fields = findJsonChanges(old, now, isWhole).map((change) =>
    change.path[0] === "door"
      ? { message: doorSentence(change), change: doorChange(change) }
      : compareField(change, after),
  );
  return [...begins, ...fields];
}

const saidNews: Readonly<Record<ChangeNews, string>> = {
  new: "is new",
  gone: "is gone",
  changed: "has changed",
};

function compareField(change: JsonChange, after: Flow): SaidChange {
  const { path, before: from, after: to } = change;
  const [field, name = "", kind, element = ""] = path;
  const news = from === undefined ? "new" : to === undefined ? "gone" : "changed";
  if (field === "tests" && path.length === 2) {
    const message = `The test call “${name}” ${saidNews[news]}.`;
    return { message, change: { code: "test", name, news } };
  }
  if (field === "globals" && path.length === 2) {
    const wordsOf = (action: unknown) => globalWords(action, after);
    const message = valueSentence(`Key ${name} everywhere`, change, wordsOf);
    return { message, change: { code: "universalKey", key: name, from, to } };
  }
  if (kind === "holidays" && path.length === 4) {
    const message = `The holiday “${element}” of the opening hours “${name}” ${saidNews[news]}.`;
    return { message, change: { code: "holiday", schedule: name, holiday: element, news } };
  }
  if (kind === "weekly" && path.length === 4) {
    const message = valueSentence(`“${name}” on ${capitalized(element)}s`, change, rangeWords);
    return { message, change: { code: "day", schedule: name, day: element, from, to } };
  }
  const message = capitalized(sayFieldChange(change));
  return {
    message,
    change: isReordered(from, to) ? { code: "order", path } : { code: "field", path, from, to },
  };
}

function doorChange({ path: [, rule], before: from, after: to }: JsonChange): FlowChange {
  return { code: "door", ...(rule === undefined ? {} : { rule: Number(rule) }), from, to };
}

function doorSentence({ path, before, after }: JsonChange): string {
  const [, rule] = path;
  if (rule === undefined) {
    const news = before === undefined ? "is new" : "is gone";
    return `The door ${news}: ${[before ?? after].flat().map(doorWords).join("; ")}.`;
  }
  if (before === undefined) return `Rule ${rule} of the door is new: ${doorWords(after)}.`;
  if (after === undefined) return `Rule ${rule} of the door is gone: ${doorWords(before)}.`;
  return `Rule ${rule} of the door is: ${doorWords(after)}; instead of: ${doorWords(before)}.`;
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function valueSentence(
  subject: string,
  { before, after }: JsonChange,
  wordsOf: (value: unknown) => string,
): string {
  return `${subject} is ${wordsOf(after)} instead of ${wordsOf(before)}.`;
}

function globalWords(action: unknown, flow: Flow): string {
  if (action === undefined || action === null) return "nothing";
  if (typeof action !== "object") return typeof action === "string" ? action : sayValue(action);
  return "go" in action ? `the way to ${stepWords(flow, String(action.go))}` : sayValue(action);
}

/** Ranges of a day, such as `08:00-12:30 and 14:00-18:00`. */
function rangeWords(ranges: unknown): string {
  const list: readonly unknown[] = Array.isArray(ranges) ? ranges : [];
  return list.length === 0
    ? "closed"
    : list.map((range) => (Array.isArray(range) ? range.join("-") : String(range))).join(" and ");
}

function compareSteps(before: Flow, after: Flow): readonly FlowDifference[] {
  const keys = new Set([...Object.keys(after.nodes), ...Object.keys(before.nodes)]);
  return [...keys].flatMap((key): readonly FlowDifference[] => {
    const [old, now] = [stepOf(before, key), stepOf(after, key)];
    if (old === undefined) {
      const type = now?.type ?? "";
      return [
        {
          node: key,
          message: `${stepWords(after, key)} is a new step of type ${type}.`,
          change: { code: "stepNew", step: toChangedPlace(after, key), type },
        },
      ];
    }
    if (now === undefined) {
      const { type } = old;
      return [
        {
          node: key,
          message: `${stepWords(before, key)}, a step of type ${type}, is gone.`,
          change: { code: "stepGone", step: toChangedPlace(before, key), type },
        },
      ];
    }
    const [was, is] = [
      { flow: before, node: old },
      { flow: after, node: now },
    ];
    return compareStep(was, is, key).map((said) => ({ node: key, ...said }));
  });
}

function stepOf(flow: Flow, key: string) {
  return Object.hasOwn(flow.nodes, key) ? flow.nodes[key] : undefined;
}
