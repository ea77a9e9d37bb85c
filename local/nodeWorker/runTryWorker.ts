import { describeError } from "../../lib/errors";
import { readOptions } from "../../scripts/commandLine/readOptions";
import { listFunctions } from "../functions/listFunctions";
import { startStack, type Stack } from "../stack/startStack";
import { takeOutput, type Output } from "../stack/takeOutput";
import { findWorker, type NodeWorker } from "./findWorker";
import { startWorkerHost, type WorkerHost } from "./startWorkerHost";
import { trials, type TrialGround } from "./trials";

const logFile = ".local/worker.log";

const help = `npm run worker:try -- PATH [--protos DIR]

Packages the app, lets the real Node worker of Azure Functions in PATH load it, as the
Functions host does over gRPC, and tries it there: the list of functions, HTTP, Service
Bus, a timer, the levels of the log, the end.

  PATH              a clone of Azure/azure-functions-nodejs-worker, installed and built
  --protos DIR      the folder src/proto of Azure/azure-functions-language-worker-protobuf,
                    where PATH has none
  --help            this text

Exit: 0 when all holds, 1 when something does not, 2 when an option is wrong.
`;

/** `npm run worker:try`: resolves with the exit code, 0 when all holds on the real worker, 1 when something does not, 2 when an option is wrong. */
export async function runTryWorker(words: readonly string[]): Promise<number> {
  const read = readOptions(words, { protos: "text" }, 1);
  if (read.type === "help") {
    process.stdout.write(help);
    return 0;
  }
  const [path] = read.type === "options" ? read.positionals : [];
  if (read.type === "problem" || path === undefined) {
    const problem = read.type === "problem" ? read.problem : "PATH is missing.";
    process.stderr.write(`${problem} npm run worker:try -- --help shows what is understood.\n`);
    return 2;
  }
  const output = takeOutput(logFile);
  try {
    return await tryWorker(findWorker(path, read.values.protos), output);
  } catch (error) {
    output.complain(describeError(error));
    return 1;
  }
}

type Started = Pick<TrialGround, "worker" | "appDirectory" | "host" | "local">;

async function tryWorker(worker: NodeWorker, { say, log }: Output): Promise<number> {
  const lines: string[] = [];
  const take = (line: string) => {
    lines.push(line);
    log(line);
  };
  let started: Started | undefined;
  const stack = await startStack({
    timeScale: 5,
    packaged: true,
    editor: true,
    leavesWord: false,
    // Nothing of this shell's: the worker sees what is started here.
    environment: {},
    log: take,
    tell: take,
    startHost: async (options) => {
      const { appDirectory } = options;
      const host = await startWorkerHost(worker, options);
      started = { worker, appDirectory, host, local: await listFunctions(appDirectory) };
      return host;
    },
  });
  if (started === undefined) throw new TypeError("The stack started without its host.");
  say(`Node worker ${started.host.worker.version}; its log is in ${logFile}.`);
  const failed = await tryAll({ ...started, stack, lines }, say);
  return (await stops(stack, started.host, say)) && failed === 0 ? 0 : 1;
}

async function tryAll(ground: TrialGround, say: Output["say"]): Promise<number> {
  let failed = 0;
  for (const { holds, see } of trials) {
    const beganAt = performance.now();
    const said = await see(ground).catch((error: unknown) => {
      failed += 1;
      return error instanceof Error ? error : new Error(String(error));
    });
    const time = `${Math.round(performance.now() - beganAt)} ms`;
    const isFailure = said instanceof Error;
    say(`${isFailure ? "NO" : "ok"}  ${holds} (${time})`);
    say(`    ${(isFailure ? said.message : said).replaceAll("\n", "\n    ")}`);
  }
  return failed;
}

async function stops(stack: Stack, host: WorkerHost, say: Output["say"]): Promise<boolean> {
  await stack.close();
  const code = await host.exitCode;
  say(`${code === 0 ? "ok" : "NO"}  The worker stops when it is told to: exit code ${code}`);
  return code === 0;
}
