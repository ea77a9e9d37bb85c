import { userInfo } from "node:os";
import { findRunningStack } from "../local/stack/findRunningStack";
import { runCallbacksCommand } from "./callbacks/runCallbacksCommand";
import { openRecords } from "./commandLine/openRecords";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const now = () => new Date().toISOString();
  process.exitCode = await runCallbacksCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${text}\n`),
    stderr,
    openRecords: () => openRecords({ environment: process.env, findRunningStack, stderr }, now),
    who: userInfo().username,
    now,
  });
}

void main();
