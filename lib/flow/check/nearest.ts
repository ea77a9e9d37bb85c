import { quote } from "./words";

/** ` Did you mean “sales”?` when one of the known words is close to what was written, else nothing. */
export function suggestNearest(written: string, known: Iterable<string>): string {
  const found = nearest(written, known);
  return found === undefined ? "" : ` Did you mean ${quote(found)}?`;
}

/** The known word that differs least from what was written; undefined when none is close. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > longest) return undefined;
  let best: string | undefined;
  let least = Math.ceil(written.length / 3) + 1;
  const wanted = written.toLowerCase();
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= least) continue;
    const distance = editDistance(wanted, word.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

/** Keys and field names are no longer; comparing anything longer would only cost time. */
const longest = 64;

/** How many letters must be put in, left out, changed or swapped with the next; `limit` where it is that or more. */
function editDistance(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  let next: number[] = [];
  for (let index = 1; index <= one.length; index++) {
    let left = index;
    let lowest = index;
    next[0] = index;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one.charCodeAt(index - 1) === other.charCodeAt(column - 1);
      left = Math.min(
        (row[column] ?? 0) + 1,
        left + 1,
        (row[column - 1] ?? 0) + (isSame ? 0 : 1),
        !isSame && isSwapped(one, index, other, column) ? (before[column - 2] ?? 0) + 1 : limit,
      );
      next[column] = left;
      lowest = Math.min(lowest, left);
    }
    // No later row is lower than this one.
    if (lowest >= limit) return limit;
    [before, row, next] = [row, next, before];
  }
  return row[other.length] ?? 0;
}

function isSwapped(one: string, index: number, other: string, column: number): boolean {
  return (
    index > 1 &&
    column > 1 &&
    one.charCodeAt(index - 1) === other.charCodeAt(column - 2) &&
    one.charCodeAt(index - 2) === other.charCodeAt(column - 1)
  );
}
