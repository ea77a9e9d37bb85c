import type { Expression } from "../../flow/document/expression";
import { toName } from "../draft/toName";
import { toNumber } from "../draft/toNumber";
import type { ForeignPart } from "../source/foreignPart";
import { fromLiquid } from "./liquid";
import type { StudioFlow, Widget } from "./studioFlow";

type Case = Readonly<{ when: Expression; next: string }>;

/** A choice by a value. */
export function importSplit(widget: Widget, flow: StudioFlow): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const key = flow.keyOf(widget);
  const input = fromLiquid(reader.text(widget.properties, "input") ?? "");
  const cases = matches(widget, flow).flatMap(({ conditions, next }): Case[] => {
    const tests = conditions.map((condition) => toCondition(condition, input, flow));
    const known = tests.filter((test) => test !== undefined);
    const [only] = known;
    if (only === undefined || known.length < tests.length) return [];
    return [{ when: known.length === 1 ? only : { op: "and", args: known }, next }];
  });
  const otherwise = flow.way(widget, "noMatch") ?? "hangup";
  const title = toName(widget.name, "Choice");
  if (cases.length === 0) {
    notes.undecided(
      widget.part,
      "None of its conditions could be kept: every call goes the way of no match.",
      widget.name,
    );
    // Something must stand here for the ways that lead to it.
    draft.put(key, { type: "branch", title, cases: [{ when: true, next: otherwise }], otherwise });
    return;
  }
  draft.put(key, { type: "branch", title, cases: cases.slice(0, 50), otherwise });
  notes.kept(widget.part, `Is the branch ${key}.`, widget.name);
}

/** The ways of a choice, each with its conditions. */
export function matches(
  widget: Widget,
  { context, wayTo }: StudioFlow,
): readonly Readonly<{ part: ForeignPart; conditions: readonly ForeignPart[]; next: string }>[] {
  const { reader } = context;
  return widget.transitions.flatMap((part) => {
    if (reader.part(part, "event")?.value !== "match") return [];
    const next = reader.text(part, "next") ?? "";
    reader.text(part, "event");
    const conditions = reader.entries(part, "conditions");
    return conditions.length === 0
      ? []
      : [{ part, conditions, next: next === "" ? "hangup" : wayTo(next) }];
  });
}

/** A condition as ours; undefined, with a note, when there is no equivalent. */
function toCondition(
  condition: ForeignPart,
  input: Expression | undefined,
  { context }: StudioFlow,
): Expression | undefined {
  const { reader, notes } = context;
  const type = reader.text(condition, "type") ?? "";
  const value = reader.text(condition, "value") ?? "";
  const name = reader.text(condition, "friendly_name") ?? type;
  const [argument] = reader.entries(condition, "arguments");
  const given = reader.value(argument);
  const subject = given === undefined ? input : fromLiquid(given);
  const found = subject === undefined ? undefined : compare(type, subject, value);
  if (found === undefined) {
    notes.undecided(
      condition,
      `The condition “${name}” (${given ?? ""} ${type} ${value}) has no equivalent here and was left out.`,
      name,
    );
  }
  return found;
}

function compare(type: string, subject: Expression, value: string): Expression | undefined {
  const values = value.split(",").map((one) => one.trim());
  switch (type) {
    case "equal_to":
      return { op: "eq", args: [subject, value] };
    case "not_equal_to":
      return { op: "ne", args: [subject, value] };
    case "matches_any_of":
      return { op: "in", args: [subject, ...values.slice(0, 49)] };
    case "does_not_match_any_of":
      return { op: "not", args: [{ op: "in", args: [subject, ...values.slice(0, 49)] }] };
    case "is_blank":
      return { op: "empty", args: [subject] };
    case "is_not_blank":
      return { op: "not", args: [{ op: "empty", args: [subject] }] };
    case "starts_with":
      return { op: "startsWith", args: [subject, value] };
    case "less_than":
      return { op: "lt", args: [subject, toNumber(value)] };
    case "greater_than":
      return { op: "gt", args: [subject, toNumber(value)] };
    default:
      return undefined;
  }
}
