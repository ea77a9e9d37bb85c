import { describeError } from "../../lib/errors";
import { makePaint } from "../../scripts/commandLine/makePaint";
import { findPlayer, playerNames } from "../../scripts/commandLine/findPlayer";
import { makePromptSound } from "../phone/terminal/makePromptSound";
import { makeScreen } from "../phone/terminal/makeScreen";
import { startTerminalPhone } from "../phone/terminal/startTerminalPhone";
import type { TerminalPhone } from "../phone/terminal/startTerminalPhone";
import { makeSimulatorClient } from "../graph/simulatorClient";
import { demoNumber } from "./demo";
import { findRunningStacks } from "./findRunningStacks";
import { findStartProblem } from "./findStartProblem";
import { nameTargets } from "./nameTargets";
import { parseStartOptions, startHelp } from "./parseStartOptions";
import type { StartOptions } from "./parseStartOptions";
import type { RunningStack } from "./stackFile";
import { partsToStart } from "./stackSettings";
import { startStack } from "./startStack";
import type { Stack } from "./startStack";
import { summarize } from "./summarize";
import { takeOutput } from "./takeOutput";
import type { Output } from "./takeOutput";
import { untilOrphaned } from "./untilOrphaned";
import { untilSignal } from "./untilSignal";

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
  const problem = await findStartProblem(options.dataDirectory);
  if (problem !== undefined) {
    process.stderr.write(`${problem}\n`);
    return 1;
  }
  const hasTerminal = !options.headless && process.stdin.isTTY && process.stdout.isTTY;
  const [other] = await findRunningStacks();
  // A log of its own: the first stack still writes into the other.
  const logFile = other === undefined ? ".local/stack.log" : `.local/stack-${process.pid}.log`;
  const output = takeOutput(hasTerminal ? logFile : undefined);
  const { complain } = output;
  const tell = options.headless ? complain : output.say;
  const paint = makePaint(options.headless ? process.stderr : process.stdout);
  const startedAt = Date.now();
  if (!options.headless) tell(paint("bold", "Starting on this machine:"));
  const over = Promise.race([untilSignal(), untilOrphaned()]);
  let stack: Stack;
  try {
    const { log } = output;
    stack = await startStack({
      ...options,
      environment: process.env,
      editor: true,
      leavesWord: true,
      log,
      tell: (line) => tell(paint("dim", `  ${line}`)),
    });
  } catch (error) {
    complain(describeError(error));
    return 1;
  }
  const durationInMs = Date.now() - startedAt;
  announce(stack, { options, other, durationInMs, ...(hasTerminal ? { logFile } : {}) }, output);
  const failure = await serve(stack, { ...options, hasTerminal }, output, over);
  if (failure !== undefined) {
    complain(failure);
  }
  await stack.close();
  tell(farewell(options));
  return failure === undefined ? 0 : 1;
}

function farewell({ dataDirectory }: StartOptions): string {
  if (dataDirectory !== undefined) return `Stopped. Everything is kept in ${dataDirectory}.`;
  return partsToStart(process.env).storage
    ? "Stopped. Nothing was kept: with --data DIR, flows, calls and messages stay."
    : "Stopped. Everything is kept in the storage that the settings name.";
}

type Start = Readonly<{
  options: StartOptions;
  /** A stack that was here before. */
  other: RunningStack | undefined;
  durationInMs: number;
  /** Where the log is, when it is not on the terminal. */
  logFile?: string;
}>;

function announce({ running }: Stack, start: Start, { say, complain }: Output): void {
  const { other, options, logFile } = start;
  if (other !== undefined) {
    complain(
      `Another stack runs here, at ${other.functions} (process ${other.pid}): npm run call, flows and the others use that one.`,
    );
  }
  if (options.headless) {
    const { functions, graph, openIdConfiguration, storage, serviceBus } = running;
    say(JSON.stringify({ functions, graph, openIdConfiguration, storage, serviceBus }));
    return;
  }
  say(summarize(running, start.durationInMs, makePaint(process.stdout)));
  if (logFile !== undefined) {
    say(`The log is in ${logFile}.`);
  }
  if (!running.graphIsSimulated) {
    say("Calls come from the Graph that GRAPH_URL names. Ctrl-C stops everything.");
  } else if (logFile === undefined) {
    say("This is not a terminal, so there is no phone here. A call is placed with:");
    say(`  npm run call -- --to ${demoNumber} --keys "p2 1"`);
  }
}

/** Runs until a signal, Ctrl-C at the phone, or a part that stops by itself, which gives a sentence. */
async function serve(
  stack: Stack,
  options: StartOptions & Readonly<{ hasTerminal: boolean }>,
  output: Output,
  over: Promise<unknown>,
): Promise<string | undefined> {
  const asked = over.then(() => undefined);
  if (!options.hasTerminal || !stack.running.graphIsSimulated) {
    return Promise.race([asked, stack.failed]);
  }
  let leave = () => {};
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
  });
  const phone = await offerPhone(stack, options, output, leave);
  const failure = await Promise.race([asked, left, stack.failed]);
  await phone.close();
  return failure;
}

async function offerPhone(
  { running, storage }: Stack,
  { dial, sound, verbose }: StartOptions,
  { write, say }: Output,
  leave: () => void,
): Promise<TerminalPhone> {
  const player = sound ? findPlayer(process.env) : undefined;
  if (sound && player === undefined) {
    say(`No player is installed (${playerNames}): the phone shows addresses instead.`);
  }
  return startTerminalPhone({
    simulator: makeSimulatorClient(running.graph),
    keyboard: process.stdin,
    screen: makeScreen(write),
    columns: () => process.stdout.columns,
    paint: makePaint(process.stdout),
    now: Date.now,
    defaultNumber: demoNumber,
    dial,
    verbose,
    sound: sound ? makePromptSound(running.functions, player) : undefined,
    nameTarget: nameTargets(await storage.bindingsStore.loadBindings()),
    leave,
  });
}
