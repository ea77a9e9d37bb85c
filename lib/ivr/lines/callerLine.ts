import type { CallEnd, RecordingEnd, RecordingFailure, TransferFailure } from "../call/callEvent";
import type { CallResult } from "../call/callRecord";

/** What the person at the telephone hears, does or is told. */
export type CallerMoment =
  | Readonly<{ type: "rings" | "answered" | "turnedAway" | "held" | "resumed" }>
  /** The words of one prompt. */
  | Readonly<{ type: "words"; words: string }>
  /** Something speaks no longer, or cannot be heard. */
  | Readonly<{ type: "cutShort" | "unheard" }>
  /** Keys one after the other; `interrupts`: the first of them ends what is being said. */
  | Readonly<{ type: "keys"; keys: readonly string[]; interrupts: boolean }>
  | Readonly<{
      type: "silence" | "noMoreKeys" | "waits" | "beep" | "recording" | "hearsMessage" | "keptLate";
    }>
  | Readonly<{ type: "recordingEnded"; reason: RecordingEnd | RecordingFailure }>
  | Readonly<{ type: "ringing"; who: string }>
  | Readonly<{ type: "redirected"; who: string }>
  | Readonly<{ type: "pickedUp" }>
  | Readonly<{ type: "transferFailed"; reason: TransferFailure }>
  | Readonly<{ type: "ended"; end: CallEnd }>
  | Readonly<{ type: "result"; result: CallResult; messageLost: boolean }>;

const recordingEnds: Readonly<Record<RecordingEnd | RecordingFailure, string>> = {
  stopTone: "(a key ends the message)",
  maxDuration: "(the time for the message is up)",
  maxSilence: "(silence ends the message)",
  unknown: "(the message ends)",
  initialSilence: "(nothing was said)",
  cancelled: "(the recording is stopped)",
  lost: "(the message is lost with the call)",
  failed: "(the message could not be recorded)",
};

const transferFailures: Readonly<Record<TransferFailure, string>> = {
  noAnswer: "Nobody picks up",
  busy: "The line is busy",
  declined: "The call is declined",
  unreachable: "That line cannot be reached",
  failed: "That line cannot be called",
};

const ends: Readonly<Record<CallEnd, string>> = {
  callerHungUp: "You hung up",
  hungUpByUs: "The other side hung up",
  transferred: "The menu has handed you on",
  redirected: "The call went on",
  unanswered: "Nobody answered",
  busy: "The line was busy",
  declined: "The call was declined",
  lobby: "Nobody let the menu into the meeting",
  keepAliveExpired: "The line went dead",
  gone: "The line went dead",
  failed: "The line went dead",
  unknown: "The line went dead",
  rejected: "The call is over",
};

const results: Readonly<Record<CallResult, string>> = {
  transferred: "you were put through",
  redirected: "your call went on to somebody else",
  turnedAway: "your call was turned away",
  leftMessage: "you left a message",
  selfServed: "you heard all there was to hear",
  abandoned: "you hung up before you were helped",
  gaveUp: "the menu gave up",
  failed: "something went wrong on our side",
  notAnswered: "nobody spoke with you",
};

/** Stands for the words of a prompt that has none. */
export const soundWithoutWords = "(a sound without words)";

type Line<Moment> = Readonly<{ of(moment: Moment): string }>;

const lines: {
  readonly [Type in CallerMoment["type"]]: string | Line<Extract<CallerMoment, { type: Type }>>;
} = {
  rings: "It rings",
  answered: "Answered",
  turnedAway: "Turned away",
  held: "(you hold the call)",
  resumed: "(you are back)",
  words: { of: ({ words }) => `Voice: “${words === "" ? soundWithoutWords : words}”` },
  cutShort: "(the voice stops)",
  unheard: "(it cannot be heard)",
  keys: {
    of: ({ keys, interrupts }) =>
      `You ${interrupts ? "interrupt with" : "press"} ${keys.join(" ")}`,
  },
  silence: "(silence: you press no key)",
  noMoreKeys: "(you press no other key)",
  waits: "(you wait while something is looked up)",
  beep: "(beep) Your message, please",
  recording: "(no beep) Your message, please",
  hearsMessage: "(you hear your message)",
  recordingEnded: { of: ({ reason }) => recordingEnds[reason] },
  ringing: { of: ({ who }) => `Ringing ${who}` },
  redirected: { of: ({ who }) => `It rings at ${who}` },
  keptLate: "(your message is kept all the same)",
  pickedUp: "Somebody picks up",
  transferFailed: { of: ({ reason }) => transferFailures[reason] },
  ended: { of: ({ end }) => ends[end] },
  result: {
    of: ({ result, messageLost }) =>
      `In the end: ${results[result]}${messageLost ? ", and your message is lost" : ""}`,
  },
};

/** One moment of a call as one readable line for its caller, without a word of Graph. Pure. */
export function callerLine(moment: CallerMoment): string {
  const line: string | Line<CallerMoment> = lines[moment.type];
  return typeof line === "string" ? line : line.of(moment);
}

/** The moments of a call as lines; keys pressed one after the other share one. Pure. */
export function callerLines(moments: readonly CallerMoment[]): readonly string[] {
  return moments.filter(isReal).reduce(joinKeys, []).map(callerLine);
}

/** Sound that begins to flow ends a hold only where one began. */
function isReal({ type }: CallerMoment, index: number, all: readonly CallerMoment[]): boolean {
  const isHold = (each: CallerMoment) => each.type === "held" || each.type === "resumed";
  return type !== "resumed" || all.slice(0, index).findLast(isHold)?.type === "held";
}

function joinKeys(earlier: readonly CallerMoment[], moment: CallerMoment): readonly CallerMoment[] {
  const last = earlier.at(-1);
  if (last?.type !== "keys" || moment.type !== "keys" || moment.interrupts) {
    return [...earlier, moment];
  }
  return [...earlier.slice(0, -1), { ...last, keys: [...last.keys, ...moment.keys] }];
}
