import { randomUUID } from "node:crypto";
import * as grpc from "@grpc/grpc-js";
import { loadSync } from "@grpc/proto-loader";
import { join } from "node:path";
import { workerMessageSchema, type WorkerMessage } from "./workerMessage";

/** The host's end of the stream that a worker opens. */
export type WorkerChannel = Readonly<{
  url: string;
  /** Resolves when the worker has opened the stream. */
  opened: Promise<void>;
  /** Sends a request and resolves with the answer to it. */
  ask: (
    request: Readonly<Record<string, unknown>>,
    invocationId?: string,
  ) => Promise<WorkerMessage>;
  tell: (message: Readonly<Record<string, unknown>>) => void;
  close: () => void;
}>;

/** The most that one message may have, as the real host allows by default. */
export const mostBytes = 2 ** 31 - 1;

/** Listens on 127.0.0.1 for one worker; `onLog` gets what it logs. */
export async function openChannel(
  protoDirectory: string,
  onLog: (log: NonNullable<WorkerMessage["rpcLog"]>) => void,
): Promise<WorkerChannel> {
  const waiting = new Map<string, (message: WorkerMessage) => void>();
  let stream: grpc.ServerDuplexStream<unknown, unknown> | undefined;
  let open: () => void = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));

  const take = (message: WorkerMessage) => {
    if (message.content === "startStream") return open();
    if (message.rpcLog !== undefined) return onLog(message.rpcLog);
    // The answer to an invocation is known by the invocation's id, every other one by the request's.
    const id = message.invocationResponse?.invocationId ?? message.requestId;
    waiting.get(id)?.(message);
    waiting.delete(id);
  };
  const server = new grpc.Server({
    "grpc.max_receive_message_length": mostBytes,
    "grpc.max_send_message_length": mostBytes,
  });
  server.addService(serviceIn(protoDirectory), {
    EventStream: (call: grpc.ServerDuplexStream<unknown, unknown>) => {
      stream = call;
      call.on("data", (message: unknown) => take(workerMessageSchema.parse(message)));
      call.on("end", () => call.end());
      // A worker that ends resets its stream.
      call.on("error", () => undefined);
    },
  });
  const tell = (message: Readonly<Record<string, unknown>>) => void stream?.write(message);
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    opened,
    tell,
    ask: (request, invocationId) => {
      const requestId = randomUUID();
      const answer = new Promise<WorkerMessage>((resolve) => {
        waiting.set(invocationId ?? requestId, resolve);
      });
      tell({ requestId, ...request });
      return answer;
    },
    close: () => server.forceShutdown(),
  };
}

function serviceIn(protoDirectory: string): grpc.ServiceDefinition {
  const definition = loadSync(join(protoDirectory, "FunctionRpc.proto"), {
    includeDirs: [protoDirectory],
    longs: Number,
    enums: String,
    oneofs: true,
  });
  const service = definition["AzureFunctionsRpcMessages.FunctionRpc"];
  if (service === undefined || "format" in service) {
    throw new Error(`${protoDirectory} has no service FunctionRpc.`);
  }
  return service;
}

function listen(server: grpc.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });
}
