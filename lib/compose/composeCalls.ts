import { randomUUID } from "node:crypto";
import type { Config } from "../config";
import { makeGraph } from "../graph/client/makeGraph";
import type { GraphOptions } from "../graph/client/makePerformGraphAction";
import type { step } from "../ivr/step";
import type { Log } from "../log";
import type { CallEventSender } from "../messaging/callEventSender";
import { composeCallbacks } from "./composeCallbacks";
import { composePlacing, type PlacedCalls } from "./composePlacing";
import type { PlanCallbacks } from "../placing/callbacks/makePlanCallbacks";
import type { WakeCampaigns } from "../placing/campaigns/makeWakeCampaigns";
import { makeEnterRoom } from "../placing/legs/makeEnterRoom";
import { makeStartAlert } from "../placing/campaigns/makeStartAlert";
import { makeStartCampaign } from "../placing/campaigns/makeStartCampaign";
import { makeOperatedCalls, type OperatedCalls } from "../operating/makeOperatedCalls";
import type { makeAskOutside } from "../outside/makeAskOutside";
import { makeLookUp } from "../outside/makeLookUp";
import { makeReadSecret } from "../outside/makeReadSecret";
import { makeSendChannelMessage } from "../outside/makeSendChannelMessage";
import { makeLegs } from "../placing/legs/makeLegs";
import { makeCallbackLinks } from "../records/callbackLinks";
import { makeCountEarlier } from "../records/makeCountEarlier";
import { makeCheckPin } from "../worker/pins/makeCheckPin";
import { judgeSound } from "../speech/wav/judgeSound";
import { measureWav } from "../speech/wav/measureWav";
import { toMuLawWav } from "../speech/wav/toMuLawWav";
import { packText } from "../storage/calls/packText";
import type { Storage } from "../storage/storage";
import { makeAnswerAhead } from "../worker/handle/makeAnswerAhead";
import type { DeliveryPorts } from "../worker/handle/makeHandleDelivery";
import { makeHasEnded } from "../worker/makeHasEnded";
import { makeHandleCallEvent } from "../worker/handle/makeHandleCallEvent";
import { makeHandleChannelMessage } from "../worker/handle/makeHandleChannelMessage";
import { makeHandleRecording } from "../worker/handle/makeHandleRecording";
import { makeHelpCaller } from "../worker/handle/makeHelpCaller";
import { makePerformActions } from "../worker/perform/makePerformActions";
import { makeQueueClock } from "../worker/makeQueueClock";
import { makeRescueCall } from "../worker/handle/makeRescueCall";
import { makeTurnAway } from "../worker/handle/makeTurnAway";
import { makeHandleWords } from "../worker/words/makeHandleWords";
import type { Transcribe } from "../worker/ports";
import type { CheckPin, Sleep, WorkerPorts } from "../worker/ports";

/** What serves calls is made of: adapters that are connected to something. */
export type Parts = Readonly<{
  storage: Storage;
  sender: CallEventSender;
  graphOptions: GraphOptions;
  askOutside: ReturnType<typeof makeAskOutside>;
  now: () => string;
  log: Log;
  sleep: Sleep;
  checkPin?: CheckPin;
  /** Absent where no speech account is named: then no words are written down. */
  transcribe?: Transcribe | undefined;
  decide?: typeof step;
  /** Ids of what is asked for in calls; random ones unless told otherwise. */
  newId?: () => string;
}>;

type NewsSettings = Readonly<{ editor: Pick<Config["editor"], "isOn"> }>;
type WorkerSettings = Pick<Config, "secrets" | "linesKeptDays">;
type ReadSecret = ReturnType<typeof makeReadSecret>;

/** What serves calls once they are on the queue, what places them and what acts in them. */
export type ServedCalls = DeliveryPorts &
  PlacedCalls &
  OperatedCalls &
  Readonly<{
    wakeCampaigns: WakeCampaigns;
    planCallbacks: PlanCallbacks;
  }>;

/** Puts together what serves calls, over any storage, queue and Graph: in Azure by `compose`, in virtual time by chaos. */
export function composeCalls(
  config: WorkerSettings & Pick<Config, "logDetail"> & NewsSettings,
  parts: Parts,
): ServedCalls {
  const { storage, sender, graphOptions, log, decide } = parts;
  const { logDetail } = config;
  const graph = makeGraph(graphOptions);
  // What is scheduled comes by the queue's clock.
  const queueClock = makeQueueClock(parts.now);
  const { now } = queueClock;
  const { callbacks, planCallbacks } = composeCallbacks({ ...parts, now }, graph);
  const ports = { ...makeWorkerPorts({ ...parts, now }, graph, config), callbacks };
  const performActions = makePerformActions(ports, log);
  const handleCallEvent = makeHandleCallEvent(ports, performActions, log, { decide, logDetail });
  const helpCaller = makeHelpCaller(ports, handleCallEvent, log);
  return {
    handleCallEvent,
    answerAhead: makeAnswerAhead(ports, log),
    turnAway: makeTurnAway(ports, log),
    helpCaller,
    rescueCall: makeRescueCall(ports, helpCaller, log),
    queueClock,
    scheduleCallEvent: sender.scheduleCallEvent,
    log,
    now,
    sleep: parts.sleep,
    handleChannelMessage: composeNews(config, parts, { ...ports, ...graph }),
    handleRecording: makeHandleRecording(ports, log),
    handleWords: makeHandleWords(
      {
        ...ports,
        ...storage.recordingStore,
        transcribe: parts.transcribe,
        queueWords: sender.queueWords,
      },
      log,
    ),
    ...makeOperatedCalls({
      ...ports,
      sendCallEvents: sender.sendCallEvents,
      meetings: graph.meetings,
      saveAuditEntry: storage.auditLog.saveAuditEntry,
      provided: graphOptions.provided ?? [],
      newId: parts.newId ?? randomUUID,
    }),
    planCallbacks,
    ...composePlacing({
      ...ports,
      createCall: graph.createCall,
      hangUp: graph.calls.hangUp,
      sendCallEvents: sender.sendCallEvents,
      loadBindings: storage.bindingsStore.loadBindings,
      attempts: storage.outboundAttempts,
      campaigns: storage.campaigns,
      callTotals: storage.callTotals,
      saveAuditEntry: storage.auditLog.saveAuditEntry,
      log,
    }),
  };
}

/** What the worker needs, over the parts; `now` is the clock of the queue. */
function makeWorkerPorts(
  parts: Parts,
  graph: ReturnType<typeof makeGraph>,
  { secrets, linesKeptDays }: WorkerSettings,
): Omit<WorkerPorts, "callbacks"> & Readonly<{ readSecret: ReadSecret }> {
  const { storage, sender, askOutside, log, checkPin, transcribe, now, sleep } = parts;
  const readSecret = makeReadSecret(secrets);
  return {
    readSecret,
    packText: linesKeptDays > 0 ? packText : undefined,
    loadCall: storage.loadCall,
    saveCall: storage.saveCall,
    liveCalls: storage.liveCalls,
    resolveEntryPoint: storage.resolveEntryPoint,
    findFallback: storage.findFallback,
    loadCallPlan: storage.loadCallPlan,
    scheduleCallEvent: sender.scheduleCallEvent,
    sendCallEvents: sender.sendCallEvents,
    queueChannelMessage: sender.queueChannelMessage,
    queueRecording: sender.queueRecording,
    queueCampaignNews: sender.queueCampaignNews,
    queueWords: transcribe && sender.queueWords,
    graph: graph.calls,
    readPresence: graph.readPresence,
    createOnlineMeeting: graph.createOnlineMeeting,
    downloadRecording: graph.downloadRecording,
    judgeSound,
    measureSound: measureWav,
    loadBindings: storage.bindingsStore.loadBindings,
    saveRecording: storage.recordingStore.saveRecording,
    recordings: storage.recordingStore,
    saveCallbackRequest: storage.callbackStore.saveCallbackRequest,
    saveCallRecord: storage.callRecordStore.saveCallRecord,
    checkPin: checkPin ?? makeCheckPin({ changePinAttempts: storage.changePinAttempts, now }),
    countCalls: storage.countCalls,
    lookUp: makeLookUp(askOutside, readSecret, log),
    ...makeCallingPorts(parts, graph),
    now,
    sleep,
  };
}

/** What rings people for a call: legs, rooms, and who is on call. */
function makeCallingPorts(
  { storage, sender, log, now, sleep }: Parts,
  graph: ReturnType<typeof makeGraph>,
): Pick<WorkerPorts, "legs" | "enterRoom" | "startAlert"> {
  return {
    legs: makeLegs({
      ...sender,
      createCall: graph.createCall,
      hangUp: graph.calls.hangUp,
      attempts: storage.outboundAttempts,
      now,
      log,
    }),
    enterRoom: makeEnterRoom({
      ...sender,
      createCall: graph.createCall,
      hangUp: graph.calls.hangUp,
      attempts: storage.outboundAttempts,
      hasEnded: makeHasEnded(storage.loadCall),
      now,
      sleep,
      log,
    }),
    startAlert: makeStartAlert(
      makeStartCampaign({
        campaigns: storage.campaigns,
        resolveEntryPoint: storage.resolveEntryPoint,
        loadCallPlan: storage.loadCallPlan,
        loadBindings: storage.bindingsStore.loadBindings,
        queueCampaignNews: sender.queueCampaignNews,
        saveAuditEntry: storage.auditLog.saveAuditEntry,
        now,
      }),
    ),
  };
}

/** What brings news of messages to people, by the channels of the bindings. */
function composeNews(
  config: NewsSettings,
  { storage, askOutside, graphOptions, log }: Parts,
  ports: WorkerPorts &
    Pick<ReturnType<typeof makeGraph>, "sendMail"> &
    Readonly<{ readSecret: ReadSecret }>,
): ServedCalls["handleChannelMessage"] {
  const { readSecret, sendMail, now } = ports;
  return makeHandleChannelMessage(
    {
      ...ports,
      ...storage.recordingStore,
      sendChannelMessage: makeSendChannelMessage({ askOutside, readSecret, sendMail, now }),
      hasEnded: makeHasEnded(storage.loadCall),
      writesWords: ports.queueWords !== undefined,
      countEarlier: makeCountEarlier(storage),
      ...storage.callbackStore,
      makeCallbackLinks: makeToCallbackLinks(storage, now, graphOptions.publicUrl),
      toAttachment: toMuLawWav,
      toLink: makeToLink(config, graphOptions.publicUrl),
    },
    log,
  );
}

/** Where people hear a recording: among the messages of the editor, or by the API where the editor is off. */
function makeToLink({ editor }: NewsSettings, publicUrl: string): (recordingId: string) => string {
  return editor.isOn
    ? () => `${publicUrl}/editor/messages`
    : (recordingId) => `${publicUrl}/api/recordings/${encodeURIComponent(recordingId)}`;
}

/** Where people say what became of a request to be called back. */
function makeToCallbackLinks(
  { loadLinkKey }: Pick<Storage, "loadLinkKey">,
  now: () => string,
  publicUrl: string,
) {
  const { sign } = makeCallbackLinks({ loadLinkKey, now });
  return async (requestId: string, language: "en" | "de") => {
    const { until, signature } = await sign(requestId);
    const toLink = (outcome: "done" | "notReached") =>
      `${publicUrl}/api/callbackLinks/${encodeURIComponent(requestId)}?${new URLSearchParams({ outcome, until, signature, language }).toString()}`;
    return { done: toLink("done"), notReached: toLink("notReached") };
  };
}
