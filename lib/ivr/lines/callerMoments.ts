import type { Clip } from "../../flow/prompts/clip";
import type { Action } from "../call/action";
import { isPlaying, operationOf } from "../call/activity";
import { askByType, type ByType } from "../call/byType";
import type { CallEvent } from "../call/callEvent";
import type { CallPlan } from "../call/callPlan";
import type { IvrState } from "../call/ivrState";
import { toKey } from "../call/tone";
import type { CallerMoment } from "./callerLine";
import { hidesKeys } from "./hidesKeys";
import { sayTarget } from "./sayTarget";

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
      ...(askByType(ofEvents, event, { ...step, hideKeys, interrupts }) ?? []),
      ...(isAnswered(before) || !isAnswered(state) ? [] : [moment("answered")]),
    ],
    follows: [
      ...actions
        .filter((action) => !interrupts || action !== stops)
        .flatMap((action) => askByType(ofActions, action, { hideValues }) ?? []),
      ...(activity.type === "ended" && before.activity.type !== "ended"
        ? [{ type: "ended" as const, end: activity.end }]
        : []),
      ...actions.flatMap((action) => resultMoments(action, before)),
    ],
  };
}

type EventContext = CallStep & Readonly<{ hideKeys: boolean; interrupts: boolean }>;

const ofRecording = (
  fact: Extract<CallEvent, { type: "recordingCompleted" | "recordingFailed" }>,
  { before }: CallStep,
): readonly CallerMoment[] => {
  const reason = fact.type === "recordingCompleted" ? fact.end : fact.reason;
  return operationOf(before) === fact.operation ? [{ type: "recordingEnded", reason }] : [];
};

const ofEvents: ByType<CallEvent, readonly CallerMoment[], EventContext> = {
  callIncoming: () => [moment("rings")],
  callCreated: () => [moment("rings")],
  audioInactive: (_, { before }) => (before.audio ? [moment("held")] : []),
  audioActive: (_, { before }) => (isAnswered(before) && !before.audio ? [moment("resumed")] : []),
  toneReceived: ({ tone }, { hideKeys, interrupts }) => {
    const key = hideKeys ? dot : (toKey(tone) ?? tone.toUpperCase());
    return [{ type: "keys", keys: [key], interrupts }];
  },
  promptFailed: ({ operation, isCancelled }, { before }) => {
    const wasPlaying = isPlaying(before.activity) && operationOf(before) === operation;
    return wasPlaying && isCancelled !== true ? [moment("unheard")] : [];
  },
  timerFired: ({ timer }, { before }) => {
    // While people are rung, nothing is asked of the caller.
    if (before.activity.type === "connecting") return [];
    if (timer === "noInput") return [moment("silence")];
    return timer === "interDigit" ? [moment("noMoreKeys")] : [];
  },
  recordingCompleted: ofRecording,
  recordingFailed: ofRecording,
  callTransferAccepted: (_, { before }) =>
    before.activity.type === "transferring" || before.activity.type === "moving"
      ? [moment("pickedUp")]
      : [],
  transferFailed: ({ reason }, { before, state }) =>
    before.activity.type === "transferring" && state.activity !== before.activity
      ? [{ type: "transferFailed", reason }]
      : [],
};

const ofActions: ByType<Action, readonly CallerMoment[], Readonly<{ hideValues: boolean }>> = {
  reject: () => [moment("turnedAway")],
  redirect: ({ targets }) => [{ type: "redirected", who: targets.map(sayTarget).join(", ") }],
  playPrompt: ({ clips }, { hideValues }) => [
    { type: "words", words: spokenWords(clips, hideValues) },
  ],
  cancelMediaProcessing: () => [moment("cutShort")],
  recordResponse: ({ playBeep }) => [moment(playBeep ? "beep" : "recording")],
  playRecording: () => [moment("hearsMessage")],
  lookUp: () => [moment("waits")],
  placeCall: ({ target }) => [{ type: "ringing", who: sayTarget(target) }],
  createOnlineMeeting: () => [moment("waits")],
  transfer: ({ target }) => [{ type: "ringing", who: sayTarget(target) }],
};

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
