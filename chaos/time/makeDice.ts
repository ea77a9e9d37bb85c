/** A stream of chance: the same names give the same numbers, whatever other streams give. */
export type Dice = Readonly<{
  /** At least 0, less than 1. */
  roll: () => number;
  /** True in so large a share of cases. */
  chance: (share: number) => boolean;
  between: (least: number, most: number) => number;
  /** From 0 to less than `count`. */
  whole: (count: number) => number;
  pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
}>;

/** Makes the stream of some names, such as a seed, a call and what is decided about it. */
export function makeDice(...names: readonly (string | number)[]): Dice {
  const roll = makeRoll(names.join("/"));
  const whole = (count: number) => Math.floor(roll() * count);
  return {
    roll,
    chance: (share) => share > 0 && roll() < share,
    between: (least, most) => least + roll() * (most - least),
    whole,
    pick: (values) => values[whole(values.length)] ?? values[0],
  };
}

/** The hash xmur3 seeds the generator sfc32, both in the public domain: https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
function makeRoll(text: string): () => number {
  const next = makeHash(text);
  let [a, b, c, d] = [next(), next(), next(), next()];
  const roll = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let turn = 0; turn < 12; turn += 1) roll();
  return roll;
}

function makeHash(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
}
