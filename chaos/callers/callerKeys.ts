import type { CallerKey } from "../../lib/simulation/graph/caller";
import type { Dice } from "../time/makeDice";

const digits = ["1", "2", "3", "4", "1", "2", "4", "6", "6", "7", "8"] as const;
const others = ["9", "0", "*", "#"] as const;
type Keys = readonly CallerKey[];
const entries: readonly [Keys, ...Keys[]] = [
  ["4", "7", "1", "1", "#"],
  ["1", "2", "3", "4", "5", "#"],
  ["2", "0", "1"],
  ["1", "2", "3", "4", "#"],
  ["0", "8", "1", "5", "#"],
  ["0", "3", "0", "5", "5", "5", "1", "2", "3", "#"],
  ["7", "7", "#"],
  ["2", "0", "2", "6", "1", "1", "#"],
];
const hasty: readonly [Keys, ...Keys[]] = [
  ["1", "2"],
  ["1", "1"],
  ["2", "1"],
  ["3", "1"],
  ["1", "*"],
  ["2", "#"],
];

/** What a caller presses at some question: mostly one digit, at times an entry, another key, or two keys in a hurry. */
export function callerKeys(dice: Dice): readonly CallerKey[] {
  const roll = dice.roll();
  if (roll < 0.6) return [dice.pick(digits)];
  if (roll < 0.7) return [dice.pick(others)];
  return roll < 0.85 ? dice.pick(entries) : dice.pick(hasty);
}

const wishes: readonly [Keys, ...Keys[]] = [
  ["1"],
  ["2"],
  ["3"],
  ["4"],
  ["6"],
  ["6"],
  ["7"],
  ["8"],
  ["8"],
  ["9"],
  ["9"],
  ["0", "1"],
  ["#", "1"],
];

/** What somebody calls the flow of our own for: the keys that lead there, one at each question. Some do not know. */
export function chooseWish(dice: Dice): readonly CallerKey[] {
  return dice.chance(0.8) ? dice.pick(wishes) : [];
}

const figures = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
/** A card number whose check digit is right. */
const card: Keys = ["4", ...Array.from({ length: 15 }, () => "1" as const)];

/** So many secret digits: a card's where a card is asked for, else any. */
export function secretDigits(dice: Dice, count: number): readonly CallerKey[] {
  if (count === card.length) return card;
  return Array.from({ length: count }, () => dice.pick(figures));
}
