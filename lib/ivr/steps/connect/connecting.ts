import type { NodeOf } from "../../../flow/document/flow";
import type { ConnectProgress, LegMiss } from "../../call/activity";
import type { CallEvent } from "../../call/callEvent";
import type { LegOutcome } from "../../call/leg";
import { dropLegs } from "../../legs/dropLegs";
import { isLegOver } from "../../legs/legOutcomes";
import { placeLeg } from "../../legs/placeLeg";
import { sayMeanwhile } from "../../legs/sayMeanwhile";
import { leaveBy, type Next } from "../../turn/next";
import { nameOperation, startTimer, stopPlaying, stopTimer, type Turn } from "../../turn/turn";
import { beginMove } from "./moving";

type Connect = NodeOf<"connect">;

/** Ring time for one person when the flow gives none: the field's 30 s. */
const defaultRingInSeconds = 30;
/** A leg tells of its end by itself; ours only ends a wait that its news never ends. */
const newsAllowanceInMs = 15_000;
/** So long somebody may listen and think; the leg itself gives up before. */
const decidesInMs = 90_000;

/** The caller hears that somebody is rung, and it rings. */
export function beginConnect(turn: Turn, node: Connect): Next {
  turn.state.typeAhead = [];
  turn.state.connection = { index: 0, misses: [] };
  sayMeanwhile(turn, node.meanwhile);
  return ringNext(turn, node);
}

/** Presence has been read: people who cannot take a call are passed over. */
export function noteAvailable(
  turn: Turn,
  node: Connect,
  { operation, available }: Extract<CallEvent, { type: "presenceRead" }>,
): Next {
  const { connection } = turn.state;
  if (connection?.asked !== operation) return undefined;
  turn.state.connection = { ...connection, asked: undefined, available };
  return ringNext(turn, node);
}

/** Rings the next of the people who can be rung; else the step is over. */
function ringNext(turn: Turn, node: Connect): Next {
  for (;;) {
    const { connection } = turn.state;
    const candidate = node.to[connection?.index ?? 0];
    if (connection === undefined || candidate === undefined) return afterLast(turn, connection);
    const { target, only, ring = defaultRingInSeconds } = candidate;
    if (only === "available" && "person" in target) {
      if (connection.available === undefined) return askWhoIsThere(turn, node, connection);
      if (!connection.available.includes(target.person)) {
        miss(turn, connection, "noAnswer");
        continue;
      }
    }
    const leg = placeLeg(turn, { target, ringInSeconds: ring });
    if (leg !== undefined) {
      turn.state.connection = { ...connection, leg };
      startTimer(turn, "leg", ring * 1000 + newsAllowanceInMs);
      return undefined;
    }
    miss(turn, connection, "failed");
  }
}

function askWhoIsThere(turn: Turn, node: Connect, connection: ConnectProgress): undefined {
  const people = node.to.flatMap(({ target, only }) =>
    only === "available" && "person" in target ? [target.person] : [],
  );
  const operation = nameOperation(turn, "presence");
  turn.state.connection = { ...connection, asked: operation };
  turn.actions.push({ type: "readPresence", operation, people });
}

/** Somebody does not take the call; the next one is rung. */
export function dropPerson(turn: Turn, node: Connect, reason: LegMiss): Next {
  const { connection } = turn.state;
  stopTimer(turn, "leg");
  dropLegs(turn);
  if (connection !== undefined) miss(turn, connection, reason);
  return ringNext(turn, node);
}

function miss(turn: Turn, { index, misses, available }: ConnectProgress, reason: LegMiss): void {
  turn.state.connection = {
    index: index + 1,
    misses: [...misses, reason],
    ...(available === undefined ? {} : { available }),
  };
}

/** The person who is rung has come further, or will not come. */
export function takeLegNews(
  turn: Turn,
  node: Connect,
  { operation, legCallId, outcome }: Extract<CallEvent, { type: "legChanged" }>,
): Next {
  if (turn.state.connection?.leg !== operation) return undefined;
  if (outcome === "answered") startTimer(turn, "leg", decidesInMs);
  if (outcome === "taken") {
    const callId = legCallId ?? turn.state.legs?.find((leg) => leg.operation === operation)?.callId;
    return beginMove(turn, node, callId);
  }
  return isLegOver(outcome) ? dropPerson(turn, node, missOf(outcome)) : undefined;
}

function missOf(outcome: LegOutcome): LegMiss {
  if (outcome === "declined") return "declined";
  return outcome === "ended" ? "failed" : "noAnswer";
}

/** Where the last person leads who did not take the call. */
function afterLast(turn: Turn, connection: ConnectProgress | undefined): Next {
  if (turn.state.activity.type === "connecting") stopPlaying(turn);
  return leaveBy(connection?.misses.at(-1) ?? "failed");
}
