import type { CapacityQuestion, Load } from "./capacityQuestion";
import type { Cost } from "./estimateCosts";
import { estimateGbSeconds } from "./estimateGbSeconds";
import type { Instances } from "./estimateInstances";
import { prices } from "./facts";
import { queueTiers } from "./queueTiers";

/** What a thousand calls more cost in a busy hour, in $ by part: nothing that is paid anyway, and nothing that is free up to an amount. Pure. */
export function estimateMarginalCosts(
  question: CapacityQuestion,
  { callsPerMonth, perMonth }: Load,
  { http, worker }: Instances,
): readonly Cost[] {
  const used = [http, worker].map((group) => estimateGbSeconds(question, group));
  const onDemand = used.reduce((sum, each) => sum + each.onDemand, 0);
  const ready = used.reduce((sum, each) => sum + each.ready, 0);
  const compute = onDemand * prices.onDemandGbSecond.value + ready * prices.readyBusyGbSecond.value;
  const thousands = callsPerMonth / 1_000;
  const firstTier = queueTiers.at(-1)?.perMillion ?? 0;
  const costs = {
    "Functions, compute": [compute, onDemand + ready, "GB-seconds"],
    "Functions, executions": [
      (perMonth.executions / 1_000_000) * prices.executionsPerMillion.value,
      perMonth.executions,
      "executions",
    ],
    "Service Bus": [
      (perMonth.queueOperations / 1_000_000) * firstTier,
      perMonth.queueOperations,
      "operations, the renewals of locks among them",
    ],
    Tables: [
      (perMonth.tableOperations / 10_000) * prices.tableTransactionsPer10Thousand.value,
      perMonth.tableOperations,
      "transactions",
    ],
    "Lines of calls": [
      perMonth.keptLinesGb * prices.tableGb.value,
      perMonth.keptLinesGb * 1_000,
      "MB in records of calls",
    ],
    Logs: [
      perMonth.logGb * prices.logGb.value,
      perMonth.logGb * 1_000,
      `MB (${question.logDetail})`,
    ],
  } as const;
  return Object.entries(costs).map(([part, [dollars, amount, unit]]) => ({
    part,
    dollars: dollars / thousands,
    because: `${Math.round(amount / thousands).toLocaleString("en-US")} ${unit}`,
  }));
}
