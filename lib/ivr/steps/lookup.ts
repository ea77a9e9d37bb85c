import { leaveBy, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import { evaluateAll } from "../turn/evaluate";
import { render, renderPhrase } from "../turn/render";
import { nameOperation, type Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";

const defaultTimeoutInSeconds = 5;
/** A caller hears that something happens when an answer takes longer than this. */
const fillerAfterInMs = 2000;

/** Asks an endpoint; the answer comes back as an event of the same turn. */
export const lookup: Behaviour<"lookup"> = { enter, answered };

function enter(turn: Turn, node: NodeOf<"lookup">): Next {
  const operation = nameOperation(turn, "lookUp");
  turn.state.activity = { type: "lookingUp", operation };
  turn.actions.push({
    type: "lookUp",
    operation,
    endpoint: node.endpoint,
    input: evaluateAll(turn, node.input),
    timeoutInSeconds: node.timeout ?? defaultTimeoutInSeconds,
    filler: node.filler === undefined ? renderPhrase(turn, "oneMoment") : render(turn, node.filler),
    fillerAfterInMs,
  });
  return undefined;
}

/** The answer: its values become variables `into.name`; nothing found and nothing answered are told apart. */
function answered(turn: Turn, node: NodeOf<"lookup">, event: Answer): Next {
  if (event.type !== "lookUpCompleted") return undefined;
  if (event.outcome === "failed") return leaveBy("failed");
  if (event.outcome === "notFound") return leaveBy("notFound");
  const named = Object.entries(event.values).map(
    ([name, value]) => [`${node.into}.${name}`, value] as const,
  );
  turn.state.variables = {
    ...turn.state.variables,
    [node.into]: true,
    ...Object.fromEntries(named),
  };
  return leaveBy("found");
}
