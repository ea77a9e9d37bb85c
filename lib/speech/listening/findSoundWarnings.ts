import type { SoundWarning } from "../soundWarning";
import { hasBackground } from "./hasBackground";
import { hasLoudnessJump } from "./hasLoudnessJump";
import { isNarrow } from "./isNarrow";
import { listLevels } from "./listLevels";

/** Fewer samples a second cannot hold what a telephone of today lets through. */
const leastRateInHertz = 11_025;
/** A beep or a word tells nothing of the voice in a recording. */
const shortestInSeconds = 3;

/** What callers may dislike about a sound as it was recorded, before anything was done to it. */
export function findSoundWarnings(
  samples: Float32Array,
  sampleRateInHertz: number,
): readonly SoundWarning[] {
  const loudest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  if (loudest < 0.003) return ["silent"];
  const levels = listLevels(samples, sampleRateInHertz);
  const isLong = samples.length >= shortestInSeconds * sampleRateInHertz;
  const isDull = sampleRateInHertz < leastRateInHertz;
  const found: readonly (readonly [SoundWarning, boolean])[] = [
    ["quiet", loudest < 0.05],
    ["crackles", countClipped(samples) > Math.max(3, samples.length / 10_000)],
    ["telephoneQuality", isDull],
    ["narrow", isLong && !isDull && isNarrow(samples, sampleRateInHertz)],
    ["jumps", isLong && hasLoudnessJump(levels)],
    ["background", isLong && hasBackground(levels)],
  ];
  return found.flatMap(([warning, is]) => (is ? [warning] : []));
}

/** Neighbouring samples at the limit: a sound that was louder than its file can say. */
function countClipped(samples: Float32Array): number {
  let clipped = 0;
  let previousIsFull = false;
  for (const sample of samples) {
    const isFull = Math.abs(sample) >= 0.999;
    clipped += isFull && previousIsFull ? 1 : 0;
    previousIsFull = isFull;
  }
  return clipped;
}
