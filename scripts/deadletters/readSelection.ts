import type { CommandInput } from "../commandLine/command";
import type { DeadLetter } from "./deadLetter";

/** Which dead letters a command is about, or why that cannot be understood. */
type Selection =
  | Readonly<{
      type: "letters";
      sequenceNumber?: string;
      isMeant: (letter: DeadLetter, now: string) => boolean;
    }>
  | Readonly<{ type: "problem"; problem: string }>;

const unitsInMs: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 36e5, d: 864e5 };

/** Reads `SEQ`, or else `--all`, which `--older-than 2h` narrows. Pure. */
export function readSelection(input: CommandInput): Selection {
  const [given] = input.positionals;
  if (input.has("all") === (given !== undefined)) return problem("Give either SEQ or --all.");
  if (given === undefined) return readAll(input);
  if (input.has("older-than")) return problem("--older-than goes with --all.");
  return readOne(given);
}

/** All dead letters, or those that `--older-than 2h` leaves. Pure. */
export function readAll(input: CommandInput): Selection {
  const text = input.text("older-than") ?? "0s";
  const { count, unit = "" } = /^(?<count>\d{1,6})(?<unit>[smhd])$/.exec(text)?.groups ?? {};
  if (count === undefined) {
    return problem(`--older-than takes a time such as 30s, 15m, 2h or 3d, not "${text}".`);
  }
  const ageInMs = Number(count) * (unitsInMs[unit] ?? 0);
  return {
    type: "letters",
    isMeant: (letter, now) => Date.parse(now) - Date.parse(letter.enqueuedAt) >= ageInMs,
  };
}

/** One dead letter by its number. Pure. */
export function readOne(given: string): Selection {
  if (!/^\d{1,19}$/.test(given)) {
    return problem(`A dead letter is named by its number in the list, not by "${given}".`);
  }
  const sequenceNumber = BigInt(given).toString();
  return {
    type: "letters",
    sequenceNumber,
    isMeant: (letter) => letter.sequenceNumber === sequenceNumber,
  };
}

function problem(sentence: string): Selection {
  return { type: "problem", problem: sentence };
}
