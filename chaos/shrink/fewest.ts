/**
 * The fewest of some things that still do what all of them do: whole kinds are left out first, then halves, then smaller
 * parts (delta debugging, https://doi.org/10.1109/32.988498). `attempts` bounds how often is tried.
 */
export async function fewest(
  all: readonly string[],
  isEnough: (some: readonly string[]) => Promise<boolean>,
  attempts: number,
): Promise<readonly string[]> {
  let left = attempts;
  let kept = all;
  const tryWithout = async (part: ReadonlySet<string>): Promise<boolean> => {
    if (left <= 0) return false;
    left -= 1;
    const rest = kept.filter((one) => !part.has(one));
    if (rest.length === kept.length || !(await isEnough(rest))) return false;
    kept = rest;
    return true;
  };

  for (const kind of new Set(all.map(kindOf))) {
    await tryWithout(new Set(kept.filter((one) => kindOf(one) === kind)));
  }
  for (let size = Math.ceil(kept.length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
    for (let start = 0; start < kept.length;) {
      const isGone = await tryWithout(new Set(kept.slice(start, start + size)));
      if (!isGone) start += size;
    }
  }
  return kept;
}

function kindOf(fault: string): string {
  return fault.split(" ")[0] ?? "";
}
