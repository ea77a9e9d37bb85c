import type {
  ApprovalStore,
  BindingVersions,
  DraftStore,
  EntryPointVersions,
} from "../editing/ports";
import type {
  AuditLog,
  CallbackStore,
  CallRecordStore,
  DeleteExpired,
  ListLiveCalls,
  RecordingStore,
  TraceStore,
  ReportDayStore,
} from "../records/ports";
import type {
  ChangePinAttempts,
  CountCalls,
  FindFallback,
  LiveCalls,
  LoadCall,
  LoadCallPlan,
  ResolveEntryPoint,
  SaveCall,
  Sleep,
} from "../worker/ports";
import type { NightlyReportStore } from "../nightly/ports";
import type {
  CallbackCallStore,
  CallTotals,
  CampaignStore,
  OutboundAttemptStore,
} from "../placing/ports";
import type {
  BindingsStore,
  CanaryStore,
  EntryPointStore,
  FlowStore,
  PromptStore,
  TrialPromptStore,
} from "../publishing/ports";
import { makeAuditLog } from "./records/auditLog";
import { makeBindingsStore } from "./flows/bindings";
import { makeCanaryStore } from "./flows/canaries";
import type { Blobs } from "./blobs/blobs";
import { makeCallTotals } from "./calls/callTotals";
import { makeLoadLinkKey } from "./calls/linkKey";
import { makeCallPlans } from "./calls/callPlans";
import { makeCallbackCallStore } from "./records/callbackCallStore";
import { makeCallbackStore } from "./records/callbacks";
import { makeCallRecordStore } from "./records/callRecords";
import { makeCountCalls } from "./calls/callerRates";
import { makeCampaignStore } from "./calls/campaigns";
import { makeCalls } from "./calls/calls";
import { makeEntryPointStore } from "./flows/entryPoints";
import { makeFlowStore } from "./flows/flows";
import { makeOutboundAttemptStore } from "./calls/outboundAttempts";
import { makeChangePinAttempts } from "./calls/pinAttempts";
import { makeLiveCalls } from "./calls/liveCalls";
import { makePromptStore } from "./flows/prompts";
import { makeTrialPrompts } from "./flows/trialPrompts";
import { makeNightlyReportStore } from "./records/nightlyReports";
import { makeRecordingStore } from "./records/recordings";
import { makeReportDayStore } from "./records/reportDays";
import { makeDeleteExpired } from "./retention";
import { makeTraceStore } from "./records/traces";
import type { Tables } from "./tables/tables";

/** Everything the app keeps, behind the ports of the worker, of publishing and of the functions. */
export type Storage = Readonly<{
  loadCall: LoadCall;
  saveCall: SaveCall;
  liveCalls: LiveCalls;
  listLiveCalls: ListLiveCalls;
  resolveEntryPoint: ResolveEntryPoint;
  findFallback: FindFallback;
  loadCallPlan: LoadCallPlan;
  flowStore: FlowStore & DraftStore & ApprovalStore;
  entryPointStore: EntryPointStore & EntryPointVersions;
  bindingsStore: BindingsStore & BindingVersions;
  promptStore: PromptStore;
  trialPromptStore: TrialPromptStore;
  canaryStore: CanaryStore;
  recordingStore: RecordingStore;
  callRecordStore: CallRecordStore;
  reportDayStore: ReportDayStore;
  callbackStore: CallbackStore;
  nightlyReportStore: NightlyReportStore;
  auditLog: AuditLog;
  traceStore: TraceStore;
  changePinAttempts: ChangePinAttempts;
  countCalls: CountCalls;
  loadLinkKey: () => Promise<string>;
  outboundAttempts: OutboundAttemptStore;
  campaigns: CampaignStore;
  callbackCalls: CallbackCallStore;
  callTotals: CallTotals;
  deleteExpired: DeleteExpired;
  /** Creates the tables and containers that are missing; in Azure the deployment does. */
  prepareStorage: () => Promise<void>;
}>;

/** Makes all stores over the same tables and blobs. `now` gives ISO instants, `newToken` what opens a recording once more. */
export function makeStorage(
  parts: Readonly<{
    tables: Tables;
    blobs: Blobs;
    now: () => string;
    sleep?: Sleep | undefined;
    newToken?: () => string;
  }>,
): Storage {
  const { tables, blobs, now, sleep } = parts;
  const flowStore = makeFlowStore(tables, now);
  const entryPointStore = makeEntryPointStore(tables);
  const bindingsStore = makeBindingsStore(tables);
  const trialPrompts = makeTrialPrompts(tables, blobs);
  const recordingStore = makeRecordingStore(tables, blobs, now, parts.newToken);
  const calls = makeCalls(tables);
  const callRecordStore = makeCallRecordStore(tables);
  const { listLiveCalls, ...liveCalls } = makeLiveCalls(tables, calls.loadCall);
  return {
    ...calls,
    ...makeCallPlans({ flowStore, entryPointStore, bindingsStore, now, sleep }),
    liveCalls,
    listLiveCalls,
    flowStore,
    entryPointStore,
    bindingsStore,
    promptStore: makePromptStore(blobs),
    trialPromptStore: trialPrompts,
    canaryStore: makeCanaryStore(tables),
    recordingStore,
    callRecordStore,
    reportDayStore: makeReportDayStore(tables),
    callbackStore: makeCallbackStore(tables),
    nightlyReportStore: makeNightlyReportStore(tables),
    auditLog: makeAuditLog(tables),
    traceStore: makeTraceStore(tables, recordingStore),
    changePinAttempts: makeChangePinAttempts(tables),
    outboundAttempts: makeOutboundAttemptStore(tables),
    campaigns: makeCampaignStore(tables),
    callbackCalls: makeCallbackCallStore(tables),
    callTotals: makeCallTotals(tables),
    countCalls: makeCountCalls(tables),
    loadLinkKey: makeLoadLinkKey(tables),
    deleteExpired: makeDeleteExpired(tables, recordingStore, trialPrompts, callRecordStore),
    prepareStorage: async () => {
      await Promise.all([tables.prepare(), blobs.prepare()]);
    },
  };
}
