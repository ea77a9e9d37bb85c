import { makeAzureStorage } from "../../lib/storage/azureStorage";
import type { Storage } from "../../lib/storage/storage";
import { makeSimulatorClient } from "../graph/simulatorClient";
import { findRunningStack } from "../stack/findRunningStack";
import { nameTargets } from "../stack/nameTargets";
import type { RunningStack } from "../stack/stackFile";
import { startStack } from "../stack/startStack";
import { takeOutput } from "../stack/takeOutput";
import type { Output } from "../stack/takeOutput";
import { findCallResult } from "./findCallResult";
import { judgeCall } from "./judgeCall";
import { makeTranscript } from "./makeTranscript";
import { callHelp, parseCallOptions } from "./parseCallOptions";
import type { CallOptions } from "./parseCallOptions";
import { placeScriptedCall } from "./placeScriptedCall";
import { toTransferOutcomes } from "./toTransferOutcomes";

const logFile = ".local/call.log";

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

/** A stack to call on, and how to be done with it. */
type Line = Readonly<{ running: RunningStack; storage: Storage; close: () => Promise<void> }>;

async function run(options: CallOptions): Promise<number> {
  const output = takeOutput(logFile);
  let line: Line | undefined;
  try {
    const found = options.packaged ? undefined : await useRunningStack();
    line = found ?? (await startOwnStack(options, output));
    return await call(line, options, output);
  } catch (error) {
    output.complain(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await line?.close();
  }
}

async function useRunningStack(): Promise<Line | undefined> {
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
async function startOwnStack({ packaged }: CallOptions, { log, complain }: Output): Promise<Line> {
  const why = packaged ? "The package is called" : "No stack is running here";
  complain(`${why}: starting a stack for this call. Its log is in ${logFile}.`);
  const { env: environment } = process;
  return startStack({ timeScale: 1, packaged, leavesWord: false, environment, log });
}

async function call(line: Line, options: CallOptions, output: Output): Promise<number> {
  const { running, storage } = line;
  if (!running.graphIsSimulated) {
    output.complain(
      "Only a simulated Graph takes scripted calls: start the stack without GRAPH_URL.",
    );
    return 1;
  }
  const bindings = await storage.bindingsStore.loadBindings();
  const told = toTransferOutcomes(options.transfer, bindings);
  if (told.problem !== undefined) {
    output.complain(told.problem);
    return 2;
  }
  const simulator = makeSimulatorClient(running.graph);
  const { timeScale, transferOutcomes } = await simulator.configure({});
  const scale = options["time-scale"] ?? timeScale;
  try {
    await simulator.configure({
      timeScale: scale,
      transferOutcomes: { ...transferOutcomes, ...told.outcomes },
    });
    const transcript = makeTranscript(nameTargets(bindings), output.say);
    const startedAt = new Date().toISOString();
    const placed = await placeScriptedCall(simulator, { ...options, timeScale: scale }, transcript);
    const result = await findCallResult(storage, placed.callId, startedAt);
    const { asExpected, sentence } = judgeCall({ ...result, ...placed }, options.expect);
    output.say(`== ${sentence}`);
    return asExpected ? 0 : 1;
  } finally {
    await simulator.configure({ timeScale, transferOutcomes });
  }
}
