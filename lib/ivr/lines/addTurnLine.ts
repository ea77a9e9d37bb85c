import { toAsciiJson } from "../../flow/toAsciiJson";
import { mostPlain, type CallLines, type PackText } from "./callLines";
import { packTail } from "./packTail";
import type { TurnLine } from "./toTurnLine";

/** Adds the lines of one event; from the middle of too many, some are dropped. Pure, as far as `pack` is. */
export function addTurnLine(lines: CallLines, line: TurnLine, pack: PackText): CallLines {
  const { at, stepEvent, node = "", outcome, actions } = line;
  const text = toAsciiJson([at, stepEvent, node, outcome, ...actions]);
  const added = { ...lines, tail: `${lines.tail}${text}\n` };
  return added.tail.length < mostPlain ? added : packTail(added, pack);
}
