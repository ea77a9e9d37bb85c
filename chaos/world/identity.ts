/** Who the app of a run is, and where it and Graph are: nothing listens at any of these addresses. */
export const identity = {
  appId: "a0a0a0a0-0000-4000-8000-000000000001",
  tenantId: "b0b0b0b0-0000-4000-8000-000000000002",
  graphUrl: "https://graph.microsoft.com",
  publicUrl: "https://ivr.example",
  secrets: {},
  editor: { isOn: false },
  logDetail: "steps",
  linesKeptDays: 30,
} as const;
