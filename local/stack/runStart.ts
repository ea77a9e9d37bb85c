import { startTerminalPhone } from "../phone/startTerminalPhone";
import { makeSimulatorClient } from "../graph/simulatorClient";
import { demoNumber } from "./demo";
import { nameTargets } from "./nameTargets";
import { parseStartOptions, startHelp } from "./parseStartOptions";
import type { StartOptions } from "./parseStartOptions";
import { startStack } from "./startStack";
import type { Stack } from "./startStack";
import { summarize } from "./summarize";
import { takeOutput } from "./takeOutput";
import type { Output } from "./takeOutput";
import { untilSignal } from "./untilSignal";

const logFile = ".local/stack.log";

/** `npm start`: resolves with the exit code, 0 when it was asked to stop, 1 when something failed, 2 when an option is wrong. */
export async function runStart(words: readonly string[]): Promise<number> {
  const parsed = parseStartOptions(words);
  switch (parsed.type) {
    case "help":
      process.stdout.write(startHelp);
      return 0;
    case "problem":
      process.stderr.write(`${parsed.problem}\n`);
      return 2;
    case "start":
      return run(parsed.options);
  }
}

async function run(options: StartOptions): Promise<number> {
  const hasTerminal = !options.headless && process.stdin.isTTY && process.stdout.isTTY;
  const output = takeOutput(hasTerminal ? logFile : undefined);
  const startedAt = Date.now();
  const signal = untilSignal();
  let stack: Stack;
  try {
    const how = { environment: process.env, leavesWord: true, log: output.log };
    stack = await startStack({ ...options, ...how });
  } catch (error) {
    output.complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
  announce(stack, { options, hasTerminal, durationInMs: Date.now() - startedAt }, output);
  const failure = await serve(stack, hasTerminal, output, signal);
  if (failure !== undefined) {
    output.complain(failure);
  }
  await stack.close();
  return failure === undefined ? 0 : 1;
}

function announce(
  { running }: Stack,
  how: Readonly<{ options: StartOptions; hasTerminal: boolean; durationInMs: number }>,
  { say }: Output,
): void {
  if (how.options.headless) {
    const { functions, graph, openIdConfiguration, storage, serviceBus } = running;
    say(JSON.stringify({ functions, graph, openIdConfiguration, storage, serviceBus }));
    return;
  }
  say(summarize(running, how.durationInMs));
  if (how.hasTerminal) {
    say(`The log is in ${logFile}.`);
  }
  if (!running.graphIsSimulated) {
    say("Calls come from the Graph that GRAPH_URL names. Ctrl-C stops everything.");
  } else if (!how.hasTerminal) {
    say("This is not a terminal, so there is no phone here. A call is placed with:");
    say(`  npm run call -- --to ${demoNumber} --keys "p2 1"`);
  }
}

/** Runs until a signal, Ctrl-C at the phone, or a part that stops by itself, which gives a sentence. */
async function serve(
  stack: Stack,
  hasTerminal: boolean,
  { say }: Output,
  signal: Promise<unknown>,
): Promise<string | undefined> {
  const asked = signal.then(() => undefined);
  if (!hasTerminal || !stack.running.graphIsSimulated) {
    return Promise.race([asked, stack.failed]);
  }
  let leave = () => {};
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
  });
  const phone = startTerminalPhone({
    simulator: makeSimulatorClient(stack.running.graph),
    keyboard: process.stdin,
    print: say,
    to: demoNumber,
    nameTarget: nameTargets(await stack.storage.bindingsStore.loadBindings()),
    leave,
  });
  const failure = await Promise.race([asked, left, stack.failed]);
  await phone.close();
  return failure;
}
