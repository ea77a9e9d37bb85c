import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Player } from "./findPlayer";

/** Sound that plays: `ended` resolves to whether it played to its end, `stop` cuts it off. */
export type Playing = Readonly<{ ended: Promise<boolean>; stop: () => void }>;

/** Plays a WAV with an installed player, from a file of its owner alone that is gone afterwards. */
export function playWav(player: Player, wav: Uint8Array): Playing {
  const folder = mkdtempSync(join(tmpdir(), "sound-"));
  const file = join(folder, "sound.wav");
  writeFileSync(file, wav, { mode: 0o600 });
  const child = spawn(player.command, player.argumentsFor(file), { stdio: "ignore" });
  const ended = new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  }).finally(() => rmSync(folder, { recursive: true, force: true }));
  return { ended, stop: () => void child.kill() };
}
