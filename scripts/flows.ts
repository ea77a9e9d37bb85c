import { userInfo } from "node:os";
import { findRunningStack } from "../local/stack/findRunningStack";
import { makePaint } from "./commandLine/makePaint";
import { paintVerdicts } from "./commandLine/paintVerdicts";
import { plainLog } from "./commandLine/plainLog";
import { readLines } from "./commandLine/readLines";
import { watchFiles } from "./commandLine/watchFiles";
import { openStores } from "./flows/openStores";
import { readSecret } from "./flows/readSecret";
import { runFlowsCommand } from "./flows/runFlowsCommand";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const log = plainLog(stderr);
  const paint = makePaint(process.stdout);
  process.exitCode = await runFlowsCommand(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(`${paintVerdicts(text, paint)}\n`),
    stderr,
    openStores: () => openStores({ environment: process.env, findRunningStack, stderr, log }),
    readSecret,
    readLines: () => readLines(process.stdin),
    watchFiles,
    who: userInfo().username,
    now: () => new Date().toISOString(),
  });
}

void main();
