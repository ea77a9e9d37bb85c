import type { NodeOf } from "../../flow/document/flow";
import { localTime } from "../../flow/time/localTime";
import { measureEntry, hasDecimalStar, parseEntry } from "../../flow/keys/parseEntry";
import { makeAsking } from "../asking/asking";
import { askingOf } from "../asking/askingOf";
import { findList } from "../turn/findList";
import { render } from "../turn/render";
import { awaitEndKey } from "../asking/stopKey";
import type { Key } from "../call/tone";
import { currentFlow, type Turn } from "../turn/turn";
import type { Value } from "../../flow/document/value";
import type { EntryEnd, Verdict } from "../asking/verdict";

type Collect = NodeOf<"collect">;

/** Takes an entry of several keys, such as a number, a date or a PIN. */
export const collect = makeAsking<"collect">({
  noMatchPhrase: "invalidEntry",
  judge,
  ownsKey,
  wantsKey: (turn, { confirm }, key) =>
    askingOf(turn).candidate !== undefined && (confirm?.yes === key || confirm?.no === key),
  subQuestion: (turn, { confirm }) =>
    askingOf(turn).candidate === undefined ? undefined : render(turn, confirm?.prompt),
  pinRight(turn, node) {
    keepEntry(turn, node, true);
    return { type: "go", exit: "next" };
  },
  hidesKeys: isSecret,
  asksForNumber: (node) => node.kind === "phone",
});

function isSecret(node: Collect): boolean {
  return node.sensitive === true || node.kind === "pin";
}

/** Digits are the entry itself; the end and clear keys keep their meaning. */
function ownsKey(_turn: Turn, node: Collect, key: Key): boolean {
  return (
    /\d/.test(key) || (node.terminators ?? ["#"]).includes(key) || (node.clearKey ?? "*") === key
  );
}

/** Gives a collected variable its value; a sensitive one is marked for all who print. */
function keepEntry(turn: Turn, node: Collect, value: Value): void {
  turn.state.variables = { ...turn.state.variables, [node.into]: value };
  if (isSecret(node) && !turn.state.sensitive.includes(node.into)) {
    turn.state.sensitive = [...turn.state.sensitive, node.into];
  }
}

/** Takes a collected variable back. */
function dropEntry(turn: Turn, node: Collect): void {
  const { [node.into]: _dropped, ...others } = turn.state.variables;
  turn.state.variables = others;
}

/** Looks at an entry after each key (rules 3 to 5): at its greatest length or end key it is complete, the clear key starts it anew. */
function judge(turn: Turn, node: Collect, digits: string, end: EntryEnd): Verdict {
  if (askingOf(turn).candidate !== undefined) return judgeConfirmation(turn, node, digits);
  const key = end === "key" ? digits.charAt(digits.length - 1) : "";
  if (key !== "" && key === clearKey(node)) return { type: "clear" };
  const endKeys = node.terminators ?? ["#"];
  const endsByKey = endKeys.some((one) => one === key);
  const entry = endsByKey ? digits.slice(0, -1) : digits;
  const isComplete = endsByKey || end !== "key" || entry.length >= measureEntry(node)[1];
  if (isComplete && end === "key" && !endsByKey) awaitEndKey(turn, endKeys);
  return isComplete ? judgeEntry(turn, node, entry) : { type: "wait" };
}

function judgeEntry(turn: Turn, node: Collect, entry: string): Verdict {
  if (entry.length < measureEntry(node)[0]) return { type: "noMatch" };
  if (node.kind === "pin" && node.pin !== undefined) {
    return { type: "checkPin", pin: node.pin, digits: entry };
  }
  const value = entry === "" ? "" : parseEntry(node, entry, contextOf(turn, node));
  return value === undefined ? { type: "noMatch" } : accept(turn, node, value);
}

function accept(turn: Turn, node: Collect, value: Value): Verdict {
  keepEntry(turn, node, value);
  if (node.confirm === undefined) return { type: "go", exit: "next" };
  return { type: "ask", asking: { candidate: "given" }, lead: [] };
}

/** Yes takes the entry; no asks for it again, so many times; any other key is no match. */
function judgeConfirmation(turn: Turn, node: Collect, digits: string): Verdict {
  const yes = node.confirm?.yes ?? "1";
  const no = node.confirm?.no ?? "2";
  if (digits === yes) return { type: "go", exit: "next" };
  if (digits !== no) return { type: "noMatch" };
  dropEntry(turn, node);
  const confirming = (askingOf(turn).confirming ?? 0) + 1;
  if (confirming >= (node.confirm?.tries ?? 3)) return { type: "exhausted" };
  return { type: "again", confirming };
}

function clearKey(node: Collect): string | undefined {
  if (node.clearKey !== undefined) return node.clearKey === "none" ? undefined : node.clearKey;
  if (hasDecimalStar(node.kind) || node.terminators?.includes("*") === true) return undefined;
  return "*";
}

function contextOf(turn: Turn, node: Collect) {
  const flow = currentFlow(turn);
  const list = typeof node.list === "string" ? findList(turn, node.list) : node.list;
  return {
    language: turn.state.language,
    today: localTime(turn.event.at, flow.timeZone).date,
    list,
  };
}
