import type { CapacityAnswer } from "./capacityModel";
import type { InstanceGroup } from "./estimateInstances";
import {
  assumedLatencies,
  behaviours,
  instanceSizesSource,
  prices,
  quotas,
  type Fact,
} from "./facts";
import { queueTiersSource } from "./queueTiers";
import type { MeasuredOperations } from "./measuredOperations";

/** The answer as a text for people. Pure. */
export function capacityReport(answer: CapacityAnswer, measured: MeasuredOperations): string {
  const { question, load, instances, limits, costs, marginalCosts } = answer;
  const [first] = limits;
  const total = sum(costs);
  return [
    `${number(question.callsPerHour)} calls an hour of ${number(question.minutesPerCall)} minutes: ${number(load.concurrentCalls)} at a time, ${number(load.callsPerMonth)} a month in ${number(question.hoursPerMonth)} such hours`,
    `A call has ${number(question.eventsPerCall)} notifications; measured on ${measured.measuredAt} with ${number(measured.notifications)} (${measured.machine})`,
    "",
    "A second in a busy hour",
    ...Object.entries(load.perSecond).map(([name, value]) => row(words(name), number(value))),
    "",
    `Instances of ${question.memory} MB`,
    row("HTTP", describeGroup(instances.http)),
    row("worker", describeGroup(instances.worker)),
    "",
    "Limits, nearest first",
    ...limits.map(({ name, used, allowed, share, hitAtCallsPerHour }) =>
      row(
        name,
        `${number(used)} of ${number(allowed)}`.padEnd(20),
        `${number(share * 100)} %`.padStart(9),
        `  reached at ${number(hitAtCallsPerHour)} calls an hour`,
      ),
    ),
    "",
    "Cost a month in $ (list, US region; without numbers, minutes and Teams licences)",
    ...costs.map(({ part, dollars, because }) =>
      row(part, dollars.toFixed(2).padStart(9), `  ${because}`),
    ),
    row("together", total.toFixed(2).padStart(9), perThousand(total, load.callsPerMonth)),
    "",
    "Cost of 1,000 such calls more in $, nothing of it free",
    ...marginalCosts.map(({ part, dollars, because }) =>
      row(part, dollars.toFixed(3).padStart(9), `  ${because}`),
    ),
    row("together", sum(marginalCosts).toFixed(3).padStart(9)),
    "",
    first === undefined ? "" : conclude(first),
  ].join("\n");
}

function sum(costs: CapacityAnswer["costs"]): number {
  return costs.reduce((all, { dollars }) => all + dollars, 0);
}

function conclude({
  name,
  hitAtCallsPerHour,
  share,
  remedy,
  fact,
}: CapacityAnswer["limits"][number]) {
  const where = `${number(hitAtCallsPerHour)} calls an hour`;
  const is = share > 1 ? `is exceeded: it allows ${where}` : `comes first, at ${where}`;
  return `The limit "${name}" (${number(fact.value)} ${fact.what}) ${is}. ${remedy}`;
}

/** Where every number of the model was read, and when. Pure. */
export function capacitySources(): readonly Fact[] {
  return [
    ...Object.values(quotas),
    ...Object.values(behaviours),
    instanceSizesSource,
    ...Object.values(assumedLatencies),
    ...Object.values(prices),
    queueTiersSource,
  ];
}

function describeGroup(group: InstanceGroup): string {
  const { instances, executionsPerSecond, secondsPerExecution, because } = group;
  return `${instances} (${because}: ${number(executionsPerSecond)} executions a second of ${number(secondsPerExecution * 1000)} ms)`;
}

function row(name: string, ...cells: readonly string[]): string {
  return `  ${name.padEnd(48)}${cells.join("")}`.trimEnd();
}

function perThousand(total: number, calls: number): string {
  return `  ${((total / calls) * 1000).toFixed(2)} for 1,000 calls`;
}

/** Two figures that mean something where there are no thousands. */
function number(value: number): string {
  return value.toLocaleString("en-US", {
    maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 4,
  });
}

/** `queueOperations` as `queue operations`. */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
