import type { CallLines, UnpackText } from "./callLines";
import type { TurnLine } from "./toTurnLine";

/** The lines of a call; `leftOut`: how many are not there, after how many that are. */
export type KeptLines = Readonly<{
  lines: readonly TurnLine[];
  leftOut?: Readonly<{ after: number; count: number }>;
}>;

/** Reads the lines of a call as they were added; undefined where they cannot be read: the rest of a call is shown without. */
export function readTurnLines(lines: CallLines, unpack: UnpackText): KeptLines | undefined {
  try {
    return readAll(lines, unpack);
  } catch {
    // Packed by a version that packs in another way, or broken.
    return undefined;
  }
}

function readAll({ first, dropped, last, tail }: CallLines, unpack: UnpackText): KeptLines {
  const beginning = first.flatMap(({ packed }) => readLines(unpack(packed)));
  const rest = [...last.map(({ packed }) => unpack(packed)), tail].flatMap(readLines);
  return {
    lines: [...beginning, ...rest],
    ...(dropped === 0 ? {} : { leftOut: { after: beginning.length, count: dropped } }),
  };
}

function readLines(text: string): readonly TurnLine[] {
  return text.split("\n").flatMap((line) => (line === "" ? [] : [readLine(line)]));
}

function readLine(text: string): TurnLine {
  const [at = "", stepEvent = "", node = "", outcome = "", ...actions] = JSON.parse(
    text,
  ) as readonly string[];
  return { at, stepEvent, ...(node === "" ? {} : { node }), outcome, actions };
}
