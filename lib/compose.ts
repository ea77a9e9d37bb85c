import { setTimeout as wait } from "node:timers/promises";
import { causeOf } from "./causeOf";
import { composeCalls, type Parts, type ServedCalls } from "./composeCalls";
import { composeEditor, type Editor } from "./composeEditor";
import { composeFlows, type Flows } from "./composeFlows";
import { composeHealth, type CheckHealth } from "./composeHealth";
import { composeNightly, type Nightly } from "./composeNightly";
import { composeRecords, type Records } from "./composeRecords";
import { readConfig, type Config } from "./config";
import { describeError } from "./errors";
import { makeGraph } from "./graph/client/makeGraph";
import { makeGraphToken } from "./graph/token/makeGraphToken";
import { makeReadRoles } from "./graph/token/makeReadRoles";
import { makeReadRolesSoon } from "./graph/token/makeReadRolesSoon";
import { makeVerifyUser, type VerifyUser } from "./identity/makeVerifyUser";
import { makeAcceptNotification, type AcceptNotification } from "./ingress/door/acceptNotification";
import { invocationLog } from "./invocationLog";
import { makeLog, type Log } from "./log";
import { makeUnhandledGuard } from "./makeUnhandledGuard";
import { makeCallEventSender } from "./messaging/callEventSender";
import { makeDeleteDeadKeys } from "./messaging/makeDeleteDeadKeys";
import { makeAskOutside } from "./outside/makeAskOutside";
import {
  makeCompleteCallRecords,
  type CompleteCallRecords,
} from "./records/makeCompleteCallRecords";
import type { Deleted } from "./records/ports";
import { addDays } from "./flow/time/addDays";
import { sleep } from "./sleep";
import { makeClock } from "./time/makeClock";
import { chooseSpeaker, type MakeLocalSpeaker } from "./speech/chooseSpeaker";
import { chooseTranscribe } from "./speech/chooseTranscribe";
import { makeAzureStorage } from "./storage/azureStorage";
import type { Storage } from "./storage/storage";
import { makeHasEnded } from "./worker/makeHasEnded";

/** What serves calls: taking what Graph says, working through it, placing calls. */
export type Calls = ServedCalls & Readonly<{ acceptNotification: AcceptNotification }>;

/** What is known of the process itself. */
export type Health = Readonly<{
  checkHealth: CheckHealth;
  /** Connects ahead of the first event. */
  warmUp: () => Promise<void>;
  /** Disconnects what is open. */
  close: () => Promise<void>;
}>;

/** The app put together: what the functions call, by what it is for. */
export type Ivr = Readonly<{
  calls: Calls;
  flows: Flows;
  records: Records & CleaningUp & Readonly<{ completeCallRecords: CompleteCallRecords }>;
  nightly: Nightly;
  health: Health;
  identity: Readonly<{ verifyUser: VerifyUser }>;
  editor: Editor;
  log: Log;
}>;

/** Puts the app together by its environment. Nothing connects before it is used. Throws CONFIG_INVALID for settings that cannot be used. */
function compose(environment: Environment, log: Log): Ivr {
  const config = readConfig(environment);
  const now = makeClock();
  const storage = makeAzureStorage(config.storage, { now, sleep });
  const sender = makeCallEventSender(config.serviceBus, config.callEventsQueue);
  const parts: Parts = {
    storage,
    sender,
    graphOptions: makeGraphOptions(config),
    askOutside: makeAskOutside({
      allowedHosts: config.outsideHosts,
      allowLoopback: config.isLocal,
    }),
    transcribe: chooseTranscribe(config),
    now,
    sleep,
    log,
  };
  const calls = composeCalls(config, parts);
  const { sendCallEvents, warmUp, close } = sender;
  const acceptNotification = makeAcceptNotification(config, {
    sendCallEvents,
    claimCall: calls.claimCall,
    fetch,
    now,
    wait,
    log,
  });
  return {
    calls: { ...calls, acceptNotification },
    flows: composeFlows({
      ...storage,
      now,
      // Never a kept token: what an administrator consented to meanwhile is in a new one.
      readRoles: makeReadRolesSoon(
        makeReadRoles(() => makeGraphToken(config)(config.tenantId)),
        { now },
      ),
      chooseSpeaker: () => chooseSpeaker(config, { log, makeLocalSpeaker }),
    }),
    records: {
      ...composeRecords({ ...storage, now }),
      ...makeCleaningUp(config, storage),
      completeCallRecords: makeCompleteCallRecords({
        ...storage,
        teamsRecords: makeGraph(parts.graphOptions).teamsRecords,
        readRoles: makeReadRoles(() => makeGraphToken(config)(config.tenantId)),
        appId: config.appId,
        now,
      }),
    },
    nightly: composeNightly(config, parts),
    health: { checkHealth: composeHealth(environment), warmUp, close },
    identity: { verifyUser: makeVerifyUser(config, { fetch, now }) },
    editor: composeEditor(config, { fetch, now }),
    log,
  };
}

/** Where Graph is, as whom it is asked, and what it has in this cloud. */
function makeGraphOptions(config: Config): Parts["graphOptions"] {
  return {
    graphUrl: config.graphUrl,
    publicUrl: config.publicUrl,
    tenantId: config.tenantId,
    getToken: makeGraphToken(config),
    lacks: config.lacks,
    provided: [
      ...(config.isBetaAllowed ? (["beta"] as const) : []),
      ...(config.cloud === "global" ? (["globalCloud"] as const) : []),
    ],
  };
}

type Environment = Parameters<typeof readConfig>[0];

/** Most rows of sums that one night deletes; the next goes on. */
const mostReportRows = 20_000;

/** The nightly clean-up, at an ISO instant. */
type CleaningUp = Readonly<{ deleteExpired: (now: string) => Promise<Deleted> }>;

/** Makes the nightly clean-up: first storage, then the dead letters, so that a queue that is away keeps nothing from being deleted. */
function makeCleaningUp(config: Config, storage: Storage): CleaningUp {
  const deleteDeadKeys = makeDeleteDeadKeys(
    config.serviceBus,
    config.callEventsQueue,
    makeHasEnded(storage.loadCall),
  );
  return {
    deleteExpired: async (at) => {
      const deleted = await storage.deleteExpired(at, config);
      const reportDays = await storage.reportDayStore.deleteReportDaysBefore(
        addDays(at.slice(0, 10), -config.reportsKeptDays),
        mostReportRows,
      );
      return { ...deleted, reportDays, deadKeys: await deleteDeadKeys() };
    },
  };
}

const log = makeLog(invocationLog.write);

/** The last guard of this process against errors that nobody handles. */
export const unhandledGuard = makeUnhandledGuard(log);

let makeLocalSpeaker: MakeLocalSpeaker | undefined;

/** Lends this process a voice for where SPEECH_ENDPOINT names none: the local stack has one, what is deployed has not. */
export function lendVoice(make: MakeLocalSpeaker): void {
  makeLocalSpeaker = make;
}

let composed: Ivr | undefined;

/** The app of this process, put together from the environment at first use. Throws CONFIG_INVALID for settings that cannot be used. */
export function ivr(): Ivr {
  composed ??= compose(process.env, log);
  return composed;
}

/** Connects ahead of the first event. Never rejects: that event connects by itself, and an app that did not start could not even say in its deep check what is wrong. */
export async function warmUpIvr(): Promise<void> {
  try {
    await ivr().health.warmUp();
  } catch (error) {
    log.warn("warmUpFailed", {
      reason: describeError(error),
      ...causeOf(error),
    });
  }
}

/** Disconnects what this process has open. */
export async function closeIvr(): Promise<void> {
  await composed?.health.close();
}

let uncomposed: CheckHealth | undefined;

/** Looks at everything that calls of this process depend on, its settings first; within 5 s, and never rejects. Where settings cannot be used there is no app to ask, and this says so. */
export const checkHealth: CheckHealth = () => {
  const check = composed?.health.checkHealth ?? (uncomposed ??= composeHealth(process.env));
  return check();
};
