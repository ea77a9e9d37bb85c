import type { CallEvent } from "../call/callEvent";
import type { Leg } from "../call/leg";
import { answered } from "../events/answered";
import type { Next } from "../turn/next";
import type { Turn } from "../turn/turn";
import { isLaterNews, isLegOver } from "./legOutcomes";

type LegNews = Extract<CallEvent, { type: "legChanged" }>;

/** A leg has come further, or is over: the step that rings hears of it. One that nobody waits for any more is hung up. */
export function noteLeg(turn: Turn, news: LegNews): Next {
  const { legs = [] } = turn.state;
  const known = legs.find(({ operation }) => operation === news.operation);
  if (known === undefined) return dropLate(turn, news);
  if (!isLaterNews(news.outcome, known.outcome)) return undefined;
  const isOver = isLegOver(news.outcome);
  const left = legs.flatMap((leg) =>
    leg === known ? (isOver ? [] : [changed(leg, news)]) : [leg],
  );
  turn.state.legs = left.length === 0 ? undefined : left;
  return answered(turn, news);
}

/** The call went on, or ended, before it knew that its leg rings. */
export function dropLate(turn: Turn, { operation, outcome }: LegNews): undefined {
  if (!isLegOver(outcome)) turn.actions.push({ type: "withdrawCall", operation });
}

function changed({ operation, callId }: Leg, { legCallId = callId, outcome }: LegNews): Leg {
  return { operation, outcome, ...(legCallId === undefined ? {} : { callId: legCallId }) };
}
