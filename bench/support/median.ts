/** The value that half of the values are below of. NaN when there are none. Pure. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which so many percent of the values lie, the next greater one where none is exact. NaN when there are none. Pure. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const index = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1);
  return sorted[index] ?? Number.NaN;
}
