import { mostPlain, type CallLines, type LineBlock, type PackText } from "./callLines";

/** Characters that the lines of a call may take in all, and those of its beginning. */
const most = 32 * 1024;
const mostFirst = 14 * 1024;

/** Packs what is still plain, so that all of it is small. Pure, as far as `pack` is. */
export function packTail({ first, dropped, last, tail }: CallLines, pack: PackText): CallLines {
  if (tail === "") return { first, dropped, last, tail };
  const block = { count: tail.split("\n").length - 1, packed: pack(tail) };
  const isBeginning = dropped === 0 && last.length === 0;
  if (isBeginning && sizeOf([...first, block]) <= mostFirst) {
    return { first: [...first, block], dropped, last, tail: "" };
  }
  const kept = [...last, block];
  let gone = dropped;
  while (kept.length > 0 && sizeOf([...first, ...kept]) + mostPlain > most) {
    gone += kept.shift()?.count ?? 0;
  }
  return { first, dropped: gone, last: kept, tail: "" };
}

/** With its count and the marks around it. */
function sizeOf(blocks: readonly LineBlock[]): number {
  return blocks.reduce((sum, { packed }) => sum + packed.length + 32, 0);
}
