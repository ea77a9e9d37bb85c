import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A program that plays a WAV file, and the words before and after the file's name. */
export type Player = Readonly<{
  command: string;
  argumentsFor: (file: string) => readonly string[];
}>;

const players: readonly Player[] = [
  { command: "afplay", argumentsFor: (file) => [file] },
  { command: "paplay", argumentsFor: (file) => [file] },
  { command: "pw-play", argumentsFor: (file) => [file] },
  { command: "aplay", argumentsFor: (file) => ["-q", file] },
  { command: "play", argumentsFor: (file) => ["-q", file] },
  {
    command: "ffplay",
    argumentsFor: (file) => ["-nodisp", "-autoexit", "-loglevel", "quiet", file],
  },
  {
    command: "powershell.exe",
    argumentsFor: (file) => [
      "-NoProfile",
      "-Command",
      `(New-Object Media.SoundPlayer '${file.replaceAll("'", "''")}').PlaySync()`,
    ],
  },
];

/** The names of the programs that are looked for, for messages. */
export const playerNames = players.map(({ command }) => command).join(", ");

/** Finds a program that plays sound here; undefined where none is installed. */
export function findPlayer(
  environment: Readonly<Record<string, string | undefined>>,
): Player | undefined {
  const folders = (environment["PATH"] ?? environment["Path"] ?? "").split(delimiter);
  const found = players.flatMap((player) =>
    folders
      .filter((folder) => folder !== "")
      .map((folder) => ({ ...player, command: join(folder, player.command) })),
  );
  return found.find(({ command }) => isProgram(command));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: another folder may have it.
    return false;
  }
}
