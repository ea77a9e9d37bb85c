/** Every table of the app; infra creates the same list. */
export const tableNames = [
  "Flows",
  "EntryPoints",
  "Bindings",
  "Calls",
  "LiveCalls",
  "CallRecords",
  "ReportDays",
  "Recordings",
  "Callbacks",
  "PinAttempts",
  "TrialPrompts",
  "CallerRates",
  "OutboundAttempts",
  "Campaigns",
  "CampaignRecipients",
  "NightlyReports",
  "Canaries",
  "Audit",
] as const;

/** Every blob container of the app; infra creates the same list. */
export const containerNames = ["prompts", "trial-prompts", "recordings"] as const;

export type TableName = (typeof tableNames)[number];
export type ContainerName = (typeof containerNames)[number];
