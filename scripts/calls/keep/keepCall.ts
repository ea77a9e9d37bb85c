import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import type { KeptLines } from "../../../lib/ivr/lines/readTurnLines";
import type { TurnLine } from "../../../lib/ivr/lines/toTurnLine";
import { runTranscript } from "../../transcripts/runTranscript";
import { resultWords } from "../resultWords";
import { findEvents } from "./findEvents";
import { makeStandIns } from "./makeStandIns";
import { maskPlan } from "./maskPlan";

/** A call as a golden transcript: its files by the ends of their names. */
export type KeptCall = Readonly<{
  ".call.txt": string;
  ".caller.txt": string;
  ".plan.json": string;
}>;

/** Makes a golden transcript of a finished call, with stand-ins for whatever is somebody's; a sentence where it cannot be made. Pure. */
export function keepCall(
  record: CallRecord,
  { lines, leftOut }: KeptLines,
  plan: CallPlan,
  name: string,
): KeptCall | string {
  if (leftOut !== undefined) {
    return `${leftOut.count} events in the middle of this call are left out of its record, so nobody can go its way again.`;
  }
  if (!/^(?:incoming|created|invited) /.test(lines[0]?.stepEvent ?? "")) {
    return "The record does not have the beginning of this call: another version of the app took it, or its end came first.";
  }
  if (/^created to (?:\w+, a |the room |several)/.test(lines[0]?.stepEvent ?? "")) {
    return "This call was placed for another one, for a callback or to several people: what it was told to do is not in its record.";
  }
  const standIns = makeStandIns(plan.bindings, record.callId);
  const masked = maskPlan(plan, standIns);
  const found = findEvents(lines, masked, standIns.replaceNames);
  if ("stuckAt" in found) return whyStuck(record, lines[found.stuckAt]);
  const story = `# A call that was kept: ${standIns.replaceAll(resultWords(record))}.`;
  const write = (isTimed: boolean) => {
    const text = [story, ...headers(name, lines), ...toEvents(found.lines, lines, isTimed), ""];
    return runTranscript(text.join("\n"), () => masked);
  };
  const timed = write(true);
  const plain = write(false);
  const isTimeless = withoutTimes(timed.transcript) === plain.transcript;
  const { transcript, caller } = isTimeless ? plain : timed;
  const outcomes = transcript.split("\n").filter((line) => line.startsWith("== "));
  const isSame = lines.every(
    ({ outcome }, index) => outcomes[index] === `== ${standIns.replaceNames(outcome)}`,
  );
  if (!isSame) return whyStuck(record, lines.at(-1));
  return {
    ".call.txt": transcript,
    ".caller.txt": caller,
    ".plan.json": `${JSON.stringify(masked, undefined, 2)}\n`,
  };
}

function headers(name: string, [first]: readonly TurnLine[]): readonly string[] {
  const clock = new Date(Date.parse(first?.at ?? "") - 1000).toISOString();
  return [`# plan: ${name}.plan.json`, `# clock: ${clock}`];
}

/** Events a second apart need no time of their own. */
function toEvents(
  events: readonly string[],
  lines: readonly TurnLine[],
  isTimed: boolean,
): readonly string[] {
  return events.flatMap((event, index) => {
    const [before, at] = [lines[index - 1]?.at, lines[index]?.at].map((one) =>
      Date.parse(one ?? ""),
    );
    const gap = ((at ?? 0) - (before ?? 0)) / 1000;
    const isOdd = isTimed && index > 0 && gap !== 1;
    return [...(isOdd ? [`# after: ${gap} s`] : []), `<- ${event}`];
  });
}

function withoutTimes(transcript: string): string {
  return transcript
    .split("\n")
    .filter((line) => !line.startsWith("# after:"))
    .join("\n");
}

function whyStuck({ startedAt }: CallRecord, turn: TurnLine | undefined): string {
  const seconds = Math.round((Date.parse(turn?.at ?? "") - Date.parse(startedAt)) / 1000);
  return `Nothing that stands in for what the record leaves out (keys, values, numbers) leads past "${turn?.stepEvent ?? ""}", ${seconds} s after the call began, as it went then. What the caller keyed in or a look-up answered decided the way, or the bindings have changed since.`;
}
