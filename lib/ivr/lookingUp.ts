import type { NodeOf } from "../flow/document/flow";
import type { CallEvent } from "./callEvent";
import { evaluate } from "./evaluate";
import { render, renderPhrase } from "./render";
import { currentNode, startOperation, type Next, type Turn } from "./turn";

const defaultTimeoutInSeconds = 5;
/** A caller hears that something happens when an answer takes longer than this. */
const fillerAfterInMs = 2000;

/** Asks an endpoint; the answer comes back as an event of the same turn. */
export function beginLookUp(turn: Turn, node: NodeOf<"lookup">): Next {
  turn.state.phase = "lookingUp";
  const input = Object.entries(node.input ?? {}).flatMap(([name, expression]) => {
    const value = evaluate(turn, expression);
    return value === undefined ? [] : [[name, value] as const];
  });
  turn.actions.push({
    type: "lookUp",
    operation: startOperation(turn, "lookUp"),
    endpoint: node.endpoint,
    input: Object.fromEntries(input),
    timeoutInSeconds: node.timeout ?? defaultTimeoutInSeconds,
    filler: node.filler === undefined ? renderPhrase(turn, "oneMoment") : render(turn, node.filler),
    fillerAfterInMs,
  });
  return undefined;
}

/** The answer: its values become variables `into.name`; nothing found and nothing answered are told apart. */
export function lookedUp(turn: Turn, event: Extract<CallEvent, { type: "lookUpCompleted" }>): Next {
  if (turn.state.operation !== event.operation) return undefined;
  turn.state.operation = undefined;
  const node = currentNode(turn);
  if (node?.type !== "lookup") return "~error";
  if (event.outcome === "failed") return node.failed;
  if (event.outcome === "notFound") return node.notFound ?? node.failed;
  const named = Object.entries(event.values).map(
    ([name, value]) => [`${node.into}.${name}`, value] as const,
  );
  turn.state.variables = {
    ...turn.state.variables,
    [node.into]: true,
    ...Object.fromEntries(named),
  };
  return node.next;
}
