import { epochMs } from "../../flow/time/epochMs";
import type { CallRecord } from "../call/callRecord";

/** Two clocks tell when a call began. */
const toleranceInMs = 10_000;

type Candidate = Readonly<{ startedAt: string }>;

/**
 * What is said elsewhere of calls of ours: by an id of their chain, else by what began within ten seconds and is alike. Where
 * two could be meant, of either kind, none is. Pure.
 */
export function matchUniquely<Theirs extends Candidate>(
  ours: readonly CallRecord[],
  theirs: readonly Theirs[],
  by: Readonly<{
    ids: (their: Theirs) => readonly string[];
    alike: (our: CallRecord, their: Theirs) => boolean;
  }>,
): ReadonlyMap<CallRecord, Theirs> {
  const byId = new Map(
    theirs.flatMap((their) => by.ids(their).map((id) => [id.toLowerCase(), their] as const)),
  );
  const found = new Map<CallRecord, Theirs>();
  for (const our of ours) {
    const their = our.callChainId && byId.get(our.callChainId.toLowerCase());
    if (their) found.set(our, their);
  }
  const taken = new Set(found.values());
  const near = indexByTime(theirs.filter((their) => !taken.has(their)));
  const wanted = new Map<Theirs, number>();
  const guessed: (readonly [CallRecord, Theirs])[] = [];
  for (const our of ours.filter((one) => !found.has(one))) {
    const alike = near(our).filter((their) => by.alike(our, their));
    for (const their of alike) wanted.set(their, (wanted.get(their) ?? 0) + 1);
    const [only, ...others] = alike;
    if (only !== undefined && others.length === 0) guessed.push([our, only]);
  }
  for (const [our, their] of guessed) if (wanted.get(their) === 1) found.set(our, their);
  return found;
}

/** What began about when something else did, without looking at everything each time. */
function indexByTime<Theirs extends Candidate>(
  theirs: readonly Theirs[],
): (our: Candidate) => readonly Theirs[] {
  const slotOf = (at: string) => Math.floor(epochMs(at) / toleranceInMs);
  const slots = new Map<number, Theirs[]>();
  for (const their of theirs) {
    const slot = slots.get(slotOf(their.startedAt)) ?? [];
    slot.push(their);
    slots.set(slotOf(their.startedAt), slot);
  }
  return ({ startedAt }) =>
    [-1, 0, 1]
      .flatMap((offset) => slots.get(slotOf(startedAt) + offset) ?? [])
      .filter((their) => Math.abs(epochMs(their.startedAt) - epochMs(startedAt)) <= toleranceInMs);
}
