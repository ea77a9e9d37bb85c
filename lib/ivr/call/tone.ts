/** One DTMF key in Graph's words: https://learn.microsoft.com/graph/api/resources/toneinfo */
export type Tone =
  | "tone0"
  | "tone1"
  | "tone2"
  | "tone3"
  | "tone4"
  | "tone5"
  | "tone6"
  | "tone7"
  | "tone8"
  | "tone9"
  | "star"
  | "pound"
  | "a"
  | "b"
  | "c"
  | "d"
  | "flash";

/** The dial-pad character of a tone as flow documents write it; letters and flash have none. */
export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "*" | "#";

const keyByTone: Readonly<Partial<Record<Tone, Key>>> = {
  tone0: "0",
  tone1: "1",
  tone2: "2",
  tone3: "3",
  tone4: "4",
  tone5: "5",
  tone6: "6",
  tone7: "7",
  tone8: "8",
  tone9: "9",
  star: "*",
  pound: "#",
};

const toneByKey: Readonly<Record<Key, Tone>> = {
  "0": "tone0",
  "1": "tone1",
  "2": "tone2",
  "3": "tone3",
  "4": "tone4",
  "5": "tone5",
  "6": "tone6",
  "7": "tone7",
  "8": "tone8",
  "9": "tone9",
  "*": "star",
  "#": "pound",
};

/** All tones Graph can send. */
export const tones: readonly Tone[] = [...Object.values(toneByKey), "a", "b", "c", "d", "flash"];

/** The dial-pad character of a tone, or undefined for a, b, c, d and flash, which no dial pad has. */
export function toKey(tone: Tone): Key | undefined {
  return keyByTone[tone];
}

/** Graph's tone for a dial-pad character. */
export function toTone(key: Key): Tone {
  return toneByKey[key];
}
