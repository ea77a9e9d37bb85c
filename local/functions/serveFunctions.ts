import { randomBytes } from "node:crypto";
import type { RegisteredFunction } from "./functionRegistry";
import type { HostLog } from "./hostLog";
import type { HostSettings } from "./hostSettings";
import type { Invoke } from "./makeInvoke";
import { makeSendOutputs } from "./makeSendOutputs";
import { makeServiceBusClients } from "./serviceBusClients";
import type { FunctionsHost, FunctionsHostOptions } from "./functionsHost";
import { startHttpTriggers } from "./startHttpTriggers";
import { startTriggers } from "./startTriggers";

/** Functions whose triggers run; `stop` lets what is under way finish and leaves nothing running. */
type ServedFunctions = Readonly<{
  host: Omit<FunctionsHost, "close">;
  stop: () => Promise<void>;
}>;

/** How long functions under way may take to finish when the host closes. */
const closingGraceInMs = 5000;

/** Starts the triggers of functions, wherever those run: `makeInvoke` gives the way to run one. Rejects, with nothing left running, when one cannot start. */
export async function serveFunctions(
  functions: readonly RegisteredFunction[],
  given: Readonly<{
    options: Omit<FunctionsHostOptions, "load" | "log">;
    settings: HostSettings;
    log: HostLog;
    makeInvoke: (sendOutputs: ReturnType<typeof makeSendOutputs>) => Invoke;
  }>,
): Promise<ServedFunctions> {
  const { options, settings, log } = given;
  const { environment } = options;
  const clients = makeServiceBusClients(environment);
  const invoke = given.makeInvoke(makeSendOutputs(clients, environment));
  const counts = { http: 0, serviceBus: 0, timer: 0, failed: 0 };
  const keys = {
    functionKey: options.functionKey ?? randomBytes(32).toString("base64url"),
    masterKey: options.masterKey ?? randomBytes(32).toString("base64url"),
  };
  const parts = { settings, environment, invoke, counts, log, clients, keys };
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.map((one) => one()));
    await clients.close();
  };
  try {
    const http = await startHttpTriggers(functions, options.port ?? 0, {
      ...parts,
      routePrefix: settings.routePrefix,
      bodyLimitInBytes: Number(environment["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] ?? 104_857_600),
    });
    stops.push(() => http.stop(closingGraceInMs));
    const triggers = await startTriggers(functions, parts);
    stops.push(() => triggers.stop(closingGraceInMs));
    const functionNames = functions.map(({ metadata }) => metadata.name);
    const { port } = http;
    return {
      host: { url: `http://127.0.0.1:${port}`, port, functionNames, ...keys, counts },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
