import type { CapacityQuestion, Load } from "./capacityQuestion";
import type { Instances } from "./estimateInstances";
import { quotas, type Fact } from "./facts";

/** How near a limit is: `used` of `allowed`, and the calls an hour at which it is reached, all else being equal. */
export type Limit = Readonly<{
  name: string;
  used: number;
  allowed: number;
  share: number;
  hitAtCallsPerHour: number;
  remedy: string;
  fact: Fact;
}>;

/** All limits, nearest first. Pure. */
export function findLimits(
  { callsPerHour }: CapacityQuestion,
  load: Load,
  instances: Instances,
): readonly Limit[] {
  return bounds
    .map(({ name, fact, remedy, use }) => {
      const used = use({ callsPerHour, load, instances });
      const share = used / fact.value;
      return {
        name,
        used,
        allowed: fact.value,
        share,
        hitAtCallsPerHour: callsPerHour / share,
        remedy,
        fact,
      };
    })
    .toSorted((one, other) => one.hitAtCallsPerHour - other.hitAtCallsPerHour);
}

type Asked = Readonly<{ callsPerHour: number; load: Load; instances: Instances }>;

const severalBots = "Ask Microsoft for more, or divide the numbers among several bots.";

/** Each use grows as the calls do, so that it tells where the limit is. */
const bounds: readonly Readonly<{
  name: string;
  fact: Fact;
  remedy: string;
  use: (asked: Asked) => number;
}>[] = [
  {
    name: "Graph: calls at a time",
    fact: quotas.concurrentCalls,
    remedy: severalBots,
    use: ({ load }) => load.concurrentCalls,
  },
  {
    name: "Graph: calls a month",
    fact: quotas.callsPerMonth,
    remedy: severalBots,
    use: ({ load }) => load.callsPerMonth,
  },
  {
    name: "Graph: requests a second",
    fact: quotas.graphRequestsPerSecond,
    remedy: severalBots,
    use: ({ load }) => load.perSecond.graphRequests,
  },
  {
    name: "Service Bus: credits a second",
    fact: quotas.queueCreditsPerSecond,
    remedy: "Take a namespace of tier Premium.",
    use: ({ load }) => load.perSecond.queueOperations,
  },
  {
    name: "Service Bus: receivers at a time",
    fact: quotas.concurrentReceives,
    remedy: "Take a second queue, or a namespace of tier Premium.",
    use: ({ load }) => load.concurrentCalls,
  },
  {
    name: "Tables: entities a second, records of a day",
    fact: quotas.partitionEntitiesPerSecond,
    remedy: "Give CallRecords several partitions a day.",
    use: ({ callsPerHour }) => callsPerHour / 3600,
  },
  {
    name: "Tables: transactions a second",
    fact: quotas.accountTransactionsPerSecond,
    remedy: "Give calls a storage account of their own.",
    use: ({ load }) => load.perSecond.tableOperations,
  },
  {
    name: "Functions: instances",
    fact: quotas.maximumInstances,
    remedy: "Raise maximumInstanceCount.",
    use: ({ instances }) => instances.http.need + instances.worker.need,
  },
];
