import { findRunningStack } from "../local/stack/findRunningStack";
import { runCallsCommand } from "./calls/runCallsCommand";
import { openStorage } from "./commandLine/openStorage";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const now = () => new Date().toISOString();
  const places = { environment: process.env, findRunningStack, stderr };
  process.exitCode = await runCallsCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    openStorage: () => openStorage(places, now),
    now,
  });
}

void main();
