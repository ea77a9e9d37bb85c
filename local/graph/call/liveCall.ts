import type { CancelTimer } from "../clock";
import type { CallPorts } from "./callPorts";
import { makeMediaQueue } from "./mediaQueue";
import type { MediaQueue } from "./mediaQueue";
import type { JsonObject } from "./notifications";
import { makeTimers } from "./timers";
import type { Timers } from "./timers";

/** Graph's callState, as far as it is simulated. */
export type SimulatedCallState =
  | "incoming"
  | "establishing"
  | "established"
  | "transferring"
  | "transferAccepted"
  | "redirecting"
  | "terminating"
  | "terminated";

/** A recording under way, as the simulated caller sees it. */
type RecordingInProgress = Readonly<{
  heardSpeech: () => void;
  heardKey: (key: string) => void;
}>;

/** Who takes part in a call, in Graph's shapes. */
export type CallParties = Readonly<{
  direction: "incoming" | "outgoing";
  source: JsonObject;
  targets: readonly JsonObject[];
  callRoutes: readonly JsonObject[];
  /** Whether the person at the other end is on the telephone network. */
  overPhone: boolean;
}>;

/** One simulated call: the functions of this folder change it, and nothing else does. */
export type LiveCall = CallParties &
  Readonly<{
    ports: CallPorts;
    callId: string;
    callChainId: string;
    myParticipantId: string;
    mediaQueue: MediaQueue;
    timers: Timers;
    /** Media operations by id, as they were last told. */
    operations: Map<string, JsonObject>;
  }> & {
    state: SimulatedCallState;
    callbackUri: string | undefined;
    /** How often the app has been told of this call: each telling has an etag of its own. */
    version: number;
    audioActive: boolean;
    toneSubscribed: boolean;
    /** The number of the last key press. The first one recorded in a real call was 6. */
    sequenceId: number;
    /** Call-clock instant until which the person at the other end talks. */
    speakingUntil: number;
    recording: RecordingInProgress | undefined;
    cancelKeepAlive: CancelTimer;
  };

const lastSequenceIdBeforeTheFirstKey = 5;

/** Makes a call that nobody has been told of yet. */
export function makeLiveCall(
  ports: CallPorts,
  parties: CallParties,
  state: SimulatedCallState,
  callbackUri: string | undefined,
): LiveCall {
  return {
    ...parties,
    ports,
    callId: ports.newId(),
    callChainId: ports.newId(),
    myParticipantId: ports.newId(),
    mediaQueue: makeMediaQueue(),
    timers: makeTimers(ports.callClock),
    operations: new Map(),
    state,
    callbackUri,
    version: 0,
    audioActive: false,
    toneSubscribed: false,
    sequenceId: lastSequenceIdBeforeTheFirstKey,
    speakingUntil: 0,
    recording: undefined,
    cancelKeepAlive: () => undefined,
  };
}
