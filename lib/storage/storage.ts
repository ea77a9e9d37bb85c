import type { BindingVersions, DraftStore, EntryPointVersions } from "../editing/ports";
import type {
  AuditLog,
  CallbackStore,
  CallRecordStore,
  DeleteExpired,
  ListLiveCalls,
  RecordingStore,
  TraceStore,
} from "../records/ports";
import type {
  ChangePinAttempts,
  FindFallback,
  LoadCall,
  LoadCallPlan,
  ResolveEntryPoint,
  SaveCall,
  Sleep,
} from "../worker/ports";
import type { OutboundAttemptStore } from "../placing/ports";
import type { BindingsStore, EntryPointStore, FlowStore, PromptStore } from "../publishing/ports";
import { makeAuditLog } from "./records/auditLog";
import { makeBindingsStore } from "./flows/bindings";
import type { Blobs } from "./blobs/blobs";
import { makeCallPlans } from "./calls/callPlans";
import { makeCallbackStore } from "./records/callbacks";
import { makeCallRecordStore } from "./records/callRecords";
import { makeCalls } from "./calls/calls";
import { makeEntryPointStore } from "./flows/entryPoints";
import { makeFlowStore } from "./flows/flows";
import { makeOutboundAttemptStore } from "./calls/outboundAttempts";
import { makeChangePinAttempts } from "./calls/pinAttempts";
import { makeListLiveCalls } from "./calls/liveCalls";
import { makePromptStore } from "./flows/prompts";
import { makeRecordingStore } from "./records/recordings";
import { makeDeleteExpired } from "./retention";
import { makeTraceStore } from "./records/traces";
import type { Tables } from "./tables/tables";

/** Everything the app keeps, behind the ports of the worker, of publishing and of the functions. */
export type Storage = Readonly<{
  loadCall: LoadCall;
  saveCall: SaveCall;
  listLiveCalls: ListLiveCalls;
  resolveEntryPoint: ResolveEntryPoint;
  findFallback: FindFallback;
  loadCallPlan: LoadCallPlan;
  flowStore: FlowStore & DraftStore;
  entryPointStore: EntryPointStore & EntryPointVersions;
  bindingsStore: BindingsStore & BindingVersions;
  promptStore: PromptStore;
  recordingStore: RecordingStore;
  callRecordStore: CallRecordStore;
  callbackStore: CallbackStore;
  auditLog: AuditLog;
  traceStore: TraceStore;
  changePinAttempts: ChangePinAttempts;
  outboundAttempts: OutboundAttemptStore;
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
  const flowStore = makeFlowStore(tables);
  const entryPointStore = makeEntryPointStore(tables);
  const bindingsStore = makeBindingsStore(tables);
  const recordingStore = makeRecordingStore(tables, blobs, now, parts.newToken);
  return {
    ...makeCalls(tables),
    ...makeCallPlans({ flowStore, entryPointStore, bindingsStore, now, sleep }),
    listLiveCalls: makeListLiveCalls(tables),
    flowStore,
    entryPointStore,
    bindingsStore,
    promptStore: makePromptStore(blobs),
    recordingStore,
    callRecordStore: makeCallRecordStore(tables),
    callbackStore: makeCallbackStore(tables),
    auditLog: makeAuditLog(tables),
    traceStore: makeTraceStore(tables, recordingStore),
    changePinAttempts: makeChangePinAttempts(tables),
    outboundAttempts: makeOutboundAttemptStore(tables),
    deleteExpired: makeDeleteExpired(tables, recordingStore),
    prepareStorage: async () => {
      await Promise.all([tables.prepare(), blobs.prepare()]);
    },
  };
}
