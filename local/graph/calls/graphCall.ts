import type { RecordedSound } from "../../../lib/simulation/graph/callFacts";
import type { Clock } from "../../../lib/simulation/graph/clock";
import type { CallPorts, ModelCall, SoundOf } from "../../../lib/simulation/graph/modelCall";
import type { MediaInfo } from "../actions/bodyParts";
import type { SimulatorFact } from "../simulatorEvent";
import type { SimulatorSettings } from "../simulatorSettings";
import type { CallNotification, JsonObject } from "./notifications";

/** How something ended, in Graph's numbers. */
export type EndResult = Readonly<{ code: number; subcode: number; message: string }>;

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
  /** A call by its id, while it lasts. */
  findCall: (callId: string) => GraphCall | undefined;
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
  /** Who handed the call over. */
  transferor?: JsonObject;
  /** Of a meeting that was joined, or of several who call. */
  chatInfo?: JsonObject | null;
  meetingInfo?: JsonObject;
}>;

/** Somebody in a call. */
export type GraphParticipant = Readonly<{
  id: string;
  identity: JsonObject;
  isMuted: boolean;
  isOnHold: boolean;
  /** While they are rung: what stops that. */
  stopRinging?: () => void;
}>;

/** A media operation as it was asked for, and as it was told of last. */
export type GraphOperation = Readonly<{ asked: JsonObject; told: JsonObject }>;

/** One call as Graph knows it: what is modelled of it, and what requests and notifications say beside. */
export type GraphCall = CallParties &
  Readonly<{
    ports: GraphPorts;
    callId: string;
    callChainId: string;
    /** ISO instant. */
    startedAt: string;
    myParticipantId: string;
    operations: Map<string, GraphOperation>;
    /** Who is in the call or rung for it, by their ids in it; the app is one of them. */
    participants: Map<string, GraphParticipant>;
    live: ModelCall;
  }> & {
    callbackUri: string | undefined;
    /** More than two people may be in it. */
    isGroup: boolean;
    /** The app wants to be told what changed in the roster instead of all of it. */
    wantsDelta: boolean;
    /** How often the roster has changed. */
    rosterSequence: number;
    /** The call of a target of a consultative transfer, which ends when this one moves. */
    replaced: GraphCall | undefined;
    /** How often the app has been told of this call: each telling has an etag of its own. */
    version: number;
    /** Its sound has flowed. */
    wasAudible: boolean;
    /** Why a prompt could not be had, the last time. */
    promptProblem: string | undefined;
    /** How the call ended, in the numbers that the app was told. */
    result: EndResult | undefined;
  };
