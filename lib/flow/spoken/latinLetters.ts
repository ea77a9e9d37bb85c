/** The 26 letters, each named by its capital, which every voice reads as a letter's name. */
export const latinLetters: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("abcdefghijklmnopqrstuvwxyz").map((letter) => [letter, letter.toUpperCase()]),
);
