import { builtInPhrase } from "../../lib/flow/prompts/phrases";
import type { CallStory, PlacedCall } from "../story/callStory";
import { wasTaken } from "../story/wasTaken";
import type { Circumstances, Invariant } from "./invariant";

/** Whoever asks for a call is asked for once. */
export const placedOnce: Invariant = {
  name: "placedOnce",
  says: "An attempt to call somebody rings once, whatever died or was lost between the one who asked for it and the telephone.",
  needs: "run",
  check: ({ placed }) =>
    placed.flatMap((again, index) =>
      placed.slice(0, index).some(({ attemptId }) => attemptId === again.attemptId)
        ? [`${again.label} rang for an attempt that had rung before`]
        : [],
    ),
};

/** A leg that was hung up may be rung again at once. */
const hangingUpInMs = 1_000;

/** Nobody's telephone rings while they talk to us, or rings already. */
export const neverTwiceAtOnce: Invariant = {
  name: "neverTwiceAtOnce",
  says: "Nobody is rung for a caller, an order, a campaign or any request to be called back who is rung for it already, or talks.",
  needs: "run",
  check: (story, circumstances) => {
    const { requests } = story;
    const placed = story.placed;
    const others = story.kind === "callback" ? placedForCallbacks(circumstances) : placed;
    const isUp = (one: PlacedCall, target: string, at: number) =>
      target.includes(one.target) &&
      one.at < at &&
      endOf(circumstances.stories.get(one.label)) > at + hangingUpInMs;
    const rungTwice = placed.filter((again) =>
      others.some((one) => isUp(one, again.target, again.at)),
    );
    const transfers = requests.filter(
      (one) =>
        one.action === "transfer" && wasTaken(one) && !one.content.includes("replacesCallId"),
    );
    const rungBeside = transfers.filter(({ content, at }) =>
      placed.some((one) => isUp(one, content, at)),
    );
    return [
      ...rungTwice.map(({ label }) => `${label} rang somebody whom another call rang or had`),
      ...rungBeside.map(() => "a transfer rang somebody whom a leg rang or had"),
    ];
  },
};

/** All whom requests to be called back have rung, their legs included. */
function placedForCallbacks({ stories }: Circumstances): readonly PlacedCall[] {
  return [...stories.values()]
    .filter(({ kind }) => kind === "callback")
    .flatMap(({ placed }) =>
      placed.flatMap((call) => [call, ...(stories.get(call.label)?.placed ?? [])]),
    );
}

const endsWithinInMs = 15_000;
/** Where a fault lasts that long itself, so long from its end. */
const afterFaultInMs = 20_000;

/** Nobody is rung, or waits, for a caller who is gone. */
export const legEndsWithCaller: Invariant = {
  name: "legEndsWithCaller",
  says: "A leg is over 15 s after its caller's call at the latest; where a fault came in between, 20 s after that.",
  needs: "run",
  check: (story, { stories, spells, struck }) => {
    const parent = stories.get(story.parent ?? "");
    if (story.kind !== "leg" || parent === undefined) return [];
    const from = endOf(parent);
    const isOfIt = ({ id }: Readonly<{ id: string }>) =>
      /^(?:\S+) instance/.test(id) || id.includes(` ${parent.label} `) || id.includes(story.label);
    const lastFault = Math.max(
      from,
      ...[...spells, ...parent.spells, ...story.spells]
        .filter((spell) => spell.from <= endOf(story) && spell.to >= from - endsWithinInMs)
        .map(({ to }) => to + afterFaultInMs - endsWithinInMs),
      ...struck
        .filter((one) => isOfIt(one) && one.at >= from - endsWithinInMs && one.at <= endOf(story))
        .map(({ at }) => at + afterFaultInMs - endsWithinInMs),
    );
    const lateInMs = endOf(story) - lastFault;
    return lateInMs > endsWithinInMs
      ? [`it went on for ${Math.round((endOf(story) - from) / 1000)} s without its caller`]
      : [];
  },
};

/** What whoever took a caller hears. */
const takenWords = builtInPhrase("legTaken", "en");

/** Nothing is said to a machine. */
export const confirmedFirst: Invariant = {
  name: "confirmedFirst",
  says: "Whoever is called hears nothing but the question for a key before they press it.",
  needs: "run",
  check: ({ kind, heard, parent }, { wordsBehindKey, stories }) => {
    const isBehindTheKey = (words: string) =>
      kind === "leg" ? words === takenWords : wordsBehindKey.has(words);
    // What calls somebody back has words of its own.
    const isCallingBack = stories.get(parent ?? "")?.kind === "callback";
    if ((kind !== "leg" && kind !== "placed") || isCallingBack) return [];
    const pressedAt = heard.findIndex((fact) => fact.type === "tone" && fact.tone === "tone1");
    const before = pressedAt < 0 ? heard : heard.slice(0, pressedAt);
    const early = before.filter(
      (fact) => fact.type === "promptStarted" && isBehindTheKey(fact.words),
    );
    return early.length === 0 ? [] : ["words were said before the key that lies behind it"];
  },
};

/** Never, while a call goes on. */
function endOf(story: CallStory | undefined): number {
  const last = story?.heard.at(-1);
  return last?.type === "ended" ? last.at : Infinity;
}
