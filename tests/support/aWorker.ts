import { flowClips } from "../../lib/flow/prompts/flowClips";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import type { NewCall } from "../../lib/graph/actions/newCall";
import type { CallEvent, CallFact } from "../../lib/ivr/call/callEvent";
import { clipKey } from "../../lib/flow/prompts/clip";
import type { Log, LogFields } from "../../lib/log";
import type { CallbackNews } from "../../lib/worker/callbacks/callbackNews";
import { makeLegs } from "../../lib/placing/legs/makeLegs";
import { packText } from "../../lib/storage/calls/packText";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { makeAnswerAhead } from "../../lib/worker/handle/makeAnswerAhead";
import type { LogDetail } from "../../lib/worker/handle/writeTurnLines";
import { makeHandleCallEvent } from "../../lib/worker/handle/makeHandleCallEvent";
import {
  makeHandleDelivery,
  type HandleDelivery,
} from "../../lib/worker/handle/makeHandleDelivery";
import { makeHandleRecording } from "../../lib/worker/handle/makeHandleRecording";
import { makeHelpCaller } from "../../lib/worker/handle/makeHelpCaller";
import { makePerformActions } from "../../lib/worker/perform/makePerformActions";
import { makeQueueClock } from "../../lib/worker/makeQueueClock";
import { makeRescueCall } from "../../lib/worker/handle/makeRescueCall";
import { makeTurnAway } from "../../lib/worker/handle/makeTurnAway";
import type {
  CallbackRequest,
  CampaignNews,
  ChannelMessage,
  QueuedMessage,
  RecordingDetails,
  RecordingToKeep,
  Sleep,
  WorkerPorts,
} from "../../lib/worker/ports";
import { fixtureBindings, fixtureFlow } from "./readFixture";

type Line = Readonly<{ event: string; fields: LogFields }>;

/** A worker over memory: its flow is published and answers everything. `ports` replaces single ports. */
export async function aWorker(
  options: Readonly<{
    flow?: Flow;
    bindings?: Bindings;
    withoutEntryPoint?: boolean;
    fallback?: string;
    /** The worker's clock is so much ahead of the queue's; behind when negative. */
    aheadInMs?: number;
    /** Told of each table operation before it is made; it fails when this throws. */
    onTableOperation?: (table: string, kind: "read" | "write") => void;
    ports?: Partial<WorkerPorts>;
    logDetail?: LogDetail;
  }> = {},
) {
  const flow = options.flow ?? fixtureFlow("contoso");
  const bindings = options.bindings ?? fixtureBindings();
  let clock = Date.parse("2026-11-20T09:00:00.000Z");
  const now = () => new Date(clock).toISOString();
  const queueClock = makeQueueClock(() => new Date(clock + (options.aheadInMs ?? 0)).toISOString());
  const tableOperations: { table: string; kind: string }[] = [];
  const lines: Line[] = [];
  const write = (event: string, fields: LogFields = {}) => lines.push({ event, fields });
  const log: Log = { info: write, warn: write, error: write };
  let isPublished = false;
  const slept: number[] = [];
  // Work in memory is over before any time passes: what is raced against a limit loses only when it hangs.
  const sleep: Sleep = async (delayInMs, waking) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (waking?.isAwake() === true) return;
    slept.push(delayInMs);
    clock += delayInMs;
  };
  const storage = makeMemoryStorage({
    now,
    sleep,
    onTableOperation: (table, kind) => {
      tableOperations.push({ table, kind });
      if (isPublished) options.onTableOperation?.(table, kind);
    },
  });
  await publish(storage, flow, bindings, options);
  const scheduled: { event: CallEvent; dueAt: string }[] = [];
  const recordings: { details: RecordingDetails; wav: Uint8Array }[] = [];
  const queuedRecordings: { recording: RecordingToKeep; dueAt: string | undefined }[] = [];
  const channelMessages: ChannelMessage[] = [];
  const campaignNews: CampaignNews[] = [];
  const callbacks: CallbackRequest[] = [];
  const callbackEnds: Parameters<CallbackNews["noteEnd"]>[0][] = [];
  const memoryGraph = makeMemoryGraphCalls();
  const createdCalls: NewCall[] = [];
  const sentEvents: CallEvent[] = [];
  const sendCallEvents = async (events: readonly CallEvent[]) => void sentEvents.push(...events);
  const legs = makeLegs({
    createCall: async (call) => {
      createdCalls.push(call);
      return { callId: `leg-${createdCalls.length}` };
    },
    hangUp: memoryGraph.graph.hangUp,
    sendCallEvents,
    attempts: storage.outboundAttempts,
    now,
    log,
  });
  const ports: WorkerPorts = {
    loadCall: storage.loadCall,
    saveCall: storage.saveCall,
    liveCalls: storage.liveCalls,
    resolveEntryPoint: storage.resolveEntryPoint,
    findFallback: storage.findFallback,
    loadCallPlan: storage.loadCallPlan,
    scheduleCallEvent: async (event, dueAt) => void scheduled.push({ event, dueAt }),
    queueRecording: async (recording, dueAt) => void queuedRecordings.push({ recording, dueAt }),
    queueWords: undefined,
    queueChannelMessage: async (channelMessage) => void channelMessages.push(channelMessage),
    queueCampaignNews: async (news) => void campaignNews.push(news),
    graph: memoryGraph.graph,
    readPresence: async (_tenantId, userIds) => userIds.map(() => "available" as const),
    downloadRecording: async () => new Uint8Array([1, 2, 3]),
    judgeSound: () => "unknown",
    measureSound: () => undefined,
    loadBindings: storage.bindingsStore.loadBindings,
    saveRecording: async (details, wav) => void recordings.push({ details, wav }),
    recordings: {
      markRecordingUrgent: async () => undefined,
      discardRecording: async () => undefined,
      openRecording: async () => "playback-token",
    },
    saveCallbackRequest: async (request) => void callbacks.push(request),
    packText,
    saveCallRecord: storage.callRecordStore.saveCallRecord,
    countCalls: storage.countCalls,
    legs,
    callbacks: {
      isWanted: async () => true,
      noteEnd: async (ended) => void callbackEnds.push(ended),
    },
    sendCallEvents,
    checkPin: async ({ stored, digits }) => (stored === digits ? "right" : "wrong"),
    startAlert: async () => undefined,
    enterRoom: async () => "asked",
    lookUp: async () => ({ outcome: "notFound", values: {} }),
    createOnlineMeeting: async () => ({ joinUrl: "https://teams.microsoft.com/meet/24" }),
    now: queueClock.now,
    sleep,
    ...options.ports,
  };
  isPublished = true;
  const aProcess = () => {
    const { logDetail = "steps" } = options;
    const performActions = makePerformActions(ports, log);
    const handleCallEvent = makeHandleCallEvent(ports, performActions, log, { logDetail });
    const helpCaller = makeHelpCaller(ports, handleCallEvent, log);
    const rescueCall = makeRescueCall(ports, helpCaller, log);
    const handleDelivery = makeHandleDelivery({
      ...ports,
      handleCallEvent,
      handleChannelMessage: async () => undefined,
      handleRecording: makeHandleRecording(ports, log),
      handleCampaign: async () => undefined,
      handleWords: async () => undefined,
      helpCaller,
      rescueCall,
      answerAhead: makeAnswerAhead(ports, log),
      turnAway: makeTurnAway(ports, log),
      queueClock,
      log,
    });
    return { handleCallEvent, helpCaller, rescueCall, deliver: delivering(handleDelivery) };
  };
  const first = aProcess();
  const { handleCallEvent } = first;
  let count = 0;
  tableOperations.length = 0;
  return {
    ...first,
    /** The same call in another process, which remembers nothing but what is stored. */
    restart: aProcess,
    now,
    slept,
    campaignNews,
    storage,
    memoryGraph,
    /** Calls that were placed, and events for any session. */
    createdCalls,
    sentEvents,
    scheduled,
    recordings,
    queuedRecordings,
    channelMessages,
    callbacks,
    callbackEnds,
    tableOperations,
    lines,
    pass: (milliseconds: number) => {
      clock += milliseconds;
    },
    /** Handles a fact as the next event of the call; resolves to the event, to be delivered again. */
    happen: async (fact: CallFact, id = `event-${++count}`): Promise<CallEvent> => {
      clock += 1000;
      const event: CallEvent = { id, callId: "call-1", at: now(), ...fact };
      await handleCallEvent(event);
      return event;
    },
    state: async () => (await storage.loadCall("call-1"))?.call.state,
    actions: () => memoryGraph.requests.map(({ action }) => action),
  };
}

/** Delivers a message for the time given, as the queue would. */
function delivering(handleDelivery: HandleDelivery) {
  return (
    message: QueuedMessage,
    deliveryCount = 1,
    read = () => message,
    enqueuedAt?: string,
  ): Promise<void> => {
    const [session, messageId] =
      "event" in message
        ? [message.event.callId, message.event.id]
        : ["recording:1", "recording:1"];
    const isLast = deliveryCount >= 5;
    return handleDelivery({ session, messageId, deliveryCount, enqueuedAt, isLast }, read);
  };
}

async function publish(
  storage: ReturnType<typeof makeMemoryStorage>,
  flow: Flow,
  bindings: Bindings,
  {
    withoutEntryPoint = false,
    fallback,
  }: Readonly<{ withoutEntryPoint?: boolean; fallback?: string }>,
): Promise<void> {
  const at = "2026-11-20T08:00:00.000Z";
  const clips = flowClips(flow).map((clip, index) => [clipKey(clip), `prompt-${index}`] as const);
  await storage.flowStore.saveFlowVersion({
    flow,
    version: 1,
    audio: Object.fromEntries(clips),
    publishedAt: at,
    publishedBy: "test",
  });
  await storage.flowStore.saveFlowMeta(
    {
      key: flow.key,
      name: flow.name,
      publishedVersion: 1,
      latestVersion: 1,
      updatedAt: at,
      updatedBy: "test",
    },
    undefined,
  );
  await storage.bindingsStore.saveBindings(bindings);
  if (!withoutEntryPoint) {
    await storage.entryPointStore.saveEntryPoint({
      dialled: "*",
      flow: flow.key,
      version: "published",
      ...(fallback === undefined ? {} : { fallback }),
    });
  }
}
