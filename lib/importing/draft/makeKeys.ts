import { toDocumentKey } from "./toDocumentKey";

/** Gives every name a key that no other name has. */
export type TakeKey = (name: string, otherwise: string) => string;

/** Makes keys, each only once. What is reserved is never given. */
export function makeKeys(reserved: readonly string[] = []): TakeKey {
  const taken = new Set(reserved);
  const numbers = new Map<string, number>();
  return (name, otherwise) => {
    const wanted = toDocumentKey(name, otherwise);
    let key = wanted;
    let number = numbers.get(wanted) ?? 1;
    while (taken.has(key)) {
      number += 1;
      key = `${wanted}${number}`;
    }
    numbers.set(wanted, number);
    taken.add(key);
    return key;
  };
}
