import type { TurnLine } from "../../../lib/ivr/lines/toTurnLine";

/** True when a turn led where the one of the record did, in the words of both, but for what stand-ins change. Pure. */
export function isSameTurn(
  kept: TurnLine,
  found: TurnLine,
  replaceNames: (text: string) => string,
): boolean {
  const plain = (text: string) => toPlain(replaceNames(text));
  const [expected, actual] = [kept.actions.map(plain), found.actions.map(plain)];
  return (
    plain(kept.stepEvent) === plain(found.stepEvent) &&
    plain(kept.outcome) === plain(found.outcome) &&
    actual.every((action, index) => action === expected[index]) &&
    expected.slice(actual.length).every((action) => isLeftOver(action))
  );
}

/** Without what is not the same for a stand-in, or not said by a transcript: Graph's codes, numbers and addresses, how many values are read out, how long words play. */
function toPlain(text: string): string {
  return text
    .replace(/ code \d+ subcode \d+$/, "")
    .replace(/\*\*\*\d*/g, "***")
    .replace(/https?:\/\/[^\s"]+|[\w.+-]+@[\w.-]+\w/g, "…")
    .replace(/…(?: …)+/g, "…")
    .replace(/(startTimer mediaOverdue) [\d.]+ s/, "$1");
}

/** What an event before asked for is done again with the next. */
function isLeftOver(action: string): boolean {
  return /^(?:keepRecording|requestCallback|notify|withdrawCall|tellParent|markRecordingUrgent|discardRecording)\b/.test(
    action,
  );
}
