import type { RegisteredFunction } from "./functionRegistry";
import type { HostLog } from "./hostLog";
import type { HostSettings } from "./hostSettings";
import type { Invoke } from "./makeInvoke";
import type { ServiceBusClients } from "./serviceBusClients";
import { startServiceBusTrigger } from "./startServiceBusTrigger";
import type { RunningTrigger } from "./startServiceBusTrigger";
import { startTimerTrigger } from "./startTimerTrigger";
import { triggerOf } from "./triggerOf";

type Parts = Readonly<{
  settings: HostSettings;
  environment: Readonly<Record<string, string>>;
  invoke: Invoke;
  clients: ServiceBusClients;
  counts: { serviceBus: number; timer: number; failed: number };
  log: HostLog;
}>;

/** Starts what runs by itself, queue listeners and timers, unless a setting switches it off; a trigger of another kind is warned about. Rejects, with none left running, when one cannot start. */
export async function startTriggers(
  functions: readonly RegisteredFunction[],
  parts: Parts,
): Promise<RunningTrigger> {
  const running: RunningTrigger[] = [];
  const stop = async (graceInMs: number) => {
    await Promise.all(running.map((trigger) => trigger.stop(graceInMs)));
  };
  try {
    for (const served of functions.filter((one) => !isDisabled(one, parts.environment))) {
      const trigger = await startOne(served, parts);
      if (trigger) running.push(trigger);
    }
  } catch (error) {
    await stop(0);
    throw error;
  }
  return { stop };
}

/** As an app's settings switch a function off: https://learn.microsoft.com/azure/azure-functions/disable-function */
function isDisabled({ metadata }: RegisteredFunction, environment: Parts["environment"]): boolean {
  const setting = environment[`AzureWebJobs.${metadata.name}.Disabled`];
  return /^(?:true|1)$/i.test(setting ?? "");
}

async function startOne(
  served: RegisteredFunction,
  parts: Parts,
): Promise<RunningTrigger | undefined> {
  const { name } = served.metadata;
  const { type } = triggerOf(served.metadata).binding;
  switch (type.toLowerCase()) {
    case "httptrigger":
      return undefined;
    case "servicebustrigger":
      return startServiceBusTrigger(served, { ...parts, settings: parts.settings.serviceBus });
    case "timertrigger":
      return startTimerTrigger(served, parts);
    default: {
      const message = `This host does not serve triggers of the type ${type}: the function never runs.`;
      parts.log("warning", "system", message, { functionName: name });
      return undefined;
    }
  }
}
