import { z } from "zod";
import type { RegisteredFunction } from "../functions/functionRegistry";
import type { HostLog } from "../functions/hostLog";
import { invocationRequest } from "../functions/invocationRequest";
import type { Invoke } from "../functions/makeInvoke";
import type { Binding } from "../functions/workerApi";
import type { NodeWorker } from "./findWorker";
import { openChannel, type WorkerChannel } from "./openChannel";
import { spawnWorker, type WorkerApp } from "./spawnWorker";
import type { WorkerMessage, WorkerResult } from "./workerMessage";

/** A real worker that has loaded an app. `stop` asks it to end, as the host does, and resolves with its exit code. */
export type RunningWorker = Readonly<{
  version: string;
  functions: readonly RegisteredFunction[];
  invoke: Invoke;
  stop: () => Promise<number | null>;
}>;

const hostVersion = "4.1037.0";
const graceInSeconds = 5;

/**
 * Starts a real worker as the real host does, lets it load an app and every function of it. Its log goes to `log`: what it
 * logs by messages with its level, what it prints with the level that the real host gives by words. Rejects with what the
 * worker said, and nothing left running.
 */
export async function startNodeWorker(
  worker: NodeWorker,
  app: WorkerApp,
  log: HostLog,
): Promise<RunningWorker> {
  const executing = new Set<string>();
  const channel = await openChannel(worker.protoDirectory, toHostLog(log, executing));
  const { exited, untilEnded, kill } = spawnWorker(worker, app, channel.url, log);
  const end = async () => {
    kill();
    channel.close();
    return exited;
  };
  try {
    await untilEnded(channel.opened);
    const version = await untilEnded(init(channel, worker, app.directory));
    const functions = await untilEnded(loadFunctions(channel, app.directory));
    return {
      version,
      functions,
      invoke: makeInvoke((request) => untilEnded(channel.ask(...request)), executing),
      stop: async () => {
        channel.tell({ workerTerminate: { gracePeriod: { seconds: graceInSeconds } } });
        const overdue = setTimeout(kill, graceInSeconds * 1000);
        const code = await exited;
        clearTimeout(overdue);
        channel.close();
        return code;
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What the worker logs by messages; `executing` are the invocations that have not answered. */
function toHostLog(log: HostLog, executing: ReadonlySet<string>) {
  return (line: NonNullable<WorkerMessage["rpcLog"]>) => {
    const { invocationId, category, level, logCategory, message } = line;
    const [functionName = ""] = category.split(".");
    log(levels[level], categories[logCategory], message, {
      ...(functionName === "" ? {} : { functionName }),
      ...(invocationId === undefined ? {} : { invocationId, isOver: !executing.has(invocationId) }),
    });
  };
}

function makeInvoke(
  ask: (request: Parameters<WorkerChannel["ask"]>) => Promise<WorkerMessage>,
  executing: Set<string>,
): Invoke {
  return async (invoked, inputData, triggerMetadata = {}) => {
    const request = invocationRequest(invoked, inputData, triggerMetadata);
    executing.add(request.invocationId);
    try {
      const answer = await ask([{ invocationRequest: request }, request.invocationId]);
      check(answer.invocationResponse?.result, invoked.metadata.name);
      return answer.invocationResponse ?? {};
    } finally {
      executing.delete(request.invocationId);
    }
  };
}

async function init(
  channel: WorkerChannel,
  worker: NodeWorker,
  directory: string,
): Promise<string> {
  const { workerInitResponse } = await channel.ask({
    workerInitRequest: {
      hostVersion,
      capabilities: {},
      workerDirectory: worker.directory,
      functionAppDirectory: directory,
    },
  });
  check(workerInitResponse?.result, "The start");
  const {
    workerVersion = "?",
    runtimeVersion = "?",
    customProperties = {},
  } = workerInitResponse?.workerMetadata ?? {};
  const { modelName = "no model", modelVersion = "" } = customProperties;
  return `${workerVersion} on Node ${runtimeVersion} with ${modelName} ${modelVersion}`;
}

async function loadFunctions(
  channel: WorkerChannel,
  directory: string,
): Promise<readonly RegisteredFunction[]> {
  const { functionMetadataResponse: response } = await channel.ask({
    functionsMetadataRequest: { functionAppDirectory: directory },
  });
  check(response?.result, "The list of functions");
  const functions: RegisteredFunction[] = [];
  for (const metadata of response?.functionMetadataResults ?? []) {
    const { name, functionId, rawBindings } = metadata;
    const request = { functionLoadRequest: { functionId, metadata } };
    check((await channel.ask(request)).functionLoadResponse?.result, `Loading ${name}`);
    const bindings = Object.fromEntries(rawBindings.map(toBinding));
    functions.push({ metadata: { name, functionId, bindings }, callback: inTheWorker });
  }
  return functions;
}

/** Bindings arrive as JSON, their name among their properties. */
function toBinding(raw: string): [string, Binding] {
  const binding = bindingSchema.parse(JSON.parse(raw));
  return [binding.name, binding];
}

const bindingSchema = z.looseObject({ name: z.string(), type: z.string(), direction: z.string() });

function inTheWorker(): never {
  throw new TypeError("The function runs in the worker and cannot be called here.");
}

function check(result: WorkerResult | undefined, what: string): void {
  if (result?.status === "Success") return;
  const { message = "no reason given", stackTrace } = result?.exception ?? {};
  const error = new Error(`${what} failed in the worker: ${message}`);
  if (stackTrace) error.stack = stackTrace;
  throw error;
}

const levels = {
  Trace: "trace",
  Debug: "debug",
  Information: "information",
  Warning: "warning",
  Error: "error",
  Critical: "critical",
  None: "trace",
} as const;

const categories = { User: "user", System: "system", CustomMetric: "customMetric" } as const;
