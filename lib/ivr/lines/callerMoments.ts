import type { Clip } from "../../flow/prompts/clip";
import type { Action } from "../call/action";
import { isPlaying, operationOf } from "../call/activity";
import type { CallEvent } from "../call/callEvent";
import type { CallPlan } from "../call/callPlan";
import type { IvrState } from "../call/ivrState";
import { toKey } from "../call/tone";
import type { CallerMoment } from "./callerLine";
import { hidesKeys } from "./hidesKeys";
import { targetName } from "./targetName";

/** One event of a call, and what it led to. */
export type CallStep = Readonly<{
  event: CallEvent;
  before: IvrState;
  state: IvrState;
  actions: readonly Action[];
}>;

/** What stands for a key, or for a value read back, that nobody may read along. */
const dot = "•";

/** What the caller notices of one event and of what it led to; none of one that changed nothing. Pure. */
export function callerMoments(step: CallStep, plan: CallPlan): readonly CallerMoment[] {
  const { happens, follows } = callerTurn(step, plan);
  return [...happens, ...follows];
}

/** The same, what comes from outside apart from what the app makes of it. Pure. */
export function callerTurn(
  step: CallStep,
  plan: CallPlan,
): Readonly<{ happens: readonly CallerMoment[]; follows: readonly CallerMoment[] }> {
  const { event, before, state, actions } = step;
  if (before === state) return { happens: [], follows: [] };
  const hideKeys = hidesKeys(before, plan);
  const hideValues = hideKeys || hidesKeys(state, plan);
  const stops = actions.find(({ type }) => type === "cancelMediaProcessing");
  const interrupts = event.type === "toneReceived" && stops !== undefined;
  const { activity } = state;
  return {
    happens: [
      ...eventMoments(event, { ...step, hideKeys, interrupts }),
      ...(isAnswered(before) || !isAnswered(state) ? [] : [moment("answered")]),
    ],
    follows: [
      ...actions
        .filter((action) => !interrupts || action !== stops)
        .flatMap((action) => actionMoments(action, hideValues)),
      ...(activity.type === "ended" && before.activity.type !== "ended"
        ? [{ type: "ended" as const, end: activity.end }]
        : []),
      ...actions.flatMap((action) => resultMoments(action, before)),
    ],
  };
}

/** What a caller notices of some of the core's events or actions; of the others, nothing. */
type Noticed<Fact extends Readonly<{ type: string }>, Context> = {
  readonly [Type in Fact["type"]]?: Notice<Extract<Fact, { type: Type }>, Context>;
};
type Notice<Fact, Context> = Readonly<{
  of(fact: Fact, context: Context): readonly CallerMoment[];
}>;
type EventContext = CallStep & Readonly<{ hideKeys: boolean; interrupts: boolean }>;

const ofRecording = {
  of: (
    fact: Extract<CallEvent, { type: "recordingCompleted" | "recordingFailed" }>,
    { before }: CallStep,
  ) => {
    const reason = fact.type === "recordingCompleted" ? fact.end : fact.reason;
    return operationOf(before) === fact.operation
      ? [{ type: "recordingEnded" as const, reason }]
      : [];
  },
};

const ofEvents: Noticed<CallEvent, EventContext> = {
  callIncoming: { of: () => [moment("rings")] },
  callCreated: { of: () => [moment("rings")] },
  audioInactive: { of: (_, { before }) => (before.audio ? [moment("held")] : []) },
  audioActive: {
    of: (_, { before }) => (isAnswered(before) && !before.audio ? [moment("resumed")] : []),
  },
  toneReceived: {
    of: ({ tone }, { hideKeys, interrupts }) => {
      const key = hideKeys ? dot : (toKey(tone) ?? tone.toUpperCase());
      return [{ type: "keys", keys: [key], interrupts }];
    },
  },
  promptFailed: {
    of: ({ operation, isCancelled }, { before }) => {
      const wasPlaying = isPlaying(before.activity) && operationOf(before) === operation;
      return wasPlaying && isCancelled !== true ? [moment("unheard")] : [];
    },
  },
  timerFired: {
    of: ({ timer }) => {
      if (timer === "noInput") return [moment("silence")];
      return timer === "interDigit" ? [moment("noMoreKeys")] : [];
    },
  },
  recordingCompleted: ofRecording,
  recordingFailed: ofRecording,
  callTransferAccepted: {
    of: (_, { before }) => (before.activity.type === "transferring" ? [moment("pickedUp")] : []),
  },
  transferFailed: {
    of: ({ reason }, { before, state }) =>
      before.activity.type === "transferring" && state.activity !== before.activity
        ? [{ type: "transferFailed", reason }]
        : [],
  },
};

function eventMoments(event: CallEvent, context: EventContext): readonly CallerMoment[] {
  const notice: Notice<CallEvent, EventContext> | undefined = ofEvents[event.type];
  return notice?.of(event, context) ?? [];
}

const ofActions: Noticed<Action, Readonly<{ hideValues: boolean }>> = {
  reject: { of: () => [moment("turnedAway")] },
  playPrompt: {
    of: ({ clips }, { hideValues }) => [{ type: "words", words: spokenWords(clips, hideValues) }],
  },
  cancelMediaProcessing: { of: () => [moment("cutShort")] },
  recordResponse: { of: ({ playBeep }) => [moment(playBeep ? "beep" : "recording")] },
  playRecording: { of: () => [moment("hearsMessage")] },
  lookUp: { of: () => [moment("waits")] },
  transfer: { of: ({ target }) => [{ type: "ringing", who: targetName(target) }] },
};

function actionMoments(action: Action, hideValues: boolean): readonly CallerMoment[] {
  const notice: Notice<Action, Readonly<{ hideValues: boolean }>> | undefined =
    ofActions[action.type];
  return notice?.of(action, { hideValues }) ?? [];
}

function resultMoments(action: Action, before: IvrState): readonly CallerMoment[] {
  if (action.type === "keepRecording" && before.activity.type === "ended") {
    return [moment("keptLate")];
  }
  if (action.type !== "keepCallRecord") return [];
  const { result, recordingLost } = action.record;
  return [{ type: "result", result, messageLost: recordingLost === true }];
}

/** The words of clips, without pauses; with dots for values that nobody may read along. Pure. */
export function spokenWords(clips: readonly Clip[], hideValues = false): string {
  return clips
    .flatMap((clip) => {
      if (clip.type === "pause") return [];
      return hideValues && clip.type === "speech" && clip.isValue === true ? [dot] : [clip.text];
    })
    .join(" ");
}

function moment<Type extends CallerMoment["type"]>(type: Type): Readonly<{ type: Type }> {
  return { type };
}

function isAnswered({ answeredAt }: IvrState): boolean {
  return answeredAt !== undefined;
}
