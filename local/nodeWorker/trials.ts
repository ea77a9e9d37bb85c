import type { RegisteredFunction } from "../functions/functionRegistry";
import { scheduleStatus } from "../functions/scheduleStatus";
import { triggerOf } from "../functions/triggerOf";
import type { FunctionMetadata, TypedData } from "../functions/workerApi";
import { callOnStack, type CalledStack } from "../phone/callOnStack";
import { parseCallOptions } from "../phone/parseCallOptions";
import { demoNumber, readDemoFlow } from "../stack/demo";
import { makeHostLog } from "../functions/hostLog";
import { compareFunctions } from "./compareFunctions";
import type { NodeWorker } from "./findWorker";
import { loggedLevels } from "./loggedLevels";
import { startNodeWorker } from "./startNodeWorker";
import type { WorkerHost } from "./startWorkerHost";

/** What is tried on: the worker, the package, the host over both, the stack around it, the local host's list of functions, and the log so far. */
export type TrialGround = Readonly<{
  worker: NodeWorker;
  appDirectory: string;
  host: WorkerHost;
  stack: CalledStack;
  local: readonly FunctionMetadata[];
  lines: readonly string[];
}>;

/** One thing that must hold on the real worker: resolves with what was seen, rejects with what is wrong. */
export type Trial = Readonly<{ holds: string; see: (ground: TrialGround) => Promise<string> }>;

/** What is tried on the real worker, in this order. */
export const trials: readonly Trial[] = [
  {
    holds: "The functions and their bindings are those of the local host",
    see: async ({ host, local }) => {
      const real = host.worker.functions.map(({ metadata }) => metadata);
      const differences = compareFunctions(real, local);
      if (differences.length > 0) throw new Error(differences.join("\n"));
      return real.map(({ name }) => name).join(", ");
    },
  },
  {
    holds: "HTTP: the instance answers",
    see: async (ground) => expectStatus(200, await ask(ground, "health")),
  },
  {
    holds: "HTTP: the deep check finds nothing wrong",
    see: async (ground) => expectStatus(200, await ask(ground, "health/deep")),
  },
  {
    holds: "HTTP: a prompt is handed out, whole, in part, or its length alone",
    see: async (ground) => {
      const { flowStore } = ground.stack.storage;
      const published = await flowStore.loadFlowVersion(readDemoFlow().key, 1);
      const route = `prompts/${Object.values(published?.audio ?? {})[0] ?? ""}`;
      const [whole, part, head] = await Promise.all([
        ask(ground, route),
        ask(ground, route, { headers: { Range: "bytes=0-3" } }),
        ask(ground, route, { method: "HEAD" }),
      ]);
      const bytes = (await whole.arrayBuffer()).byteLength;
      const length = Number(head.headers.get("content-length"));
      const seen = `${whole.status} with ${bytes} bytes, ${part.status} with "${await part.text()}", HEAD ${head.status} with ${length}`;
      return expectSame(seen, `200 with ${length} bytes, 206 with "RIFF", HEAD 200 with ${length}`);
    },
  },
  {
    holds: "HTTP: a notification without a token is refused",
    see: async (ground) => {
      const body = JSON.stringify({ value: [] });
      return expectStatus(401, await ask(ground, "calls", { method: "POST", body }));
    },
  },
  {
    holds: "Service Bus: a call goes to its end and leaves a message",
    see: async ({ stack }) => {
      const words = [
        "--to",
        demoNumber,
        "--keys",
        "w 4 w s30 #",
        "--expect",
        "voicemail:reception",
      ];
      const parsed = parseCallOptions([...words, "--time-scale", "5"]);
      if (parsed.type !== "call") throw new TypeError("The call's options cannot be used.");
      const transcript: string[] = [];
      const tell = (line: string) => void transcript.push(line);
      const code = await callOnStack(stack, parsed.options, { say: tell, complain: tell });
      if (code !== 0) throw new Error(transcript.join("\n"));
      return transcript.at(-1) ?? "";
    },
  },
  {
    holds: "Service Bus: a message that cannot be read is thrown back",
    see: async ({ host }) => {
      const metadata: Readonly<Record<string, TypedData>> = {
        MessageId: { string: "trial" },
        SessionId: { string: "channelMessage:trial" },
        DeliveryCount: { json: "1" },
      };
      const thrown = await run(host, "callWorker", { string: "nonsense" }, metadata).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (!(thrown instanceof Error)) throw new Error("The worker took it.");
      return thrown.message;
    },
  },
  {
    holds: "Timer: the nightly clean-up runs",
    see: async ({ host, lines }) => {
      const status = scheduleStatus(undefined, new Date(Date.now() + 86_400_000));
      await run(host, "retention", { json: JSON.stringify(status) });
      const line = lines.find((each) => each.includes('"event":"expiredDeleted"'));
      if (line === undefined) throw new Error("The log has no line expiredDeleted.");
      return line;
    },
  },
  {
    holds: "The log's lines have the level that they say, three levels of them",
    see: async ({ lines }) => {
      const { kept, wrong } = loggedLevels(lines);
      if (wrong.length > 0) throw new Error(wrong.join("\n"));
      const missing = ["information", "warning", "error"].filter((level) => !kept[level]);
      if (missing.length > 0) throw new Error(`There was no line of the level ${missing.join()}.`);
      return JSON.stringify(kept);
    },
  },
  {
    holds: "Without settings the app loads all the same, and warns outside of any invocation",
    see: async ({ worker, appDirectory }) => {
      const lines: string[] = [];
      const log = makeHostLog(
        (line) => lines.push(line),
        () => [],
        {},
      );
      const app = { directory: appDirectory, environment: {} };
      await (await startNodeWorker(worker, app, log)).stop();
      const found = lines.find((line) => line.includes('"event":"warmUpFailed"')) ?? "no line";
      if (!found.startsWith("warning: {")) throw new Error(`A warning was due, not: ${found}`);
      return found;
    },
  },
];

function ask({ host }: TrialGround, route: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("x-functions-key", host.functionKey);
  return fetch(`${host.url}/api/${route}`, { ...init, headers });
}

async function expectStatus(status: number, response: Response): Promise<string> {
  const seen = `${response.status} ${await response.text()}`;
  if (response.status !== status) throw new Error(`${status} was due: ${seen}`);
  return seen;
}

function expectSame(seen: string, due: string): string {
  if (seen !== due) throw new Error(`Due was ${due}; seen was ${seen}.`);
  return seen;
}

async function run(
  host: WorkerHost,
  name: string,
  data: TypedData,
  metadata: Readonly<Record<string, TypedData>> = {},
): Promise<void> {
  const invoked = functionOf(host, name);
  const { bindingName } = triggerOf(invoked.metadata);
  await host.worker.invoke(invoked, [{ name: bindingName, data }], metadata);
}

function functionOf(host: WorkerHost, name: string): RegisteredFunction {
  const found = host.worker.functions.find(({ metadata }) => metadata.name === name);
  if (found === undefined) throw new Error(`The worker has no function ${name}.`);
  return found;
}
