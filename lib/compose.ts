import { setTimeout as wait } from "node:timers/promises";
import { causeOf } from "./causeOf";
import { composeHealth, type CheckHealth } from "./composeHealth";
import { readConfig, type Config } from "./config";
import { describeError } from "./errors";
import { makeGraph } from "./graph/client/makeGraph";
import type { GraphOptions } from "./graph/client/makePerformGraphAction";
import { makeGraphToken } from "./graph/token/makeGraphToken";
import { makeVerifyPerson } from "./identity/makeVerifyPerson";
import { makeVerifyUser } from "./identity/makeVerifyUser";
import { editorDirectory, makeLoadEditorFile } from "./http/makeLoadEditorFile";
import { makeAcceptNotification } from "./ingress/acceptNotification";
import { invocationLog } from "./invocationLog";
import type { step } from "./ivr/step";
import { isLoopback } from "./isLoopback";
import { makeLog, type Log } from "./log";
import { makeUnhandledGuard } from "./makeUnhandledGuard";
import { makeCallEventSender, type CallEventSender } from "./messaging/callEventSender";
import { makeDeleteDeadKeys } from "./messaging/makeDeleteDeadKeys";
import { makePlaceOutboundCall } from "./outbound/makePlaceOutboundCall";
import { makeAskOutside } from "./outside/makeAskOutside";
import { makeLookUp } from "./outside/makeLookUp";
import { makeReadSecret } from "./outside/makeReadSecret";
import { makeSendChannelMessage } from "./outside/makeSendChannelMessage";
import { makeCheckPin } from "./publishing/makeCheckPin";
import { makePublishFlow } from "./publishing/makePublishFlow";
import { makeRollBackFlow } from "./publishing/makeRollBackFlow";
import { sleep } from "./sleep";
import { judgeSound } from "./speech/wav/judgeSound";
import { chooseSpeaker, type MakeLocalSpeaker } from "./speech/chooseSpeaker";
import { makeAzureStorage } from "./storage/azureStorage";
import type { Storage } from "./storage/storage";
import { makeAnswerAhead } from "./worker/makeAnswerAhead";
import { makeHasEnded } from "./worker/makeHasEnded";
import { makeHandleCallEvent } from "./worker/makeHandleCallEvent";
import { makeHandleChannelMessage } from "./worker/makeHandleChannelMessage";
import { makeHandleRecording } from "./worker/makeHandleRecording";
import { makeHelpCaller } from "./worker/makeHelpCaller";
import { makePerformActions } from "./worker/perform/makePerformActions";
import { makeQueueClock } from "./worker/makeQueueClock";
import { makeRescueCall } from "./worker/makeRescueCall";
import { makeTurnAway } from "./worker/makeTurnAway";
import type { CheckPin, Sleep, WorkerPorts } from "./worker/ports";

/** The app put together: what the functions call. */
export type Ivr = ReturnType<typeof compose>;

/** Puts the app together by its settings. Nothing connects before it is used. */
export function compose(config: Config, log: Log) {
  const now = () => new Date().toISOString();
  const parts: Parts = {
    storage: makeAzureStorage(config.storage, { now, sleep }),
    sender: makeCallEventSender(config.serviceBus, config.callEventsQueue),
    graphOptions: {
      graphUrl: config.graphUrl,
      publicUrl: config.publicUrl,
      tenantId: config.tenantId,
      getToken: makeGraphToken(config),
    },
    askOutside: makeAskOutside({
      allowedHosts: config.outsideHosts,
      allowLoopback: config.isLocal,
    }),
    now,
    sleep,
    log,
  };
  const { storage, sender } = parts;
  const { sendCallEvents } = sender;
  return {
    log,
    acceptNotification: makeAcceptNotification(config, { sendCallEvents, fetch, now, wait, log }),
    verifyUser: makeVerifyUser(config, { fetch, now }),
    ...composeEditor(config),
    ...composeCalls(config, parts),
    ...publishing(config, storage, now, log),
    ...storage,
    now,
    sleep,
    ...cleaningUp(config, storage),
    warmUp: sender.warmUp,
    close: sender.close,
  };
}

/** What serves the editor and lets people in. On this machine alone, a simulated Graph is a telephone for its pages. */
function composeEditor(config: Config) {
  const { editor, graphUrl, publicUrl } = config;
  const { hostname } = new URL(publicUrl);
  const telephone =
    editor.signIn === "local" && isLoopback(new URL(graphUrl).hostname) ? graphUrl : undefined;
  return {
    editor,
    verifyPerson: makeVerifyPerson(editor),
    loadEditorFile: makeLoadEditorFile(editorDirectory()),
    editorAsks: telephone === undefined ? [] : [new URL(telephone).origin],
    describeEditor: {
      environment: config.isLocal ? "local" : hostname,
      languages: ["en", "de"],
      needsSecondPerson: false,
      ...(telephone === undefined ? {} : { telephone }),
    },
  };
}

/** What serves calls is made of: adapters that are connected to something. */
type Parts = Readonly<{
  storage: Storage;
  sender: CallEventSender;
  graphOptions: GraphOptions;
  askOutside: ReturnType<typeof makeAskOutside>;
  now: () => string;
  log: Log;
  sleep: Sleep;
  checkPin?: CheckPin;
  decide?: typeof step;
}>;

/** Puts together what serves calls, over any storage, queue and Graph: in Azure by `compose`, in virtual time by chaos. */
export function composeCalls(config: Pick<Config, "secrets">, parts: Parts) {
  const { storage, sender, graphOptions, askOutside, log, sleep: wait } = parts;
  const readSecret = makeReadSecret(config.secrets);
  const graph = makeGraph(graphOptions);
  // What is scheduled comes by the queue's clock.
  const queueClock = makeQueueClock(parts.now);
  const { now } = queueClock;
  const ports: WorkerPorts = {
    loadCall: storage.loadCall,
    saveCall: storage.saveCall,
    resolveEntryPoint: storage.resolveEntryPoint,
    findFallback: storage.findFallback,
    loadCallPlan: storage.loadCallPlan,
    scheduleCallEvent: sender.scheduleCallEvent,
    queueChannelMessage: sender.queueChannelMessage,
    queueRecording: sender.queueRecording,
    graph: graph.calls,
    readPresence: graph.readPresence,
    downloadRecording: graph.downloadRecording,
    judgeSound,
    saveRecording: storage.recordingStore.saveRecording,
    recordings: storage.recordingStore,
    saveCallbackRequest: storage.callbackStore.saveCallbackRequest,
    saveCallRecord: storage.callRecordStore.saveCallRecord,
    checkPin: parts.checkPin ?? makeCheckPin({ changePinAttempts: storage.changePinAttempts, now }),
    lookUp: makeLookUp(askOutside, readSecret, log),
    now,
    sleep: wait,
  };
  const performActions = makePerformActions(ports, log);
  const handleCallEvent = makeHandleCallEvent(ports, performActions, log, parts.decide);
  const { loadBindings } = storage.bindingsStore;
  const { queueChannelMessage, scheduleCallEvent, sendCallEvents } = sender;
  const helpCaller = makeHelpCaller(ports, handleCallEvent, log);
  const sendChannelMessage = makeSendChannelMessage(askOutside, readSecret);
  return {
    handleCallEvent,
    answerAhead: makeAnswerAhead(ports, log),
    turnAway: makeTurnAway(ports, log),
    helpCaller,
    rescueCall: makeRescueCall(ports, helpCaller, log),
    queueClock,
    scheduleCallEvent,
    handleChannelMessage: makeHandleChannelMessage(
      { loadBindings, sendChannelMessage, queueChannelMessage, now },
      log,
    ),
    handleRecording: makeHandleRecording(ports, log),
    placeOutboundCall: makePlaceOutboundCall({
      createCall: graph.createCall,
      hangUp: graph.calls.hangUp,
      sendCallEvents,
      resolveEntryPoint: storage.resolveEntryPoint,
      loadBindings,
      now,
    }),
  };
}

function publishing(
  config: Config,
  storage: ReturnType<typeof makeAzureStorage>,
  now: () => string,
  log: Log,
) {
  const { flowStore, bindingsStore, promptStore, auditLog } = storage;
  const { saveAuditEntry } = auditLog;
  const shared = { flowStore, bindingsStore, promptStore, saveAuditEntry, now };
  // A voice is chosen with the first publish: an instance that only takes calls needs none.
  const publishFlow: ReturnType<typeof makePublishFlow> = (request) =>
    makePublishFlow({ ...shared, speaker: chooseSpeaker(config, { log, makeLocalSpeaker }) })(
      request,
    );
  return { publishFlow, rollBackFlow: makeRollBackFlow(shared) };
}

/** The nightly clean-up: first storage, then the dead letters, so that a queue that is away keeps nothing from being deleted. */
function cleaningUp(config: Config, storage: ReturnType<typeof makeAzureStorage>) {
  const deleteDeadKeys = makeDeleteDeadKeys(
    config.serviceBus,
    config.callEventsQueue,
    makeHasEnded(storage.loadCall),
  );
  return {
    deleteExpired: async (at: string) => {
      const deleted = await storage.deleteExpired(at);
      return { ...deleted, deadKeys: await deleteDeadKeys() };
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

/** The app of this process, put together from the environment at first use. Rejects settings that cannot be used with CONFIG_INVALID. */
export function ivr(): Ivr {
  composed ??= compose(readConfig(process.env), log);
  return composed;
}

/** Connects ahead of the first event. Never rejects: that event connects by itself, and an app that did not start could not even say in its deep check what is wrong. */
export async function warmUpIvr(): Promise<void> {
  try {
    await ivr().warmUp();
  } catch (error) {
    log.warn("warmUpFailed", {
      reason: describeError(error),
      ...causeOf(error),
    });
  }
}

/** Disconnects what this process has open. */
export async function closeIvr(): Promise<void> {
  await composed?.close();
}

let composedHealth: CheckHealth | undefined;

/** Looks at everything that calls of this process depend on, its settings first; within 5 s, and never rejects. */
export const checkHealth: CheckHealth = () => {
  composedHealth ??= composeHealth(process.env);
  return composedHealth();
};
