import type { CallRecord } from "../../lib/ivr/call/callRecord";
import type { KeptLines } from "../../lib/ivr/lines/readTurnLines";
import type { TurnLine } from "../../lib/ivr/lines/toTurnLine";
import { clockLine } from "./clockLine";

/** What happened in a call, line for line; a step's title stands where the call comes to it. Pure. */
export function turnLines(
  { startedAt }: Pick<CallRecord, "startedAt">,
  { lines, leftOut }: KeptLines,
  titleOf: (node: string) => string | undefined,
): readonly string[] {
  const toLines = (turn: TurnLine, index: number): readonly string[] => {
    const node = turn.node ?? "";
    const title = lines[index - 1]?.node === turn.node ? undefined : titleOf(node);
    const at = Date.parse(turn.at) - Date.parse(startedAt);
    return [
      clockLine(at, `<- ${turn.stepEvent}`),
      ...turn.actions.map((action) => clockLine(undefined, `-> ${action}`)),
      clockLine(undefined, `== ${turn.outcome}${title === undefined ? "" : `  # ${title}`}`),
    ];
  };
  if (leftOut === undefined) return lines.flatMap(toLines);
  const [first, last] = [lines.slice(0, leftOut.after), lines.slice(leftOut.after)];
  return [
    ...first.flatMap(toLines),
    clockLine(undefined, `# ${leftOut.count} events are left out here`),
    ...last.flatMap((turn, index) => toLines(turn, index + first.length)),
  ];
}
