import { audit } from "./audit";
import { binding } from "./binding";
import { bindings } from "./bindings";
import { call } from "./call";
import { callback } from "./callback";
import { callbacks } from "./callbacks";
import { callRecords } from "./callRecords";
import { entryPoint } from "./entryPoint";
import { entryPoints } from "./entryPoints";
import { flow } from "./flow";
import { flowCheck } from "./flowCheck";
import { flowCompare } from "./flowCompare";
import { flowDraft } from "./flowDraft";
import { flowPublish } from "./flowPublish";
import { flowRollback } from "./flowRollback";
import { flows } from "./flows";
import { flowVersion } from "./flowVersion";
import { liveCallActions } from "./liveCallActions";
import { liveCallParticipants } from "./liveCallParticipants";
import { outboundCalls } from "./outboundCalls";
import { prompts } from "./prompts";
import { recording } from "./recording";
import { recordings } from "./recordings";
import type { Route } from "./route";
import { emergencySwitch } from "./switch";

/** Every route of the API; importing this registers them. */
export const apiRoutes: readonly Route[] = [
  audit,
  binding,
  bindings,
  call,
  callback,
  callbacks,
  callRecords,
  emergencySwitch,
  entryPoint,
  entryPoints,
  flow,
  flowCheck,
  flowCompare,
  flowDraft,
  flowPublish,
  flowRollback,
  flows,
  flowVersion,
  liveCallActions,
  liveCallParticipants,
  outboundCalls,
  prompts,
  recording,
  recordings,
];
