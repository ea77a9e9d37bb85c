import type { LegOutcome } from "../call/leg";

/** In which order news of a leg is believed: what is no later than the last changes nothing. */
const order: Readonly<Record<LegOutcome, number>> = {
  ringing: 1,
  answered: 2,
  taken: 3,
  declined: 4,
  noAnswer: 4,
  busy: 4,
  machine: 4,
  ended: 4,
};

/** True when the leg will not be taken, or no more. */
export function isLegOver(outcome: LegOutcome | undefined): boolean {
  return outcome !== undefined && order[outcome] === order.ended;
}

/** True for news that is later than what is known: notifications are doubled, and overtake one another. */
export function isLaterNews(outcome: LegOutcome, known: LegOutcome | undefined): boolean {
  return known === undefined || order[outcome] > order[known];
}
