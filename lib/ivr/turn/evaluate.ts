import type { Expression } from "../../flow/document/expression";
import { findPresencePerson } from "../../flow/presence/findPresencePerson";
import { localTime, weekdays } from "../../flow/time/localTime";
import type { CallParty } from "../call/callParty";
import type { IvrState } from "../call/ivrState";
import { ownEntry } from "../call/ownEntry";
import { findList } from "./findList";
import { currentFlow, type Turn } from "./turn";
import type { Value } from "../../flow/document/value";

/** Works out an expression with the call's variables; undefined for a variable that has no value. Never throws. */
export function evaluate(turn: Turn, expression: Expression): Value | undefined {
  if (typeof expression !== "object") return expression;
  if ("var" in expression) return variable(turn, expression.var);
  // A list has no value of its own: only what looks for one of several values looks into it.
  if ("list" in expression) return undefined;
  return operate(turn, expression.op, expression.args);
}

/** Whether a condition holds; a value that is missing, 0, false or "" does not. */
export function holds(turn: Turn, expression: Expression): boolean {
  return Boolean(evaluate(turn, expression));
}

/** The values of several expressions by their names, without those that have none. */
export function evaluateAll(
  turn: Turn,
  expressions: Readonly<Record<string, Expression>> = {},
): Readonly<Record<string, Value>> {
  const values = Object.entries(expressions).flatMap(([name, expression]) => {
    const value = evaluate(turn, expression);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

type Operator = Extract<Expression, { op: string }>["op"];

function operate(turn: Turn, op: Operator, args: readonly Expression[]): Value | undefined {
  const values = () =>
    args.flatMap((argument): readonly (Value | undefined)[] =>
      typeof argument === "object" && "list" in argument
        ? findList(turn, argument.list)
        : [evaluate(turn, argument)],
    );
  switch (op) {
    case "and":
      return args.every((argument) => holds(turn, argument));
    case "or":
      return args.some((argument) => holds(turn, argument));
    case "not":
      return !args.some((argument) => holds(turn, argument));
    case "empty":
      return values().every((value) => value === undefined || value === "");
    case "in": {
      const [value, ...choices] = values();
      return choices.some((choice) => same(value, choice));
    }
    case "startsWith": {
      const [value, ...beginnings] = values();
      return beginnings.some(
        (beginning) => beginning !== undefined && String(value ?? "").startsWith(String(beginning)),
      );
    }
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge": {
      const [left, right] = values();
      return compare(op, left, right);
    }
  }
}

function compare(
  op: "eq" | "ne" | "lt" | "le" | "gt" | "ge",
  left: Value | undefined,
  right: Value | undefined,
): boolean {
  if (op === "eq") return same(left, right);
  if (op === "ne") return !same(left, right);
  if (left === undefined || right === undefined) return false;
  const order = inOrder(left, right);
  if (op === "lt") return order < 0;
  if (op === "le") return order <= 0;
  return op === "gt" ? order > 0 : order >= 0;
}

/** Two texts are the same letter by letter: 0042 is another door code than 42. A number is the same as a text that is one. */
function same(left: Value | undefined, right: Value | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return (
    String(left) === String(right) || (isOfNumbers(left, right) && Number(left) === Number(right))
  );
}

function inOrder(left: Value, right: Value): number {
  if (isOfNumbers(left, right)) return Number(left) - Number(right);
  const [one, other] = [String(left), String(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A comparison is one of numbers only where one side is a number: what a caller keys in, and what stands in quotes, is text. */
function isOfNumbers(left: Value, right: Value): boolean {
  const hasNumber = typeof left === "number" || typeof right === "number";
  return hasNumber && isNumeric(left) && isNumeric(right);
}

function isNumeric(value: Value): boolean {
  return (
    typeof value === "number" || (typeof value === "string" && /^-?\d{1,15}(?:\.\d+)?$/.test(value))
  );
}

function variable(turn: Turn, name: string): Value | undefined {
  const { state } = turn;
  const caller = findCaller(state);
  switch (name) {
    case "caller.number":
      return caller.kind === "phone" ? caller.id : undefined;
    case "caller.kind":
      return caller.kind;
    case "caller.callsInLastHour":
      return state.callsInLastHour;
    case "call.isGroup":
      return state.isGroup === true;
    case "call.forwardedFrom":
      return state.forwardedFrom;
    case "call.transferredBy":
      return state.transferredBy;
    case "caller.country":
      return caller.countryCode;
    case "caller.language":
      return caller.language;
    case "caller.known":
      return caller.id !== undefined;
    case "called.number":
      return state.dialled;
    case "call.language":
      return state.language;
    case "now.date":
      return localTime(turn.event.at, currentFlow(turn).timeZone).date;
    case "now.time":
      return localTime(turn.event.at, currentFlow(turn).timeZone).time;
    case "now.weekday":
      return weekdays[localTime(turn.event.at, currentFlow(turn).timeZone).weekday];
    default:
      if (Object.hasOwn(state.variables, name)) return state.variables[name];
      return name.startsWith("person.") ? presenceOf(turn, name) : undefined;
  }
}

/** Whoever hears a leg's words, or is rung for somebody who wants to be called back, wants to know who that is, not who they are. */
function findCaller({ parent, callback, caller }: IvrState): CallParty {
  if (parent !== undefined) return parent.caller;
  return callback === undefined ? caller : { kind: "phone", id: callback.phoneNumber };
}

/** Presence is known to the condition that asked for it alone: a minute later it may be another. */
function presenceOf({ event }: Turn, variable: string): Value | undefined {
  const person = findPresencePerson(variable);
  if (person === undefined) return undefined;
  const presences = event.type === "presenceRead" ? event.presences : undefined;
  return ownEntry(presences, person) ?? "unknown";
}
