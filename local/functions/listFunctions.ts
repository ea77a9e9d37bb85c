import { functionRegistry } from "./functionRegistry";
import { loadMain } from "./loadMain";
import { supplyFunctionsCore } from "./supplyFunctionsCore";
import type { FunctionMetadata } from "./workerApi";

/** The functions that an app registers with this host, with their bindings. Starts nothing. Rejects with CONFIG_INVALID when there are none. */
export async function listFunctions(appDirectory: string): Promise<readonly FunctionMetadata[]> {
  const takeBack = supplyFunctionsCore();
  try {
    const app = await functionRegistry.load(
      () => loadMain(appDirectory),
      () => {},
    );
    return app.functions.map(({ metadata }) => metadata);
  } finally {
    functionRegistry.reopen();
    takeBack();
  }
}
