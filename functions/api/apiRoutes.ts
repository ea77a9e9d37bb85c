import { audit } from "./audit";
import { binding } from "./binding";
import { bindings } from "./bindings";
import { call } from "./call";
import { callback } from "./callback";
import { callbacks } from "./callbacks";
import { callRecords } from "./callRecords";
import { campaign } from "./campaign";
import { campaigns } from "./campaigns";
import { entryPoint } from "./entryPoint";
import { entryPoints } from "./entryPoints";
import { flow } from "./flow";
import { flowApproval } from "./flowApproval";
import { flowCanary } from "./flowCanary";
import { flowCheck } from "./flowCheck";
import { flowCompare } from "./flowCompare";
import { flowDraft } from "./flowDraft";
import { flowPlanned } from "./flowPlanned";
import { flowPublish } from "./flowPublish";
import { flowRollback } from "./flowRollback";
import { flows } from "./flows";
import { flowVersion } from "./flowVersion";
import { nightlyReport } from "./nightlyReport";
import { outboundCall } from "./outboundCall";
import { liveCallActions } from "./liveCallActions";
import { liveCallParticipants } from "./liveCallParticipants";
import { liveCalls } from "./liveCalls";
import { meeting } from "./meeting";
import { meetings } from "./meetings";
import { outboundCalls } from "./outboundCalls";
import { prompts } from "./prompts";
import { promptsSpeak } from "./promptsSpeak";
import { promptWords } from "./promptWords";
import { recording } from "./recording";
import { recordings } from "./recordings";
import { reportDays } from "./reportDays";
import { reportToday } from "./reportToday";
import { reportWays } from "./reportWays";
import type { Route } from "./route";
import { emergencySwitch } from "./switch";

/** Every route of the API. */
export const apiRoutes: readonly Route[] = [
  audit,
  binding,
  bindings,
  call,
  callback,
  callbacks,
  callRecords,
  campaign,
  campaigns,
  emergencySwitch,
  entryPoint,
  entryPoints,
  flow,
  flowApproval,
  flowCanary,
  flowCheck,
  flowCompare,
  flowDraft,
  flowPlanned,
  flowPublish,
  flowRollback,
  flows,
  flowVersion,
  nightlyReport,
  outboundCall,
  liveCallActions,
  liveCallParticipants,
  liveCalls,
  meeting,
  meetings,
  outboundCalls,
  prompts,
  promptsSpeak,
  promptWords,
  recording,
  recordings,
  reportDays,
  reportToday,
  reportWays,
];
