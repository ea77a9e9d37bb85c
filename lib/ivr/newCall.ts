import type { IvrState } from "./ivrState";

/** The state of a call nobody knows anything about yet. */
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
    timers: {},
    typeAhead: [],
    early: [],
    promptFailures: 0,
    greeted: [],
    steps: 0,
    path: [],
    milestones: [],
  };
}
