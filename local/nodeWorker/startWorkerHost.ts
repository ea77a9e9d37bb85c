import { hostSettings } from "../functions/hostSettings";
import { makeHostLog } from "../functions/hostLog";
import { serveFunctions } from "../functions/serveFunctions";
import type { FunctionsHost, FunctionsHostOptions } from "../functions/functionsHost";
import type { NodeWorker } from "./findWorker";
import { startNodeWorker, type RunningWorker } from "./startNodeWorker";

/** A host whose functions run in a real worker. `close` stops it and resolves once it has ended; `exitCode` is then known. */
export type WorkerHost = FunctionsHost &
  Readonly<{ worker: RunningWorker; exitCode: Promise<number | null> }>;

/** Starts the local triggers over a real worker that loads the app by package.json's main. Rejects, with nothing left running, when either cannot start. */
export async function startWorkerHost(
  worker: NodeWorker,
  options: FunctionsHostOptions,
): Promise<WorkerHost> {
  const { appDirectory: directory, environment } = options;
  const settings = hostSettings(directory, environment);
  const log = makeHostLog(options.log ?? (() => {}), () => [], {});
  const running = await startNodeWorker(worker, { directory, environment }, log);
  let tellExit: (code: number | null) => void = () => {};
  const exitCode = new Promise<number | null>((resolve) => (tellExit = resolve));
  const stopWorker = async () => tellExit(await running.stop());
  try {
    const { host, stop } = await serveFunctions(running.functions, {
      options,
      settings,
      log,
      makeInvoke: (sendOutputs) => async (invoked, inputData, triggerMetadata) => {
        const response = await running.invoke(invoked, inputData, triggerMetadata);
        await sendOutputs(invoked, response);
        return response;
      },
    });
    const close = async () => {
      await stop();
      await stopWorker();
    };
    let closing: Promise<void> | undefined;
    return { ...host, worker: running, exitCode, close: () => (closing ??= close()) };
  } catch (error) {
    await stopWorker();
    throw error;
  }
}
