/** How loud samples are, from 0 to 1: the root of their mean square. Pure. */
export function loudnessOf(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
}
