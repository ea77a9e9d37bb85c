/** A pure tone, for measuring what a conversion does to it. */
export function sine(
  frequency: number,
  rate: number,
  options: Readonly<{ seconds?: number; level?: number }> = {},
): Float32Array {
  const { seconds = 0.5, level = 0.5 } = options;
  return Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, index) => level * Math.sin((2 * Math.PI * frequency * index) / rate),
  );
}
