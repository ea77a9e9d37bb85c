import type { CapacityQuestion, Load } from "./capacityQuestion";
import type { InstanceGroup, Instances } from "./estimateInstances";
import { behaviours, prices, queueTiers } from "./facts";

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
  const { memory, alwaysReady, logKbPerExecution } = question;
  const used = [http, worker].map((group) => gbSeconds(question, group));
  const onDemand = used.reduce((sum, each) => sum + each.onDemand, 0);
  const ready = used.reduce((sum, each) => sum + each.ready, 0);
  const readyAllMonth = 2 * alwaysReady * (memory / 1024) * hoursOfMonth * secondsPerHour;
  const shareOnDemand = onDemand / (onDemand + ready);
  const freeExecutions = Math.min(prices.freeExecutions.value, perMonth.executions * shareOnDemand);
  const logGb = (perMonth.executions * logKbPerExecution) / 1_000_000;
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
      dollars: hoursOfMonth * prices.queueHour.value + furtherOperations(perMonth.queueOperations),
      because: `one Standard namespace, ${whole(perMonth.queueOperations)} operations`,
    },
    {
      part: "Tables",
      dollars: (perMonth.tableOperations / 10_000) * prices.tableTransactionsPer10Thousand.value,
      because: `${whole(perMonth.tableOperations)} transactions`,
    },
    {
      part: "Logs",
      dollars: above(logGb, prices.freeLogGb.value) * prices.logGb.value,
      because: `${logGb.toFixed(1)} GB at ${logKbPerExecution} KB an execution`,
    },
  ];
}

/**
 * GB-seconds that a group is active in a month, on instances that are always ready and on the others. An instance is
 * active while anything runs on it, and for a second at least: with executions that come as they like, that is the share
 * 1 - e^(-rate * length) of the time. So one alone is billed its second, and many at once are billed once.
 */
function gbSeconds(
  { memory, alwaysReady, hoursPerMonth }: CapacityQuestion,
  { secondsPerExecution, executionsPerSecond, instances }: InstanceGroup,
): Readonly<{ onDemand: number; ready: number }> {
  const length = Math.max(behaviours.shortestBilledSeconds.value, secondsPerExecution);
  const activeShare = 1 - Math.exp(-(executionsPerSecond / instances) * length);
  const perInstance = activeShare * hoursPerMonth * secondsPerHour * (memory / 1024);
  const readyInstances = Math.min(alwaysReady, instances);
  return {
    onDemand: perInstance * (instances - readyInstances),
    ready: perInstance * readyInstances,
  };
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
