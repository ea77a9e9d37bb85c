import { scaleParts, type ScalePart, type ScaleStage } from "./planScale";

/** Stages as a table of texts, the head first. Pure. */
export function scaleTable(stages: readonly ScaleStage[]): readonly (readonly string[])[] {
  return [
    ["calls an hour", "at a time", "new a second", ...scaleParts.map((part) => heads[part])],
    ...stages.map(({ callsPerHour, concurrentCalls, newCallsPerSecond, needs }) => [
      whole(callsPerHour),
      whole(concurrentCalls),
      newCallsPerSecond.toLocaleString("en-US", { maximumSignificantDigits: 2 }),
      ...scaleParts.map((part) => whole(needs[part])),
    ]),
  ];
}

const heads: Readonly<Record<ScalePart, string>> = {
  registrations: "app registrations",
  namespaces: "namespaces",
  queues: "queues",
  storageAccounts: "storage accounts",
  partitions: "partitions a day",
  instances: "instances",
  apps: "function apps",
  regions: "regions",
};

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
