import { levelInSeconds } from "./listLevels";

/** So much is twice as loud to the ear. */
const jumpInDecibels = 10;
/** Pauses and breath are so far below the loudest. */
const pauseInDecibels = 35;
/** So much of the voice is compared with as much that follows: a sentence that fades out is no jump. */
const comparedInSeconds = 2;

/** True where a voice goes on at another loudness, as where recordings of two days were put together; pauses left out. */
export function hasLoudnessJump(levels: readonly number[]): boolean {
  const loudest = levels.reduce((most, level) => Math.max(most, level), -100);
  const energies = levels.flatMap((level) =>
    level > loudest - pauseInDecibels ? [10 ** (level / 10)] : [],
  );
  const length = Math.round(comparedInSeconds / levelInSeconds);
  const sums = [0];
  for (const energy of energies) sums.push((sums.at(-1) ?? 0) + energy);
  for (let at = length; at + length < sums.length; at += 1) {
    const before = (sums[at] ?? 0) - (sums[at - length] ?? 0);
    const after = (sums[at + length] ?? 0) - (sums[at] ?? 0);
    if (Math.abs(10 * Math.log10(before / after)) > jumpInDecibels) return true;
  }
  return false;
}
