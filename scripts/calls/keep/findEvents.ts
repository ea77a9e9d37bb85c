import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { newCall } from "../../../lib/ivr/call/newCall";
import { toTurnLine, type TurnLine } from "../../../lib/ivr/lines/toTurnLine";
import { step } from "../../../lib/ivr/step";
import { parseTranscriptEvent } from "../../transcripts/parseTranscriptEvent";
import { findHints } from "./findHints";
import { isSameTurn } from "./isSameTurn";
import { listEventLines } from "./listEventLines";

/** The `<-` lines of a call, or the first event that no stand-in leads past. */
export type FoundEvents = Readonly<{ lines: readonly string[] } | { stuckAt: number }>;

/** Steps that are tried in all. */
const mostTried = 20_000;

/** What a caller is taken to key in, and how far that is. */
type Typing = Readonly<{ entry: string; at: number }> | undefined;

type Candidate = Readonly<{ line: string; typing: Typing }>;

/**
 * Finds events that lead a call the way of its record: the lines of the record are what each try is compared with. Keys, values and
 * numbers that are not in them are stand-ins, tried one after the other until the call goes the same way to its end. Pure.
 */
export function findEvents(
  kept: readonly TurnLine[],
  plan: CallPlan,
  replaceNames: (text: string) => string,
): FoundEvents {
  const turns = kept.map((turn) => replaceIn(turn, replaceNames));
  const hints = findHints(plan);
  const lines: string[] = [];
  let left = mostTried;
  let farthest = 0;

  const goOn = (index: number, state: IvrState, typing: Typing): boolean => {
    const turn = turns[index];
    farthest = Math.max(farthest, index);
    if (turn === undefined) return true;
    for (const candidate of listCandidates(turn, state, typing)) {
      left -= 1;
      if (left < 0) return false;
      const next = take(turn, state, candidate.line, index);
      if (next === undefined) continue;
      lines.push(candidate.line);
      if (goOn(index + 1, next, candidate.typing)) return true;
      lines.pop();
    }
    return false;
  };

  const listCandidates = (turn: TurnLine, state: IvrState, typing: Typing) => {
    const number = /^tone\* (#\d+)$/.exec(turn.stepEvent)?.[1];
    if (number !== undefined) return listKeys(typing, hints.entries, number);
    const goesOn = /^(?:promptCompleted|actionsDelayed|audio)\b/.test(turn.stepEvent);
    return listEventLines(turn, state, { plan, hints }).map((line): Candidate => ({
      line,
      typing: goesOn ? typing : undefined,
    }));
  };

  const take = (turn: TurnLine, state: IvrState, line: string, index: number) => {
    const header = { id: `event-${index}`, callId: state.callId, at: turn.at };
    const fact = readEvent(line, state);
    if (fact === undefined) return undefined;
    const event = { ...header, ...fact };
    const result = step(state, event, plan);
    if (result.state === state) return undefined;
    const found = toTurnLine(state, result.state, { event, actions: result.actions }, plan);
    return isSameTurn(turn, found, replaceNames) ? result.state : undefined;
  };

  const begin = newCall("call-1", turns[0]?.at ?? "");
  return goOn(0, begin, undefined) ? { lines } : { stuckAt: farthest };
}

function replaceIn(turn: TurnLine, replaceNames: (text: string) => string): TurnLine {
  return {
    ...turn,
    stepEvent: replaceNames(turn.stepEvent),
    outcome: replaceNames(turn.outcome),
    actions: turn.actions.map(replaceNames),
  };
}

/** A line that no transcript can say is none. */
function readEvent(line: string, state: IvrState) {
  try {
    return parseTranscriptEvent(line, state);
  } catch {
    return undefined;
  }
}

/** The next key of what is being keyed in, or the first one of whatever may be. */
function listKeys(
  typing: Typing,
  entries: readonly string[],
  number: string,
): readonly Candidate[] {
  const toLine = (key: string) =>
    `${key === "#" ? "pound" : key === "*" ? "star" : `tone${key}`} ${number}`;
  const others = ["#", "*"].map((key): Candidate => ({ line: toLine(key), typing: undefined }));
  if (typing !== undefined) {
    const key = typing.entry[typing.at] ?? "1";
    return [{ line: toLine(key), typing: { ...typing, at: typing.at + 1 } }, ...others];
  }
  const first = entries.map((entry): Candidate => ({
    line: toLine(entry[0] ?? "1"),
    typing: { entry, at: 1 },
  }));
  const single = Array.from("3456789").map((key): Candidate => ({
    line: toLine(key),
    typing: undefined,
  }));
  return [...first, ...others, ...single];
}
