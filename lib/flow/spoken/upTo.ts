/** What `make` gives for every whole number from 0 up to, not including, `end`. */
export function upTo<T>(end: number, make: (value: number) => T): readonly T[] {
  return Array.from({ length: end }, (_, value) => make(value));
}
