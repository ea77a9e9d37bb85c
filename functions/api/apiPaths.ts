/** The methods that routes answer. */
export type Method = "GET" | "HEAD" | "PUT" | "POST" | "PATCH" | "DELETE";

/** The paths of the API by the names of their functions, with what each answers: all that an instance has to know of them at start. What they do is loaded with the first request. */
export const apiPaths = {
  audit: { path: "audit", methods: ["GET"] },
  binding: { path: "bindings/{section}/{key}", methods: ["GET", "PUT", "DELETE"] },
  bindings: { path: "bindings", methods: ["GET"] },
  call: { path: "calls/{callId}", methods: ["GET"] },
  callRecords: { path: "callRecords", methods: ["GET"] },
  callback: { path: "callbacks/{requestId}", methods: ["PATCH", "DELETE"] },
  callbacks: { path: "callbacks", methods: ["GET"] },
  campaign: { path: "campaigns/{key}", methods: ["GET", "DELETE"] },
  campaigns: { path: "campaigns", methods: ["GET", "POST"] },
  entryPoint: { path: "entryPoints/{dialled}", methods: ["PUT", "DELETE"] },
  entryPoints: { path: "entryPoints", methods: ["GET"] },
  flow: { path: "flows/{key}", methods: ["GET", "DELETE"] },
  flowApproval: { path: "flows/{key}/approval", methods: ["POST", "DELETE"] },
  flowCanary: { path: "flows/{key}/canary", methods: ["GET", "POST", "DELETE"] },
  flowCheck: { path: "flows/check", methods: ["POST"] },
  flowCompare: { path: "flows/{key}/compare", methods: ["GET"] },
  flowDraft: { path: "flows/{key}/draft", methods: ["HEAD", "GET", "PUT", "DELETE"] },
  flowPlanned: { path: "flows/{key}/planned", methods: ["DELETE"] },
  flowPublish: { path: "flows/{key}/publish", methods: ["POST"] },
  flowRollback: { path: "flows/{key}/rollback", methods: ["POST"] },
  flowVersion: { path: "flows/{key}/versions/{version}", methods: ["GET"] },
  flows: { path: "flows", methods: ["GET"] },
  liveCallActions: { path: "liveCalls/{callId}/actions", methods: ["POST"] },
  liveCallParticipants: { path: "liveCalls/{callId}/participants", methods: ["GET"] },
  liveCalls: { path: "liveCalls", methods: ["GET"] },
  meeting: { path: "meetings/{organizer}/{meetingId}", methods: ["GET", "PATCH", "DELETE"] },
  meetings: { path: "meetings/{organizer}", methods: ["GET"] },
  nightlyReport: { path: "nightlyReport", methods: ["GET"] },
  outboundCall: { path: "outboundCalls/{id}", methods: ["GET", "DELETE"] },
  outboundCalls: { path: "outboundCalls", methods: ["POST"] },
  promptWords: { path: "prompts/{promptId}/words", methods: ["GET"] },
  prompts: { path: "prompts", methods: ["POST"] },
  promptsSpeak: { path: "prompts/speak", methods: ["POST"] },
  recording: { path: "recordings/{recordingId}", methods: ["GET", "PATCH", "DELETE"] },
  recordings: { path: "recordings", methods: ["GET"] },
  reportDays: { path: "reports/days", methods: ["GET"] },
  reportToday: { path: "reports/today", methods: ["GET"] },
  reportWays: { path: "reports/ways", methods: ["GET"] },
  switch: { path: "switches/{key}", methods: ["PUT"] },
} as const satisfies Readonly<
  Record<string, Readonly<{ path: string; methods: readonly Method[] }>>
>;

/** The name of a function of the API. */
export type ApiName = keyof typeof apiPaths;
