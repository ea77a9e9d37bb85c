import { checkFlow, type CheckContext } from "../../lib/flow/check/checkFlow";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import { richBindings } from "./richBindings";

type Fields = Readonly<Record<string, unknown>>;

/** A menu and a transfer in which nothing is wrong or doubtful; `changes` replace fields of the flow, `nodes` are put beside its own. */
export function cleanFlow(changes: Fields = {}, nodes: Fields = {}): Fields {
  return {
    schema: "flow/v1",
    key: "clean",
    name: "Clean",
    languages: ["en"],
    timeZone: "Europe/Berlin",
    entry: "start",
    ...changes,
    nodes: {
      start: {
        type: "menu",
        title: "Main menu",
        prompt: "For sales, press 1. For news, press 2.",
        options: [
          { keys: "1", label: "sales", next: "sales" },
          { keys: "2", label: "news", next: "news" },
        ],
      },
      news: { type: "say", title: "News", prompt: "There is no news.", next: "start" },
      sales: {
        type: "transfer",
        title: "Sales",
        to: [{ target: { person: "anna" } }],
        failed: "hangup",
      },
      ...nodes,
    },
  };
}

/** What checkFlow says of a clean flow with changes. */
export function problemsOf(
  changes: Fields,
  nodes: Fields = {},
  context: Partial<CheckContext> = {},
  further?: Parameters<typeof checkFlow>[2],
): readonly FlowProblem[] {
  const document = cleanFlow(changes, nodes);
  return checkFlow(document, { bindings: richBindings, ...context }, further).problems;
}

/** The same as lines: severity, code and path. */
export function problemLines(
  changes: Fields,
  nodes: Fields = {},
  context: Partial<CheckContext> = {},
): readonly string[] {
  return problemsOf(changes, nodes, context).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  );
}

/** The sentence of the only problem with a code. */
export function sentenceOf(problems: readonly FlowProblem[], code: string): string {
  const found = problems.filter((problem) => problem.code === code);
  return found.length === 1 ? (found[0]?.message ?? "") : `${found.length} problems are ${code}`;
}
