import type { NodeOf } from "../../flow/document/flow";
import { findExpressionVariables } from "../../flow/check/variables/findExpressionVariables";
import { globalNext } from "../asking/globalNext";
import { typeAhead } from "../asking/typeAhead";
import type { Key } from "../call/tone";
import { evaluateAll } from "../turn/evaluate";
import { leaveBy, type Next } from "../turn/next";
import { render, renderPhrase } from "../turn/render";
import { currentFrame, nameOperation, play, stopPlaying, type Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";

type Alert = NodeOf<"alert">;

/** A caller hears that something happens when storage or the queue takes longer than this. */
const fillerAfterInMs = 2000;

/** Has the people on call called, and tells the caller so; whether that worked comes back as an event of the same turn. */
export const alert: Behaviour<"alert"> = {
  needsSound: true,
  enter: (turn, node) => {
    const before = node.before === undefined ? [] : render(turn, node.before);
    const announcing = { type: "announcing", operation: undefined } as const;
    return play(turn, announcing, before) ? undefined : start(turn, node);
  },
  heard: goOn,
  takeKey,
  answered,
  sayAgain: (turn, node) => (isAlerted(turn) ? sayDone(turn, node) : alert.enter(turn, node)),
};

/** A universal key, or a key for the next question, which also ends what is said. */
function takeKey(turn: Turn, node: Alert, key: Key): Next {
  const next = globalNext(turn, key);
  if (next !== undefined && next !== "help") {
    stopPlaying(turn);
    return next;
  }
  typeAhead(turn, key);
  stopPlaying(turn);
  return goOn(turn, node);
}

function goOn(turn: Turn, node: Alert): Next {
  return isAlerted(turn) ? leaveBy("next") : start(turn, node);
}

function start(turn: Turn, node: Alert): Next {
  const { place, flow } = currentFrame(turn);
  const operation = nameOperation(turn, "alert");
  turn.state.activity = { type: "alerting", operation };
  turn.actions.push({
    type: "startAlert",
    operation,
    onCall: node.onCall,
    flow,
    node: place.type === "node" ? place.node : "",
    variables: {
      ...allEmpty(node.variables),
      ...evaluateAll(turn, withoutSensitive(turn, node.variables)),
    },
    filler: renderPhrase(turn, "oneMoment"),
    fillerAfterInMs,
  });
  return undefined;
}

/** Of what nobody knows, such as a number that is withheld, the flow that speaks is told that it is empty: it speaks all the same. */
function allEmpty(variables: Alert["variables"] = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(variables).map((name) => [name, ""]));
}

/** What was entered in confidence reaches nobody else, whatever the flow says. */
function withoutSensitive({ state }: Turn, variables: Alert["variables"] = {}) {
  const open = Object.entries(variables).filter(
    ([, expression]) =>
      ![...findExpressionVariables(expression)].some((name) => state.sensitive.includes(name)),
  );
  return Object.fromEntries(open);
}

function answered(turn: Turn, node: Alert, event: Answer): Next {
  if (event.type !== "alertStarted") return undefined;
  return event.outcome === "started" ? sayDone(turn, node) : leaveBy("failed");
}

function sayDone(turn: Turn, node: Alert): Next {
  const done = node.done === undefined ? [] : render(turn, node.done);
  const announcing = { type: "announcing", operation: undefined, isAlerted: true } as const;
  return play(turn, announcing, done) ? undefined : leaveBy("next");
}

function isAlerted({ state: { activity } }: Turn): boolean {
  return activity.type === "announcing" && activity.isAlerted === true;
}
