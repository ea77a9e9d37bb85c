import type { Expression } from "../../lib/flow/document/expression";
import { personPresences } from "../../lib/flow/presence/personPresence";
import { findPresencePerson } from "../../lib/flow/presence/findPresencePerson";
import type { Words } from "../words/words";

/** A condition as people say it: `the caller’s number begins with +44`. Pure. */
export function conditionText(condition: Expression, words: Words): string {
  const { conditions } = words;
  if (typeof condition !== "object") return quoted(condition);
  if ("var" in condition) return variableText(condition.var, words);
  if ("list" in condition) return quoted(condition.list);
  const args = condition.args.map((one) =>
    isOfPresence(condition.args) && typeof one === "string"
      ? quoted(presenceText(one, words))
      : conditionText(one, words),
  );
  const [first = "", ...others] = args;
  switch (condition.op) {
    case "and":
    case "or":
      return args.join(` ${conditions[condition.op]} `);
    case "not":
      return conditions.not(first);
    case "empty":
      return conditions.empty(first);
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge":
    case "startsWith":
      return `${first} ${conditions[condition.op]} ${others.join(", ")}`;
    case "in": {
      const isList = condition.args.slice(1).every(hasList);
      return `${first} ${isList ? conditions.inList : conditions.in} ${others.join(", ")}`;
    }
  }
}

function variableText(variable: string, { conditions }: Words): string {
  const person = findPresencePerson(variable);
  return person === undefined
    ? (conditions.variables[variable] ?? variable)
    : conditions.presenceOf(person);
}

function isOfPresence(args: readonly Expression[]): boolean {
  return args.some(
    (one) => typeof one === "object" && "var" in one && findPresencePerson(one.var) !== undefined,
  );
}

function presenceText(written: string, { conditions: { presences } }: Words): string {
  const known = personPresences.find((one) => one === written);
  return known === undefined ? written : presences[known];
}

function hasList(value: Expression): boolean {
  return typeof value === "object" && "list" in value;
}

function quoted(value: string | number | boolean): string {
  return typeof value === "string" ? `“${value}”` : String(value);
}
