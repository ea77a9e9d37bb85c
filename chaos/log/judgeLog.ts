import { invariants } from "../invariants/invariants";
import type { Deviation } from "../judge/deviation";
import type { CallStory } from "../story/callStory";
import { readLogStories } from "./readLogStories";

/** What a log says of its calls. */
export type LogVerdict = Readonly<{
  calls: number;
  lines: number;
  deviations: readonly Deviation[];
}>;

/** Judges the calls of a log by the invariants that log lines are enough for. When services were away a log does not say, so nothing is excused. Pure. */
export function judgeLog(text: string): LogVerdict {
  const { stories, lines } = readLogStories(text);
  const circumstances = {
    spells: [],
    struck: [],
    clockSkewInMs: 0,
    openMenus: new Set<string>(),
    wordsBehindKey: new Set<string>(),
    wordsOfAlert: new Set<string>(),
    stories: new Map<string, CallStory>(),
  };
  const deviations = invariants
    .filter(({ needs }) => needs === "log")
    .flatMap(({ name, check }) =>
      stories.flatMap((story) =>
        check(story, circumstances).map((what) => ({
          invariant: name,
          label: story.label,
          what,
        })),
      ),
    );
  return { calls: stories.length, lines, deviations };
}
