import { userInfo } from "node:os";
import { findRunningStack } from "../local/stack/findRunningStack";
import { findPlayer } from "./commandLine/findPlayer";
import { openRecords } from "./commandLine/openRecords";
import { playWav } from "./commandLine/playWav";
import { runMessagesCommand } from "./messages/runMessagesCommand";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const now = () => new Date().toISOString();
  const player = findPlayer(process.env);
  process.exitCode = await runMessagesCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    openRecords: () => openRecords({ environment: process.env, findRunningStack, stderr }, now),
    play: player && ((wav) => playWav(player, wav)),
    who: userInfo().username,
    now,
  });
}

void main();
