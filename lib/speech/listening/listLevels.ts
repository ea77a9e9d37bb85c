/** So much of a sound has one level: less than a syllable. */
export const levelInSeconds = 0.05;

/** How loud a sound is, piece by piece, in decibels below the loudest that a file can hold; silence is -100. */
export function listLevels(samples: Float32Array, sampleRateInHertz: number): readonly number[] {
  const length = Math.max(1, Math.round(levelInSeconds * sampleRateInHertz));
  return Array.from({ length: Math.floor(samples.length / length) }, (_, index) => {
    let energy = 0;
    for (const sample of samples.subarray(index * length, (index + 1) * length)) {
      energy += sample * sample;
    }
    return Math.max(-100, 10 * Math.log10(energy / length + 1e-12));
  });
}
