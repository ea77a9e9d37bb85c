import { IvrError } from "../../lib/errors";
import { functionRegistry } from "./functionRegistry";
import type { LoadedApp } from "./functionRegistry";
import type { FunctionsHost, FunctionsHostOptions } from "./functionsHost";
import { makeHostLog } from "./hostLog";
import { hostSettings } from "./hostSettings";
import { loadMain } from "./loadMain";
import { makeInvoke } from "./makeInvoke";
import { runHooks } from "./runHooks";
import { serveFunctions } from "./serveFunctions";
import { supplyFunctionsCore } from "./supplyFunctionsCore";

/*
 * The host runs the app in its own process, with the unmodified @azure/functions. The app is loaded in one of two ways:
 *
 * - `load` imports its modules: `load: () => import("../../functions/index")`. This is for TypeScript sources under tsx
 *   and under jest.
 * - Without `load`, package.json's "main" in `appDirectory` names the files, as in the real host. This is for what is
 *   built and deployed.
 *
 * @azure/functions registers with a module that only the host has, `@azure/functions-core`. Under Node and tsx the host
 * answers for it in Module.prototype.require; under jest, whose modules never come by there, the moduleNameMapper of
 * jest.config.json does. Both ways it is functionsCore.ts, so the app runs in-process in either.
 *
 * A process runs one app at a time, because settings are process.env values. It may be closed and started again: the
 * modules stay loaded and the functions registered. What an app memoises from its settings it must forget in its
 * appTerminate hook; a test that needs a fresh app, a killed one or two at once starts child processes instead.
 */

type Undo = () => Promise<void> | void;

let isRunning = false;

/** Starts the app's functions on 127.0.0.1. Rejects with CONFIG_INVALID when its settings, its files or the port cannot be used. */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  if (isRunning) {
    throw new IvrError(
      "CONFIG_INVALID",
      "A functions host runs in this process already: close it first, or start another process.",
    );
  }
  isRunning = true;
  const undo: Undo[] = [() => void (isRunning = false)];
  let closing: Promise<void> | undefined;
  try {
    const host = await start(options, undo);
    return { ...host, close: () => (closing ??= undoAll(undo)) };
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
}

async function start(
  options: FunctionsHostOptions,
  undo: Undo[],
): Promise<Omit<FunctionsHost, "close">> {
  const { appDirectory, environment } = options;
  const settings = hostSettings(appDirectory, environment);
  undo.push(setEnvironment(environment), supplyFunctionsCore(), functionRegistry.reopen);

  const appHookData: Record<string, unknown> = {};
  let app: LoadedApp | undefined;
  const log = makeHostLog(options.log ?? (() => {}), () => app?.hooks("log") ?? [], appHookData);
  app = await functionRegistry.load(options.load ?? (() => loadMain(appDirectory)), log);
  const { functions, hooks, model } = app;
  refuseStreams(await model.getCapabilities({}));
  undo.push(() => runHooks(hooks("appTerminate"), { hookData: appHookData, appHookData }));
  await runHooks(hooks("appStart"), {
    hookData: appHookData,
    appHookData,
    functionAppDirectory: appDirectory,
  });

  const serve = await serveFunctions(functions, {
    options,
    settings,
    log,
    makeInvoke: (sendOutputs) => {
      const { functionTimeoutInMs } = settings;
      return makeInvoke({ app, appHookData, functionTimeoutInMs, log, sendOutputs });
    },
  });
  undo.push(serve.stop);
  return serve.host;
}

function refuseStreams(capabilities: Readonly<Record<string, string | undefined>>): void {
  if (capabilities["HttpUri"] === undefined) return;
  throw new IvrError(
    "CONFIG_INVALID",
    "The app asks for HTTP streams, which this host does not serve: leave enableHttpStream off.",
  );
}

/* The last started is stopped first, and one that fails does not keep the others running. */
async function undoAll(undo: Undo[]): Promise<void> {
  const problems: unknown[] = [];
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) {
    throw new AggregateError(problems, "The functions host did not stop cleanly.");
  }
}

/** Sets process.env values for as long as an app runs; returns what puts the earlier ones back. */
function setEnvironment(environment: Readonly<Record<string, string>>): () => void {
  const earlier = Object.keys(environment).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, environment);
  return () => {
    for (const [name, value] of earlier) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
