import { describeError } from "../../lib/errors";
import { makeAzureStorage } from "../../lib/storage/azureStorage";
import { findRunningStack } from "../stack/findRunningStack";
import { startStack } from "../stack/startStack";
import { takeOutput } from "../stack/takeOutput";
import type { Output } from "../stack/takeOutput";
import { callOnStack, type CalledStack } from "./callOnStack";
import { callHelp, parseCallOptions } from "./parseCallOptions";
import type { CallOptions } from "./parseCallOptions";

const logFile = ".local/call.log";

type Stack = CalledStack & Readonly<{ close: () => Promise<void> }>;

/** `npm run call`: resolves with the exit code, 0 when the call ended as expected, 1 when it did not, 2 when an option is wrong. */
export async function runCall(words: readonly string[]): Promise<number> {
  const parsed = parseCallOptions(words);
  switch (parsed.type) {
    case "help":
      process.stdout.write(callHelp);
      return 0;
    case "problem":
      process.stderr.write(`${parsed.problem}\n`);
      return 2;
    case "call":
      return run(parsed.options);
  }
}

async function run(options: CallOptions): Promise<number> {
  const output = takeOutput(logFile);
  let line: Stack | undefined;
  try {
    const found = options.packaged ? undefined : await useRunningStack();
    line = found ?? (await startOwnStack(options, output));
    return await callOnStack(line, options, output);
  } catch (error) {
    output.complain(describeError(error));
    return 1;
  } finally {
    await line?.close();
  }
}

async function useRunningStack(): Promise<Stack | undefined> {
  const running = await findRunningStack();
  if (running === undefined) {
    return undefined;
  }
  if (!running.storage.includes("=")) {
    throw new Error(
      "The running stack keeps its storage in Azure, where this command does not look. Stop it, and one of its own will be started.",
    );
  }
  const connection = { kind: "connectionString", connectionString: running.storage } as const;
  return {
    running,
    storage: makeAzureStorage(connection, { now: () => new Date().toISOString() }),
    close: () => Promise.resolve(),
  };
}

/** No other command shall find it: it ends with this call. */
async function startOwnStack({ packaged }: CallOptions, { log, complain }: Output): Promise<Stack> {
  const why = packaged ? "The package is called" : "No stack is running here";
  complain(`${why}: starting a stack for this call. Its log is in ${logFile}.`);
  const { env: environment } = process;
  const quiet = { timeScale: 1, editor: false, leavesWord: false };
  return startStack({ ...quiet, packaged, environment, log, tell: log });
}
