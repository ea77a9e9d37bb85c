import { toPlainLetters } from "./toPlainLetters";

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
  return Array.from(toPlainLetters(name))
    .map((character) => keyByLetter.get(character) ?? (/\d/.test(character) ? character : ""))
    .join("");
}

/** True when the keys begin a name, whichever of its words comes first (Ann Lee, Lee Ann; de la Cruz, Cruz), with ä, ö, ü and å as a, o, u, a or as ae, oe, ue, aa. */
export function beginsName(keys: string, name: string): boolean {
  return nameSpellings(name).some((spelling) => spelling.startsWith(keys));
}

/** A name on the key pad in every way it may be keyed in. */
export function nameSpellings(name: string): readonly string[] {
  return [name, writtenOut(name)].flatMap((spelling) => {
    const words = spelling.split(/[\s,\p{Pd}]+/u).filter((word) => toKeypad(word) !== "");
    const orders = words.map((_, index) => [...words.slice(index), ...words.slice(0, index)]);
    return orders.map((order) => toKeypad(order.join("")));
  });
}

function writtenOut(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => twoLetters[letter] ?? letter);
}

const twoLetters: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  å: "aa",
  ø: "oe",
};
