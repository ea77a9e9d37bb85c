import { describeError, IvrError } from "../lib/errors";
import { findRunningStack } from "../local/stack/findRunningStack";
import { makePaint } from "./commandLine/makePaint";
import { paintVerdicts } from "./commandLine/paintVerdicts";
import { openRegister } from "./register/openRegister";
import { runRegisterCommand } from "./register/runRegisterCommand";

async function main(): Promise<void> {
  const stderr = (text: string) => void process.stderr.write(`${text}\n`);
  const paint = makePaint(process.stdout);
  try {
    process.exitCode = await runRegisterCommand(process.argv.slice(2), {
      stdout: (text) => void process.stdout.write(`${paintVerdicts(text, paint)}\n`),
      stderr,
      ...openRegister({ environment: process.env, findRunningStack, stderr }),
    });
  } catch (error) {
    if (!(error instanceof IvrError)) throw error;
    stderr(`${error.code}: ${describeError(error)}`);
    process.exitCode = 1;
  }
}

void main();
