import { quote } from "./words";

/** ` Did you mean “sales”?` when one of the known words is close to what was written, else nothing. */
export function suggestNearest(written: string, known: Iterable<string>): string {
  const found = nearest(written, known);
  return found === undefined ? "" : ` Did you mean ${quote(found)}?`;
}

/** The known word that differs least from what was written; undefined when none is close. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const allowed = Math.ceil(Math.min(written.length, longest) / 3);
  let best: string | undefined;
  let least = allowed + 1;
  for (const word of known) {
    if (Math.abs(word.length - written.length) >= least) continue;
    const distance = editDistance(written.toLowerCase(), word.toLowerCase());
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

/** Keys and field names are no longer; comparing anything longer would only cost time. */
const longest = 64;

/** How many letters must be put in, left out, changed or swapped with the next. */
function editDistance(one: string, other: string): number {
  if (one.length > longest || other.length > longest) return Number.POSITIVE_INFINITY;
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 1; index <= one.length; index++) {
    const next = [index];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one.charAt(index - 1) === other.charAt(column - 1);
      const isSwapped =
        one.charAt(index - 1) === other.charAt(column - 2) &&
        one.charAt(index - 2) === other.charAt(column - 1);
      next.push(
        Math.min(
          (row[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (row[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped
            ? (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1
            : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
