/** Maps every value, at most `limit` at a time, answers in the order of the values. After the first failure no further value is begun. */
export async function mapConcurrently<Value, Mapped>(
  values: readonly Value[],
  limit: number,
  map: (value: Value) => Promise<Mapped>,
): Promise<readonly Mapped[]> {
  const mapped = new Map<number, Mapped>();
  const left = values.entries();
  let hasFailed = false;
  const work = async () => {
    for (const [index, value] of left) {
      try {
        mapped.set(index, await map(value));
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      if (hasFailed) {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, values.length) }, work));
  return [...mapped].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}
