/** Whether keys typed so far are an option's keys, may still become them, or neither. */
export type KeyMatch = "exact" | "prefix" | "none";

type Position = string;
const parsed = new Map<string, readonly Position[]>();

/** Compares typed keys with an option's: digits, `*`, `#`, `x` for any digit, `[1-5]` for a range. */
export function matchKeys(pattern: string, typed: string): KeyMatch {
  const positions = positionsOf(pattern);
  if (typed.length > positions.length) return "none";
  for (let index = 0; index < typed.length; index++) {
    if (!(positions[index] ?? "").includes(typed.charAt(index))) return "none";
  }
  return typed.length === positions.length ? "exact" : "prefix";
}

/** How many keys a pattern stands for. */
export function measurePattern(pattern: string): number {
  return positionsOf(pattern).length;
}

/** True when some typed keys would be exact for both. */
export function doPatternsOverlap(one: string, other: string): boolean {
  const left = positionsOf(one);
  const right = positionsOf(other);
  return (
    left.length === right.length &&
    left.every((allowed, index) =>
      Array.from(allowed).some((key) => (right[index] ?? "").includes(key)),
    )
  );
}

/** Each position of a pattern as the keys it allows. */
function positionsOf(pattern: string): readonly Position[] {
  const known = parsed.get(pattern);
  if (known !== undefined) return known;
  const positions = [...pattern.matchAll(/\[([^\]]+)\]|[0-9*#x]/g)].map(([whole, set]) =>
    set === undefined ? (whole === "x" ? "0123456789" : whole) : expandSet(set),
  );
  // Patterns come from checked flow documents; the bound only keeps a long-lived worker from growing.
  if (parsed.size > 5000) parsed.clear();
  parsed.set(pattern, positions);
  return positions;
}

function expandSet(set: string): string {
  return set.replace(/(\d)-(\d)/g, (_, from: string, to: string) => {
    const keys: string[] = [];
    for (let key = Number(from); key <= Number(to); key++) keys.push(String(key));
    return keys.join("");
  });
}
