import type { TurnLine } from "../../lib/ivr/lines/toTurnLine";
import type { CallStory, LogLine } from "../story/callStory";
import type { Invariant } from "./invariant";

/** What happened in a call can be read in its record, once. */
export const transcriptKept: Invariant = {
  name: "transcriptKept",
  says: "The record of a call has every line that the log has of it until its end, in the same words, and none twice.",
  needs: "run",
  check: (story) => {
    if (story.records === 0) return [];
    const { lines = [], leftOut } = story.kept ?? {};
    const known = new Set(lines.map(wordsOf));
    const logged = story.log.filter(isBeforeTheEnd);
    const missing = logged.filter((line) => !known.has(loggedWords(line)));
    const twice = lines.filter((line, index) => index !== findSame(lines, line));
    const isWhole = lines.at(-1)?.actions.some((one) => one.startsWith("keepCallRecord")) === true;
    return [
      ...(missing[0] === undefined || leftOut !== undefined
        ? []
        : [`its record lacks ${missing.length} lines: ${loggedWords(missing[0])}`]),
      ...(twice[0] === undefined ? [] : [`its record has twice: ${wordsOf(twice[0])}`]),
      ...(isWhole ? [] : ["the lines of its record lack its end"]),
    ];
  },
};

/** What follows the end came after the record was written. */
function isBeforeTheEnd({ event, fields }: LogLine): boolean {
  return event === "step" && !String(fields["outcome"]).startsWith("ended ");
}

function loggedWords({ fields }: CallStory["log"][number]): string {
  const { stepEvent, outcome, actions } = fields;
  return JSON.stringify([stepEvent, outcome, actions]);
}

function wordsOf({ stepEvent, outcome, actions }: TurnLine): string {
  return JSON.stringify([stepEvent, outcome, actions]);
}

function findSame(lines: readonly TurnLine[], { at, stepEvent }: TurnLine): number {
  return lines.findIndex((one) => one.at === at && one.stepEvent === stepEvent);
}
