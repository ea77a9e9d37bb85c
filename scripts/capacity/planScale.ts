import { capacityModel } from "./capacityModel";
import type { CapacityQuestion, Load } from "./capacityQuestion";
import type { Instances } from "./estimateInstances";
import { behaviours, instanceSizes, quotas } from "./facts";
import type { MeasuredOperations } from "./measuredOperations";

/** How many of each so many calls need. */
export type ScaleNeeds = Readonly<Record<ScalePart, number>>;

/** One order of magnitude: what it needs, and what has to be built for it that the one before did without. */
export type ScaleStage = Readonly<{
  callsPerHour: number;
  concurrentCalls: number;
  newCallsPerSecond: number;
  needs: ScaleNeeds;
  changes: readonly string[];
}>;

/** What there may be several of. */
export type ScalePart = (typeof scaleParts)[number];

/** In the order in which calls pass them. */
export const scaleParts = [
  "registrations",
  "namespaces",
  "queues",
  "storageAccounts",
  "partitions",
  "instances",
  "apps",
  "regions",
] as const;

/** What each power of ten from 100 calls an hour up to those asked about needs, on paper. Pure. */
export function planScale(
  question: CapacityQuestion,
  measured: MeasuredOperations,
): readonly ScaleStage[] {
  let before: ScaleNeeds | undefined;
  return stagesUpTo(question.callsPerHour).map((callsPerHour) => {
    const { load, instances } = capacityModel({ ...question, callsPerHour }, measured);
    const needs = countNeeds({ ...question, callsPerHour }, load, instances);
    const changes = scaleParts.flatMap((part) => changeOf(part, before, needs));
    before = needs;
    return {
      callsPerHour,
      concurrentCalls: load.concurrentCalls,
      newCallsPerSecond: callsPerHour / 3600,
      needs,
      changes,
    };
  });
}

function stagesUpTo(callsPerHour: number): readonly number[] {
  const powers = [100, 1_000, 10_000, 100_000, 1_000_000];
  return [...powers.filter((each) => each < callsPerHour), callsPerHour];
}

function countNeeds(
  { callsPerHour, memory }: CapacityQuestion,
  { concurrentCalls, callsPerMonth, perSecond }: Load,
  { http, worker }: Instances,
): ScaleNeeds {
  const registrations = Math.max(
    shareOut(concurrentCalls, quotas.concurrentCalls),
    shareOut(perSecond.graphRequests, quotas.graphRequestsPerSecond),
    // A month evens out what an hour does not: all of it can be used.
    Math.ceil(callsPerMonth / quotas.callsPerMonth.value),
  );
  const namespaces = shareOut(perSecond.queueOperations, quotas.queueCreditsPerSecond);
  const instances = http.instances + worker.instances;
  return {
    registrations,
    namespaces,
    // Each namespace has one at least.
    queues: Math.max(namespaces, shareOut(concurrentCalls, quotas.concurrentReceives)),
    storageAccounts: shareOut(perSecond.tableOperations, quotas.accountTransactionsPerSecond),
    partitions: shareOut(callsPerHour / 3600, quotas.partitionEntitiesPerSecond),
    instances,
    apps: shareOut(instances, quotas.instancesPerApp),
    regions: shareOut(instances * instanceSizes[memory].cores, quotas.regionalCores),
  };
}

/** Among how many, none of them nearer to its quota than can be planned with. */
function shareOut(load: number, quota: Readonly<{ value: number }>): number {
  return Math.max(1, Math.ceil(load / (quota.value * behaviours.usableShareOfQuota.value)));
}

function changeOf(
  part: ScalePart,
  before: ScaleNeeds | undefined,
  needs: ScaleNeeds,
): readonly string[] {
  const isShort = (at: ScaleNeeds | undefined) => at !== undefined && at[part] > enoughAt(part, at);
  return isShort(needs) && !isShort(before) ? [changes[part]] : [];
}

/** How many there are without anything built. */
function enoughAt(part: ScalePart, needs: ScaleNeeds): number {
  if (part === "instances") return quotas.maximumInstances.value;
  return part === "queues" ? needs.namespaces : 1;
}

/** What has to be done as soon as that is not enough. */
const changes: Readonly<Record<ScalePart, string>> = {
  registrations:
    "Several app registrations, each with a bot, resource accounts and numbers of its own: the numbers are divided among them, or the carrier spreads the calls of one number over theirs.",
  namespaces:
    "Several Service Bus namespaces: the first notification of a call goes to the one that the hash of its call id names, and the callback address of the answer names it for all others.",
  queues: "Several queues in a namespace, chosen by the same hash.",
  storageAccounts:
    "Several storage accounts for Calls, LiveCalls and CallRecords, chosen by the same hash; flows and bindings stay in one and are read through a cache.",
  partitions:
    "Several partitions a day for CallRecords, by the hash of the call id; lists merge their pages.",
  instances:
    "maximumInstanceCount above 40, instances of 2048 MB where the core is what is short, and always-ready ones for the morning.",
  apps: "Several function apps, each with namespaces and a storage account of its own.",
  regions: "A higher quota of cores for the region, or apps in several regions or subscriptions.",
};
