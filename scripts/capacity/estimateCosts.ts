import type { CapacityQuestion, Load } from "./capacityQuestion";
import { estimateGbSeconds } from "./estimateGbSeconds";
import type { Instances } from "./estimateInstances";
import { behaviours, instanceSizes, prices } from "./facts";
import { queueTiers } from "./queueTiers";

/** What one part costs, in $ a month. */
export type Cost = Readonly<{ part: string; dollars: number; because: string }>;

const hoursOfMonth = 730;
const secondsPerHour = 3600;

/** The bill by part, free allowances taken off. Calls themselves, numbers and Teams licences are not part of it. Pure. */
export function estimateCosts(
  question: CapacityQuestion,
  { perMonth }: Load,
  { http, worker }: Instances,
): readonly Cost[] {
  const { memory, alwaysReady, logDetail } = question;
  const used = [http, worker].map((group) => estimateGbSeconds(question, group));
  const onDemand = used.reduce((sum, each) => sum + each.onDemand, 0);
  const ready = used.reduce((sum, each) => sum + each.ready, 0);
  const readyAllMonth = 2 * alwaysReady * (memory / 1024) * hoursOfMonth * secondsPerHour;
  const shareOnDemand = onDemand / (onDemand + ready);
  const freeExecutions = Math.min(prices.freeExecutions.value, perMonth.executions * shareOnDemand);
  const idleAccepts = countIdleAccepts(question, worker.instances);
  const queueOperations = perMonth.queueOperations + idleAccepts;
  return [
    {
      part: "Functions, on demand",
      dollars: above(onDemand, prices.freeGbSeconds.value) * prices.onDemandGbSecond.value,
      because: `${whole(onDemand)} GB-seconds`,
    },
    {
      part: "Functions, always ready",
      dollars: readyAllMonth * prices.readyGbSecond.value + ready * prices.readyBusyGbSecond.value,
      because: `${2 * alwaysReady} instances of ${memory} MB all month, busy for ${whole(ready)} GB-seconds`,
    },
    {
      part: "Functions, executions",
      dollars:
        ((perMonth.executions - freeExecutions) / 1_000_000) * prices.executionsPerMillion.value,
      because: `${whole(perMonth.executions)} executions`,
    },
    {
      part: "Service Bus",
      dollars: hoursOfMonth * prices.queueHour.value + furtherOperations(queueOperations),
      because: `one Standard namespace, ${whole(queueOperations)} operations (${whole(perMonth.lockRenewals)} renew locks, ${whole(idleAccepts)} wait for calls)`,
    },
    {
      part: "Tables",
      dollars: (perMonth.tableOperations / 10_000) * prices.tableTransactionsPer10Thousand.value,
      because: `${whole(perMonth.tableOperations)} transactions`,
    },
    {
      part: "Lines of calls",
      dollars: perMonth.keptLinesGb * prices.tableGb.value,
      because: `${perMonth.keptLinesGb.toFixed(2)} GB in records of calls`,
    },
    {
      part: "Logs",
      dollars: above(perMonth.logGb, prices.freeLogGb.value) * prices.logGb.value,
      because: `${perMonth.logGb.toFixed(1)} GB with IVR_LOG_DETAIL=${logDetail}`,
    },
  ];
}

/** An instance of the worker always asks for further calls, also when nobody calls: each time for as long as the client waits. */
function countIdleAccepts(
  { memory, alwaysReady, hoursPerMonth }: CapacityQuestion,
  instances: number,
): number {
  const atOnce = behaviours.acceptsPerCore.value * Math.ceil(instanceSizes[memory].cores);
  const perHour = (atOnce * secondsPerHour) / behaviours.acceptSeconds.value;
  const more = Math.max(0, instances - alwaysReady);
  return perHour * (alwaysReady * hoursOfMonth + more * hoursPerMonth);
}

function furtherOperations(operations: number): number {
  let left = operations;
  let dollars = 0;
  for (const { above: start, perMillion } of queueTiers) {
    dollars += (above(left, start) / 1_000_000) * perMillion;
    left = Math.min(left, start);
  }
  return dollars;
}

function above(value: number, free: number): number {
  return Math.max(0, value - free);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
