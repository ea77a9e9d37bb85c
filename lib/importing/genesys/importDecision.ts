import type { Expression } from "../../flow/document/expression";
import { toName } from "../draft/toName";
import type { ForeignPart } from "../source/foreignPart";
import type { GenesysAction } from "./genesysAction";
import type { GenesysFlow } from "./genesysFlow";

/** A choice between yes and no. */
export function importDecision(
  { part, name, next }: GenesysAction,
  key: string,
  flow: GenesysFlow,
): void {
  const { reader } = flow.context;
  const when = condition(reader.part(part, "condition"), part, name, flow);
  const way = (output: string) =>
    flow.addActions(reader.part(part, "outputs", output, "actions"), next);
  flow.draft.put(key, {
    type: "branch",
    title: toName(name, "Decision"),
    cases: [{ when, next: way("yes") }],
    otherwise: way("no"),
  });
}

/** A choice among several conditions: the first that holds. */
export function importSwitch(
  { part, name, next }: GenesysAction,
  key: string,
  flow: GenesysFlow,
): void {
  const { reader } = flow.context;
  const evaluate =
    reader.part(part, "evaluate", "firstTrue") ??
    reader.part(part, "evaluate", "expression") ??
    part;
  const entries = reader
    .entries(evaluate, "cases")
    .map((entry) => reader.part(entry, "case") ?? entry);
  const cases = entries.map((entry) => ({
    when: condition(reader.part(entry, "value"), entry, name, flow),
    next: flow.addActions(reader.part(entry, "actions"), next),
  }));
  const otherwise = flow.addActions(reader.part(evaluate, "default", "actions"), next);
  flow.draft.put(key, {
    type: "branch",
    title: toName(name, "Switch"),
    cases: cases.length === 0 ? [{ when: true, next: otherwise }] : cases.slice(0, 50),
    otherwise,
  });
}

/** What cannot be compared here never holds until somebody writes it. */
function condition(
  part: ForeignPart | undefined,
  owner: ForeignPart,
  name: string,
  flow: GenesysFlow,
): Expression {
  const found = flow.expressionOf(part, name);
  if (found !== undefined) return found;
  flow.context.notes.undecided(
    part ?? owner,
    "None of its condition could be kept: it never holds until you write it.",
    name,
  );
  return false;
}
