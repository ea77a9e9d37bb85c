import type { NodeOf } from "../../flow/document/flow";
import { toValueSpeech } from "../../flow/prompts/promptClips";
import { spokenValue } from "../../flow/spoken/spokenValue";
import { makeAsking } from "../asking/asking";
import { askingOf, freshAsking } from "../asking/askingOf";
import type { Clip } from "../../flow/prompts/clip";
import { renderPhrase, spokenLanguage } from "../turn/render";
import { findExpressionVariables } from "../../flow/check/variables/findExpressionVariables";
import { findVariableUses } from "../../flow/check/variables/findVariableUses";
import { currentFlow, currentFrame, nameOperation, type Turn } from "../turn/turn";
import type { EntryEnd, Verdict } from "../asking/verdict";

type Callback = NodeOf<"callback">;

const shortestNumber = 5;
const longestNumber = 18;
/** Who says no so often wants no callback. */
const mostRefusals = 3;

/** Takes a number to call back, and has it confirmed. */
export const callback = makeAsking<"callback">({
  noMatchPhrase: "invalidEntry",
  begin,
  judge,
  ownsKey: () => true,
  subQuestion: confirmation,
  asksForNumber: () => true,
});

/** A callback to the number the caller calls from begins with reading it back. */
function begin(turn: Turn, node: Callback) {
  const { caller } = turn.state;
  if (node.number !== "caller" || caller.kind !== "phone") return freshAsking;
  return caller.id === undefined ? freshAsking : { ...freshAsking, candidate: caller.id };
}

function confirmation(turn: Turn): readonly Clip[] | undefined {
  const { candidate } = askingOf(turn);
  if (candidate === undefined) return undefined;
  const language = spokenLanguage(turn);
  const context = { flow: currentFlow(turn) };
  const digits = spokenValue("phone", candidate, language);
  return [
    ...renderPhrase(turn, "callbackOn"),
    ...digits.map((text) => toValueSpeech(text, language, context)),
    ...renderPhrase(turn, "callbackConfirm"),
  ];
}

/** Takes a number to call back, once the caller has heard it read back and confirmed it. */
function judge(turn: Turn, node: Callback, digits: string, end: EntryEnd): Verdict {
  const { candidate } = askingOf(turn);
  if (candidate !== undefined) return judgeConfirmation(turn, node, digits, candidate);
  if (end === "key" && digits.endsWith("*")) return { type: "clear" };
  const endsByKey = digits.endsWith("#");
  const number = digits.replace(/#$/, "");
  if (end === "key" && !endsByKey && number.length < longestNumber) return { type: "wait" };
  if (number.length < shortestNumber) return { type: "noMatch" };
  return { type: "ask", asking: { candidate: number }, lead: [] };
}

function judgeConfirmation(
  turn: Turn,
  node: Callback,
  digits: string,
  phoneNumber: string,
): Verdict {
  if (digits === "2") {
    const confirming = (askingOf(turn).confirming ?? 0) + 1;
    return confirming >= mostRefusals ? { type: "exhausted" } : { type: "again", confirming };
  }
  if (digits !== "1") return { type: "noMatch" };
  turn.actions.push({
    type: "requestCallback",
    operation: nameOperation(turn, "callback"),
    callbackQueue: node.queue,
    phoneNumber,
    ...(node.windows === undefined ? {} : { windows: node.windows }),
    ...noteStep(turn, node),
  });
  return { type: "go", exit: "confirmed" };
}

/** What is needed to say later what the request is about, unless it is confidential. */
function noteStep(turn: Turn, node: Callback) {
  const { flow, place } = currentFrame(turn);
  const { variables, sensitive } = turn.state;
  const named = new Set(
    findVariableUses(node)
      .filter(({ path }) => path.startsWith("topic"))
      .flatMap(({ expression }) => [...findExpressionVariables(expression)]),
  );
  const told = Object.entries(variables).filter(
    ([name]) => named.has(name) && !sensitive.includes(name),
  );
  return {
    flow,
    ...(place.type === "node" ? { step: place.node } : {}),
    ...(told.length === 0 ? {} : { variables: Object.fromEntries(told) }),
  };
}
