/**
 * Runs something and counts what it does to maps, sets, lists and texts: a measure of work that no busy machine changes.
 * Lists that are searched or copied count by their length. What syntax alone does (a loop, a spread of a list) is not seen.
 */
export function countWork(run: () => void): number {
  let work = 0;
  const undo: (() => void)[] = [];
  const watch = (
    prototype: object,
    names: readonly string[],
    costOf: (self: unknown) => number,
  ) => {
    for (const name of names) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      const method: unknown = descriptor?.value;
      if (descriptor === undefined || typeof method !== "function") throw new TypeError(name);
      Object.defineProperty(prototype, name, {
        ...descriptor,
        value: function (this: unknown, ...given: unknown[]): unknown {
          work += costOf(this);
          return Reflect.apply(method, this, given);
        },
      });
      undo.push(() => Object.defineProperty(prototype, name, descriptor));
    }
  };
  watch(Map.prototype, ["get", "set", "has"], () => 1);
  // A set that is copied adds each of its values anew.
  watch(Set.prototype, ["add", "has", "delete"], () => 1);
  watch(String.prototype, ["toLowerCase"], () => 1);
  watch(
    Array.prototype,
    ["map", "filter", "flatMap", "includes", "indexOf", "slice", "some", "find"],
    (self) => (Array.isArray(self) ? self.length : 1),
  );
  try {
    run();
  } finally {
    for (const restore of undo) restore();
  }
  return work;
}
