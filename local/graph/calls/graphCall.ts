import type {
  Outcome,
  RecordedSound,
  SimulatedTarget,
} from "../../../lib/simulation/graph/callFacts";
import type { Clock } from "../../../lib/simulation/graph/clock";
import {
  makeLiveCall,
  type CallPorts,
  type CallSettings,
  type LiveCall,
  type SoundOf,
} from "../../../lib/simulation/graph/liveCall";
import type { MediaInfo } from "../actions/bodyParts";
import type { SimulatorFact } from "../simulatorEvent";
import type { SimulatorSettings } from "../simulatorSettings";
import type { CallNotification, JsonObject } from "./notifications";
import { tellApp, type EndResult } from "./tellApp";

/** What the simulated Graph needs from outside for its calls. */
export type GraphPorts = Readonly<{
  appId: string;
  tenantId: string;
  /** Scaled: prompts, silence, ringing. */
  callClock: Clock;
  /** Not scaled: how long the app takes to answer. */
  wallClock: Clock;
  newId: () => string;
  settings: () => SimulatorSettings;
  /** Tells the person at the other end. */
  report: (callId: string, fact: SimulatorFact) => void;
  /** Tells the app. */
  notify: (notification: CallNotification) => void;
  /** What is to be heard of a prompt; `loaded` is told when it was "later" and can be asked again. */
  soundOf: (media: MediaInfo, loaded: () => void) => SoundOf;
  keepRecording: (sound: CallSound) => ReturnType<CallPorts["keepRecording"]>;
  /** After this the recordings of the call may be forgotten. */
  callEnded: (callId: string) => void;
}>;

/** What a caller recorded in a call. */
export type CallSound = RecordedSound & Readonly<{ callId: string }>;

/** Who takes part in a call, in Graph's shapes. */
export type CallParties = Readonly<{
  direction: "incoming" | "outgoing";
  source: JsonObject;
  targets: readonly JsonObject[];
  callRoutes: readonly JsonObject[];
  /** Whether the person at the other end is on the telephone network. */
  overPhone: boolean;
}>;

/** A media operation as it was asked for, and as it was told of last. */
export type GraphOperation = Readonly<{ asked: JsonObject; told: JsonObject }>;

/** One call as Graph knows it: what is modelled of it, and what requests and notifications say beside. */
export type GraphCall = CallParties &
  Readonly<{
    ports: GraphPorts;
    callId: string;
    callChainId: string;
    myParticipantId: string;
    operations: Map<string, GraphOperation>;
    live: LiveCall;
  }> & {
    callbackUri: string | undefined;
    /** How often the app has been told of this call: each telling has an etag of its own. */
    version: number;
    /** Its sound has flowed. */
    wasAudible: boolean;
    /** Why a prompt could not be had, the last time. */
    promptProblem: string | undefined;
    /** How the call ended, in the numbers that the app was told. */
    result: EndResult | undefined;
  };

/** The first key that was recorded in a real call had the number 6. */
const lastSequenceIdBeforeTheFirstKey = 5;

/** Makes a call that nobody has been told of yet. */
export function makeGraphCall(
  ports: GraphPorts,
  parties: CallParties,
  callbackUri?: string,
): GraphCall {
  const callId = ports.newId();
  const live = makeLiveCall(
    {
      clock: ports.callClock,
      appClock: ports.wallClock,
      settings: () => toCallSettings(ports.settings()),
      lastSequenceId: lastSequenceIdBeforeTheFirstKey,
      tell: (fact, operationId) => tellApp(call, fact, operationId),
      report: (fact) => {
        if (fact.type !== "ended") return ports.report(callId, fact);
        const { code, subcode } = call.result ?? { code: 0, subcode: 0 };
        ports.report(callId, { ...fact, code, subcode });
        ports.callEnded(callId);
      },
      keepRecording: (sound) => ports.keepRecording({ callId, ...sound }),
    },
    parties.direction === "incoming" ? "incoming" : "establishing",
  );
  const call: GraphCall = {
    ...parties,
    ports,
    callId,
    callChainId: ports.newId(),
    myParticipantId: ports.newId(),
    operations: new Map(),
    live,
    callbackUri,
    version: 0,
    wasAudible: false,
    promptProblem: undefined,
    result: undefined,
  };
  return call;
}

function toCallSettings(settings: SimulatorSettings): CallSettings {
  const { audioActiveAfterInMs, answerWindowInMs, maxPromptMs, transferOutcomes } = settings;
  return {
    establishedAfterInMs: 100,
    audioActiveAfterInMs,
    answerWindowInMs,
    beepInMs: 500,
    maxPromptMs,
    movedAfterInMs: 200,
    ring: (target) => {
      const outcome = outcomeOf(target, transferOutcomes);
      return { outcome, afterInMs: ringsForInMs[outcome] };
    },
  };
}

const ringsForInMs: Readonly<Record<Outcome, number>> = {
  accepted: 2_000,
  noAnswer: 25_000,
  busy: 1_000,
  declined: 3_000,
  unreachable: 1_000,
  failed: 1_000,
};

function outcomeOf(
  { kind, id }: SimulatedTarget,
  outcomes: SimulatorSettings["transferOutcomes"],
): Outcome {
  // A voicemail answers also for people who do not: what is said of the person or of everybody is not said of it.
  return kind === "voicemail"
    ? (outcomes[`voicemail:${id}`] ?? "accepted")
    : (outcomes[id] ?? outcomes["*"] ?? "accepted");
}
