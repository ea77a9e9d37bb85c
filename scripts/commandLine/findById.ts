/** What one id, or a beginning that no other shares, stands for; a sentence when it is none or several. `noun` is such as `message`. Pure. */
export function findById<Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  id: string,
  words: Readonly<{ noun: string; list: string }>,
): Thing | string {
  const exact = things.find((thing) => idOf(thing) === id);
  const alike = things.filter((thing) => idOf(thing).startsWith(id));
  const [found] = alike;
  if (exact !== undefined) return exact;
  if (found === undefined)
    return `There is no ${words.noun} "${id}": ${words.list} names those there are.`;
  return alike.length === 1
    ? found
    : `${alike.length} ${words.noun}s begin with "${id}": give more of it.`;
}
