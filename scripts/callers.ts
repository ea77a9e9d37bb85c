import { userInfo } from "node:os";
import { findRunningStack } from "../local/stack/findRunningStack";
import { runCallersCommand } from "./callers/runCallersCommand";
import { openRecords } from "./commandLine/openRecords";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const now = () => new Date().toISOString();
  const places = { environment: process.env, findRunningStack, stderr };
  process.exitCode = await runCallersCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    openRecords: () => openRecords(places, now),
    who: userInfo().username,
  });
}

void main();
