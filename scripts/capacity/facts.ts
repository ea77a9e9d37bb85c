/** A published number: what it is, where it was read and when. Prices are US dollars of list in a US region. */
export type Fact = Readonly<{ value: number; what: string; source: string; read: string }>;

const flexDocs = "learn.microsoft.com/azure/azure-functions/flex-consumption-plan";
const scaleDocs = "learn.microsoft.com/azure/azure-functions/functions-scale";
const functionsPrices =
  "the worked example of learn.microsoft.com/azure/azure-functions/functions-consumption-costs and price lists of others";
const busQuotas = "learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas";
const busThrottling = "learn.microsoft.com/azure/service-bus-messaging/service-bus-throttling";
const tableTargets = "learn.microsoft.com/azure/storage/tables/scalability-targets";
const graphThrottling = "learn.microsoft.com/graph/throttling-limits, cloud communications";
const lists = "price lists of others, none of Microsoft's could be read";

/** What Azure and Graph allow. */
export const quotas = {
  concurrentCalls: {
    value: 100,
    what: "calls at a time, per app",
    source: graphThrottling,
    read: "2023",
  },
  callsPerMonth: {
    value: 10_000,
    what: "calls a month, per app",
    source: graphThrottling,
    read: "2023",
  },
  graphRequestsPerSecond: {
    value: 500,
    what: "requests a second to calls, per app (5,000 in 10 s; the page of 2023 names none)",
    source: graphThrottling,
    read: "2021",
  },
  queueCreditsPerSecond: {
    value: 1_000,
    what: "credits a second, per Standard namespace; one for each operation on messages",
    source: busThrottling,
    read: "2026-01",
  },
  concurrentReceives: {
    value: 5_000,
    what: "receivers at a time, per queue; every session that is held is one",
    source: busQuotas,
    read: "2026-01",
  },
  partitionEntitiesPerSecond: {
    value: 2_000,
    what: "entities a second, per partition; the records of one day are one",
    source: tableTargets,
    read: "2020",
  },
  accountTransactionsPerSecond: {
    value: 20_000,
    what: "transactions a second, per storage account",
    source: tableTargets,
    read: "2020",
  },
  maximumInstances: {
    value: 40,
    what: "instances, the maximumInstanceCount that infra/main.bicep sets; the plan allows 1,000",
    source: flexDocs,
    read: "2026-01",
  },
  instancesPerApp: {
    value: 1_000,
    what: "instances, the most that one app of Flex Consumption may be given",
    source: flexDocs,
    read: "2026-01",
  },
  regionalCores: {
    value: 250,
    what: "cores of all Flex Consumption apps together, per region and subscription, unless support raises it",
    source: flexDocs,
    read: "2026-11",
  },
  namespaces: {
    value: 1_000,
    what: "namespaces, per subscription",
    source: busQuotas,
    read: "2026-11",
  },
  storageAccounts: {
    value: 250,
    what: "storage accounts, per region and subscription, unless support raises it",
    source: "learn.microsoft.com/azure/storage/common/scalability-targets-standard-account",
    read: "2024",
  },
} as const satisfies Readonly<Record<string, Fact>>;

/** How the platform behaves. */
export const behaviours = {
  acceptSeconds: {
    value: 60,
    what: "seconds that an accept waits for a session before it is asked again: the client's time limit of a try",
    source:
      "learn.microsoft.com/dotnet/api/azure.messaging.servicebus.servicebusretryoptions.trytimeout",
    read: "2026-11",
  },
  acceptsPerCore: {
    value: 2,
    what: "accepts that wait at once for each core of an instance, whatever maxConcurrentSessions is",
    source:
      "MaxConcurrentAcceptSessions of ServiceBusProcessor, github.com/Azure/azure-sdk-for-net; not measured",
    read: "2026-11",
  },
  requestRowKb: {
    value: 1.2,
    what: "KB of the log for each execution: its row of AppRequests",
    source: "reckoned from its columns; the table Usage knows",
    read: "2026-11",
  },
  lineKb: {
    value: 1.4,
    what: "KB of the log for each line of ours: a row of AppTraces",
    source: "reckoned from its columns and a line of 450 characters; the table Usage knows",
    read: "2026-11",
  },
  keptLinesKb: {
    value: 2.5,
    what: "KB of a table for the lines of a call, kept for 30 days (IVR_LINES_KEPT_DAYS): 1.2 KB of text, two bytes a character",
    source: "packed from thirty events of 110 characters; the account's capacity knows",
    read: "2026-11",
  },
  usableShareOfQuota: {
    value: 0.7,
    what: "of a quota is planned with where several share a load: a hash is not even, nor are arrivals; an assumption",
    source: "assumed",
    read: "2026-11",
  },
  sessionsPerInstance: {
    value: 64,
    what: "sessions an instance holds at once: maxConcurrentSessions of host.json",
    source: "host.json",
    read: "2026-11",
  },
  renewalSeconds: {
    value: 5,
    what: "seconds from one renewal of a session's lock to the next: half of the queue's lock duration",
    source: "lib/messaging/callEventsQueueDefinition.ts",
    read: "2026-11",
  },
  shortestBilledSeconds: {
    value: 1,
    what: "seconds, the least an instance is billed for once it is active",
    source: flexDocs,
    read: "2026-01",
  },
  usableShareOfCore: {
    value: 0.7,
    what: "of a core may be busy before callers wait; an assumption",
    source: "assumed",
    read: "2026-11",
  },
} as const satisfies Readonly<Record<string, Fact>>;

/** Instance sizes by memory in MB. Node.js runs on one core, whatever the size. */
export const instanceSizes = {
  512: { cores: 0.25, httpConcurrency: 4 },
  2048: { cores: 1, httpConcurrency: 16 },
  4096: { cores: 2, httpConcurrency: 32 },
} as const;

/** Where the sizes were read. */
export const instanceSizesSource: Fact = {
  value: Object.keys(instanceSizes).length,
  what: "sizes: 512 MB with 0.25 cores, 2048 with 1, 4096 with 2; 4, 16 and 32 HTTP requests at once",
  source: scaleDocs,
  read: "2026-01",
};

/** How long Azure and Graph take to answer, which cannot be measured on one machine. */
export const assumedLatencies = {
  queueSeconds: {
    value: 0.01,
    what: "seconds of a send to the queue",
    source: "assumed; see the dependencies in Application Insights",
    read: "2026-11",
  },
  tableSeconds: {
    value: 0.01,
    what: "seconds of a table operation",
    source: "assumed; see the dependencies in Application Insights",
    read: "2026-11",
  },
  graphSeconds: {
    value: 0.15,
    what: "seconds of a request to Graph",
    source: "assumed; see the dependencies in Application Insights",
    read: "2026-11",
  },
} as const satisfies Readonly<Record<string, Fact>>;

/** What things cost. */
export const prices = {
  onDemandGbSecond: {
    value: 0.000026,
    what: "$ per GB-second on demand",
    source: functionsPrices,
    read: "2025-05",
  },
  freeGbSeconds: {
    value: 100_000,
    what: "GB-seconds on demand a month are free",
    source: functionsPrices,
    read: "2025-05",
  },
  executionsPerMillion: {
    value: 0.4,
    what: "$ per million executions",
    source: functionsPrices,
    read: "2025-05",
  },
  freeExecutions: {
    value: 250_000,
    what: "executions on demand a month are free",
    source: functionsPrices,
    read: "2025-05",
  },
  readyGbSecond: {
    value: 0.000004,
    what: "$ per GB-second of an instance that is always ready, all month",
    source: lists,
    read: "2025",
  },
  readyBusyGbSecond: {
    value: 0.000016,
    what: "$ per GB-second more while it is active",
    source: lists,
    read: "2025",
  },
  queueHour: {
    value: 0.0135,
    what: "$ per hour of a Standard namespace, 13 million operations a month included",
    source: lists,
    read: "2026",
  },
  tableTransactionsPer10Thousand: {
    value: 0.00036,
    what: "$ per 10,000 table transactions",
    source: lists,
    read: "2026-07",
  },
  tableGb: {
    value: 0.045,
    what: "$ per GB and month of tables, on locally redundant storage",
    source: lists,
    read: "2026-11",
  },
  logGb: {
    value: 2.3,
    what: "$ per GB of Log Analytics",
    source: lists,
    read: "2026",
  },
  freeLogGb: {
    value: 5,
    what: "GB of Log Analytics a month are free",
    source: lists,
    read: "2026",
  },
} as const satisfies Readonly<Record<string, Fact>>;
