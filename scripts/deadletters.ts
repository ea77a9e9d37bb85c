import { findRunningStack } from "../local/stack/findRunningStack";
import { openDeadLetters } from "./deadletters/openDeadLetters";
import { runDeadLettersCommand } from "./deadletters/runDeadLettersCommand";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  process.exitCode = await runDeadLettersCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    open: () => openDeadLetters({ environment: process.env, findRunningStack, stderr }),
    now: () => new Date().toISOString(),
  });
  // A connection that cannot say goodbye must not keep the process.
  setTimeout(() => process.exit(), 2000).unref();
}

void main();
