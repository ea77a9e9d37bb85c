import type { IvrState, Timers } from "./ivrState";

const noTimers: Timers = {
  noInput: 0,
  interDigit: 0,
  reorder: 0,
  mediaOverdue: 0,
  ring: 0,
  keepAlive: 0,
  callLimit: 0,
};

/** The state of a call nobody knows anything about yet. Every field is there from the start: states of one shape are copied fastest. */
export function newCall(callId: string, at: string): IvrState {
  return {
    schema: 1,
    callId,
    phase: "new",
    direction: "incoming",
    startedAt: at,
    caller: { kind: "unknown" },
    dialled: "*",
    pinned: { entry: "", versions: {} },
    frames: [],
    language: "en",
    variables: {},
    sensitive: [],
    audio: false,
    generation: 0,
    timers: noTimers,
    typeAhead: [],
    early: [],
    promptFailures: 0,
    greeted: [],
    steps: 0,
    path: [],
    milestones: [],
    answeredAt: undefined,
    tenantId: undefined,
    callChainId: undefined,
    resume: undefined,
    operation: undefined,
    asking: undefined,
    transfer: undefined,
    recording: undefined,
    lastSequenceId: undefined,
    gapsAreNormal: undefined,
    stopKeyDue: undefined,
    outcome: undefined,
    transferredTo: undefined,
    end: undefined,
  };
}
