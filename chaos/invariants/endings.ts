import type { CallStory, Heard } from "../story/callStory";
import { wasTaken } from "../story/wasTaken";
import type { Circumstances, Invariant } from "./invariant";
import { hasCompany } from "./invites";
import { joinSpells } from "./joinSpells";

/** Every call ends, and its row says so. */
export const rowEnds: Invariant = {
  name: "rowEnds",
  says: "A call that the app was told of ends, and its row says so.",
  needs: "log",
  check: ({ isKnown, row }) => {
    if (!isKnown) return [];
    if (row === undefined) return ["it has no row"];
    return row.activity === "ended" ? [] : [`its row says ${row.activity}`];
  },
};

/** Every call leaves one record. */
export const oneRecord: Invariant = {
  name: "oneRecord",
  says: "A call that the app was told of leaves exactly one record; a leg and a room leave none.",
  needs: "log",
  check: ({ isKnown, kind, records }) =>
    !isKnown || records === (kind === "leg" || kind === "room" ? 0 : 1)
      ? []
      : [records === 0 ? "no record" : `${records} records`],
};

/** Who rings is answered. */
export const answered: Invariant = {
  name: "answered",
  says: "A call that the app was told of does not ring out, unless it was sent on or a service was away for more than 10 s.",
  needs: "run",
  check: (story, { spells }) => {
    const end = endOf(story);
    if (!isIncoming(story) || !story.isKnown || end?.reason !== "unanswered") return [];
    const isSentOn = story.requests.some((one) => one.action === "redirect" && wasTaken(one));
    if (isSentOn) return [];
    const isExcused = [...spells, ...joinSpells(story.spells)].some(
      ({ from, to }) => to - from > 10_000 && from < end.at && to > story.placedAt,
    );
    return isExcused ? [] : ["it rang out"];
  },
};

/** Nobody is hung up on without a word. */
export const wordBeforeTheEnd: Invariant = {
  name: "wordBeforeTheEnd",
  says: "The app hangs up on an answered caller, and on whoever pressed the key of a placed call, only after words that were heard to their end, unless somebody ends the call by hand or has come into it.",
  needs: "log",
  check: (story, circumstances) => (isOwedWords(story, circumstances) ? wordlessEnd(story) : []),
};

function isOwedWords(story: CallStory, { wordsBehindKey, stories }: Circumstances): boolean {
  if (endOf(story)?.reason !== "hungUpByApp") return false;
  if (story.kind === "leg" || story.kind === "room") return false;
  if (hasCompany(story, { stories })) return false;
  if (story.isUnwanted || stories.get(story.parent ?? "")?.isUnwanted === true) return false;
  return story.kind !== "placed" || hasHeard(story, wordsBehindKey);
}

function wordlessEnd(story: CallStory): readonly string[] {
  if (!story.heard.some(({ type }) => type === "audioActive"))
    return ["it ended before its sound flowed"];
  const before = lastWords(story);
  const last = before.at(-1)?.type;
  if (last === "promptStarted") return ["it was hung up on in the middle of words"];
  return before.some((fact) => fact.type === "promptEnded" && fact.outcome === "completed")
    ? []
    : [`it was hung up on after ${last ?? "something else than words"}`];
}

/** What the caller does meanwhile, and the end itself. */
const isNoNews: ReadonlySet<Heard["type"]> = new Set(["ended", "tone", "held", "resumed"]);

/** What was played since anything else happened. */
function lastWords({ heard }: CallStory): readonly Heard[] {
  const facts = heard.filter(({ type }) => !isNoNews.has(type));
  return facts.slice(facts.findLastIndex(({ type }) => !type.startsWith("prompt")) + 1);
}

function hasHeard({ heard }: CallStory, words: ReadonlySet<string>): boolean {
  return heard.some((fact) => fact.type === "promptStarted" && words.has(fact.words));
}

function isIncoming({ kind }: CallStory): boolean {
  return kind === "caller";
}

function endOf({ heard }: CallStory) {
  const last = heard.at(-1);
  return last?.type === "ended" ? last : undefined;
}
