import { stateSchema, type IvrState } from "./ivrState";

/** The state of a call nobody knows anything about yet. */
export function newCall(callId: string, at: string): IvrState {
  return {
    schema: stateSchema,
    callId,
    activity: { type: "new" },
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
    greeted: [],
    steps: 0,
    path: [],
    milestones: [],
  };
}
