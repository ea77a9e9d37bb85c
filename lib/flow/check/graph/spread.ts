/**
 * Carries values along a graph to every vertex that they reach from where they start. A vertex takes no more than `most`, so
 * that the work is in proportion to the edges, however a document joins its steps. The nearest come first.
 */
export function spread<Value>(
  starts: Iterable<readonly [vertex: string, value: Value]>,
  next: (vertex: string) => Iterable<string>,
  most: number,
): ReadonlyMap<string, ReadonlySet<Value>> {
  const reached = new Map<string, Set<Value>>();
  const waiting = [...starts];
  for (const [vertex, value] of waiting) {
    const values = reached.get(vertex) ?? new Set<Value>();
    if (values.size >= most || values.has(value)) continue;
    reached.set(vertex, values.add(value));
    for (const one of next(vertex)) waiting.push([one, value]);
  }
  return reached;
}
