const letterKeys: Readonly<Record<string, string>> = {
  abc: "2",
  def: "3",
  ghi: "4",
  jkl: "5",
  mno: "6",
  pqrs: "7",
  tuv: "8",
  wxyz: "9",
};

const keyByLetter = new Map(
  Object.entries(letterKeys).flatMap(([letters, key]) =>
    Array.from(letters).map((letter) => [letter, key] as const),
  ),
);

/** A name as the keys with its letters (ITU E.161); accents are left out, ß is ss, digits stay. */
export function toKeypad(name: string): string {
  const plain = name.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
  return Array.from(plain)
    .map((character) => keyByLetter.get(character) ?? (/\d/.test(character) ? character : ""))
    .join("");
}

/** True when the keys begin a name, from its last word, from its first, or from any between. */
export function beginsName(keys: string, name: string): boolean {
  const words = name.split(/[\s,]+/).filter((word) => word !== "");
  const orders = [...words.map((_, index) => words.slice(index)), [...words].toReversed()];
  return orders.some((order) => toKeypad(order.join("")).startsWith(keys));
}
