const atOnce = 16;

/** Does something for each of many, sixteen at once: fast enough, and other work goes on between. Rejects with the first failure. */
export async function doInTurns<One>(
  all: readonly One[],
  act: (one: One) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < all.length; start += atOnce) {
    await Promise.all(all.slice(start, start + atOnce).map(act));
  }
}
