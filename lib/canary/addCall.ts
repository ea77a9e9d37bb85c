import { findLengthAtShare, findLengthClass } from "../reports/findLengthClass";
import type { CallOutcome } from "./callOutcome";
import { evaluateBet } from "./evaluateBet";
import { harmlessBy, margin, worseBy } from "./bets";
import type { Bets, Counted, Evidence, VersionCounts } from "./evidence";
import type { Measure } from "./measures";

/** One call of which version it was. */
type Version = "live" | "tried";

/** So many calls of the live version must have come to a person before anybody is late. */
const fewestTimes = 20;

/** Three of four callers of the live version come to a person sooner. */
const usualShare = 0.75;

/** Bets are never on what cannot happen, nor on what always does: a single call would lose everything. */
const [lowest, highest] = [0.005, 0.97];

/** What is believed of the live version before its first call: this share, as surely as if so many calls had said so. */
const prior = { share: 0.2, calls: 2.5 };

/**
 * Adds one call, in the order in which calls end. Bets are made on each call of the version on trial together with those of the
 * live version since the one before it, and only by what was known before these. Pure.
 */
export function addCall(evidence: Evidence, version: Version, outcome: CallOutcome): Evidence {
  const happened = toHappened(outcome, evidence.lateAfterInSeconds);
  if (version === "live") {
    return {
      ...evidence,
      live: addToVersion(evidence.live, happened, outcome),
      waiting: addTo(evidence.waiting, happened),
    };
  }
  const { live, waiting, worse, harmless } = evidence;
  const one = addTo(nothing, happened);
  const shareOf = (measure: Measure) => learn(live, waiting, measure);
  const bet = (bets: Bets, by: readonly number[], refuted: number): Bets =>
    mapMeasures((measure) => {
      const share = shareOf(measure);
      return by.map((difference, index) => {
        const tried = within(share + difference);
        const grown = evaluateBet(
          { live: share, tried, margin: refuted },
          { calls: waiting.calls, happened: waiting.happened[measure] },
          { calls: 1, happened: one.happened[measure] },
        );
        return (bets[measure][index] ?? 0) + grown;
      });
    });
  const lateAfter = findLateAfter(live);
  return {
    ...evidence,
    tried: addToVersion(evidence.tried, happened, outcome),
    waiting: nothing,
    worse: bet(worse, worseBy, 0),
    harmless: bet(harmless, harmlessBy, margin),
    ...(lateAfter === undefined ? {} : { lateAfterInSeconds: lateAfter }),
  };
}

/** Nothing is known yet. */
export const noEvidence: Evidence = {
  live: { calls: 0, happened: mapMeasures(() => 0), times: {} },
  tried: { calls: 0, happened: mapMeasures(() => 0), times: {} },
  waiting: { calls: 0, happened: mapMeasures(() => 0) },
  worse: mapMeasures(() => worseBy.map(() => 0)),
  harmless: mapMeasures(() => harmlessBy.map(() => 0)),
};

const nothing: Counted = noEvidence.waiting;

function mapMeasures<Value>(
  toValue: (measure: Measure) => Value,
): Readonly<Record<Measure, Value>> {
  return {
    gaveUp: toValue("gaveUp"),
    noMatch: toValue("noMatch"),
    silence: toValue("silence"),
    latePerson: toValue("latePerson"),
    failed: toValue("failed"),
  };
}

/** The live version's share by the calls that were bet on already: those that wait are what the bet is about. */
function learn(live: Counted, waiting: Counted, measure: Measure): number {
  const calls = live.calls - waiting.calls + prior.calls;
  const happened = live.happened[measure] - waiting.happened[measure];
  return within((happened + prior.share * prior.calls) / calls);
}

function within(share: number): number {
  return Math.min(highest, Math.max(lowest, share));
}

type Happened = Readonly<Record<Measure, boolean>>;

function toHappened(
  { secondsToPerson, ...outcome }: CallOutcome,
  lateAfterInSeconds: number | undefined,
): Happened {
  const latePerson =
    secondsToPerson !== undefined &&
    lateAfterInSeconds !== undefined &&
    secondsToPerson > lateAfterInSeconds;
  return { ...outcome, latePerson };
}

function addTo({ calls, happened }: Counted, of: Happened): Counted {
  return {
    calls: calls + 1,
    happened: mapMeasures((measure) => happened[measure] + (of[measure] ? 1 : 0)),
  };
}

function addToVersion(
  { times, ...counted }: VersionCounts,
  of: Happened,
  { secondsToPerson }: CallOutcome,
): VersionCounts {
  if (secondsToPerson === undefined) return { ...addTo(counted, of), times };
  const edge = String(findLengthClass(secondsToPerson * 1000));
  return { ...addTo(counted, of), times: { ...times, [edge]: (times[edge] ?? 0) + 1 } };
}

/** What three of four callers of the live version do not wait longer for: the edge of a class, so that nobody is late by being usual. */
function findLateAfter({ times }: VersionCounts): number | undefined {
  const calls = Object.values(times).reduce((sum, count) => sum + count, 0);
  const usual = calls < fewestTimes ? undefined : findLengthAtShare(times, usualShare);
  return usual === undefined ? undefined : findLengthClass(usual * 1000);
}
