import type { RejectReason } from "./action";
import type { CallEnd, RecordingEnd, TransferFailure } from "./callEvent";

/** What an asking step remembers between events. */
export type Asking = Readonly<{
  /** 1 on the first presentation. */
  attempt: number;
  noInput: number;
  noMatch: number;
  digits: string;
  /** What is to be confirmed: the number of a callback, or that an entry was given; and how often the caller said no. */
  candidate?: string;
  confirming?: number;
  /** The PIN of a menu has been given. */
  unlocked?: true;
  /** Person keys that several matches offer. */
  matches?: readonly string[];
}>;

/** The targets of a transfer tried so far: how many, and why each gave the call back. */
export type Attempts = Readonly<{
  index: number;
  failures: readonly TransferFailure[];
  /** Person keys who can take a call; absent until asked. */
  available?: readonly string[];
}>;

/** What makes an attempt at a transfer doubtful: news of its end may be lost, its own outcome is not known, its time is up, or a failure was told that may be another attempt's. */
export type TransferDoubt =
  "watched" | "unknown" | "overdue" | Readonly<{ failed: TransferFailure; isChecked?: true }>;

/** Why somebody who was rung did not take the call. */
export type LegMiss = "noAnswer" | "declined" | "failed";

/** How far a step has come that rings people: whom, by which leg, and who did not take the call before. */
export type ConnectProgress = Readonly<{
  index: number;
  misses: readonly LegMiss[];
  leg?: string | undefined;
  /** The question who can take a call now, and its answer. */
  asked?: string | undefined;
  /** A room lets the caller in: Graph moves the call. */
  isAdmitted?: true;
  available?: readonly string[];
}>;

/** A recording that Graph was asked for, and all that keeping it needs. */
export type Recording = Readonly<{
  operation: string;
  /** When Graph was asked to record; an ISO instant. The beep comes after that. */
  since: string;
  mailbox: string;
  node: string;
  retentionInDays: number;
}>;

/** A kept message that waits for its caller's word. */
export type Review = Readonly<{
  /** The name of its recording. */
  recording: string;
  longestInMs: number;
  /** How often its caller was asked what to do with it. */
  count: number;
}>;

/** What plays: undefined once it has been heard, or cut short. */
type Playing = string | undefined;

/** An activity in which something plays, or has played. */
export type PlayingActivity =
  /** `isAlerted`: people on call are being called, and the caller is told so. */
  | Readonly<{ type: "announcing"; operation: Playing; isAlerted?: true }>
  /** `failures`: how often its words could not be played in a row. */
  | Readonly<{ type: "asking"; operation: Playing; failures: number; question: Asking }>
  /** The words before a transfer. */
  | Readonly<{ type: "announcingTransfer"; operation: Playing }>
  /** What callers hear while people are rung. */
  | Readonly<{ type: "connecting"; operation: Playing }>
  /** The words before the beep. `retries`: how often the caller was asked again after recording nothing. */
  | Readonly<{ type: "inviting"; operation: Playing; retries: number }>
  /** The caller is asked what to do with a message, or listens to it. */
  | Readonly<{ type: "reviewing"; operation: Playing; review: Review }>
  | Readonly<{ type: "listening"; operation: Playing; review: Review }>
  /** The last words. */
  | Readonly<{ type: "ending"; operation: Playing }>;

/** Where a call is, in our words; Graph's `callState` is another thing. */
export type Activity =
  | PlayingActivity
  | Readonly<{ type: "new" }>
  /** The caller's calls are counted before the door is asked. */
  | Readonly<{ type: "countingCalls"; operation: string }>
  /** The door sent the call away: turned away for a reason, or on to ring elsewhere. `looks`: how often Graph was asked whether it is gone. */
  | Readonly<{ type: "leaving"; operation: string; rejected?: RejectReason; looks: number }>
  /** `looks`: how often Graph was asked whether the call stands. */
  | Readonly<{ type: "establishing"; looks: number }>
  /** Between two steps, for no longer than a turn. */
  | Readonly<{ type: "passing" }>
  /** Sound has to flow first: then what a hold kept from the caller comes again, or the step that waits is entered. */
  | Readonly<{ type: "waitingForSound"; held: PlayingActivity | undefined }>
  | Readonly<{ type: "checkingPin"; operation: string; question: Asking }>
  | Readonly<{ type: "lookingUp"; operation: string }>
  | Readonly<{ type: "creatingMeeting"; operation: string }>
  /** People on call are about to be called. */
  | Readonly<{ type: "alerting"; operation: string }>
  /** A condition waits for the presence of people. */
  | Readonly<{ type: "branching"; operation: string }>
  | Readonly<{ type: "readingPresence"; operation: string; attempts: Attempts }>
  | Readonly<{
      type: "transferring";
      operation: string;
      attempts: Attempts;
      /** When Graph was asked for the attempt under way; an ISO instant. */
      since: string;
      isAccepted: boolean;
      /** Why Graph is being asked what became of the attempt. */
      doubt: TransferDoubt | undefined;
      /** Graph did not take the attempt the first time. */
      isRepeated: boolean;
    }>
  /** Somebody took the call, and the caller is handed to them: to their leg, by having the leg in the caller's call, or by ringing them again. */
  | Readonly<{
      type: "moving";
      operation: string;
      by: "transfer" | "invite" | "blind";
      since: string;
      isAccepted: boolean;
    }>
  | Readonly<{
      type: "recording";
      recording: Recording;
      retries: number;
      /** Nobody knows whether Graph began it. */
      isDoubtful: boolean;
      /** A key that ends the recording has been reported. */
      isStopped: boolean;
    }>
  /** Something was recorded and is being kept. `isWordless`: it ended at once. */
  | Readonly<{
      type: "keeping";
      recording: Recording;
      retries: number;
      end: RecordingEnd;
      isWordless: boolean;
    }>
  /** Another version of this app wrote the state: nobody knows what the call does. */
  | Readonly<{ type: "unreadable" }>
  | Readonly<{ type: "ended"; end: CallEnd }>;

/** The part of a state that tells where its call is. */
export type Active = Readonly<{ activity: Activity }>;

/** The operation whose outcome is awaited. */
export function operationOf({ activity }: Active): string | undefined {
  if ("recording" in activity) return activity.recording.operation;
  return "operation" in activity ? activity.operation : undefined;
}

/** What the call does, or did when a hold came. */
export function heldActivity({ activity }: Active): Activity {
  return activity.type === "waitingForSound" ? (activity.held ?? activity) : activity;
}

/** What the asking step remembers that the call is in. */
export function questionOf(state: Active): Asking | undefined {
  const activity = heldActivity(state);
  return "question" in activity ? activity.question : undefined;
}

const playing: ReadonlySet<string> = new Set<PlayingActivity["type"]>([
  "announcing",
  "asking",
  "announcingTransfer",
  "connecting",
  "inviting",
  "reviewing",
  "listening",
  "ending",
]);

/** True where what is awaited is the end of something that plays. */
export function isPlaying(activity: Activity): activity is PlayingActivity {
  return playing.has(activity.type);
}

/** True while a message is left. */
export function leavesMessage({ type }: Activity): boolean {
  return (
    type === "inviting" ||
    type === "recording" ||
    type === "keeping" ||
    type === "reviewing" ||
    type === "listening"
  );
}

/** True while the call is handed on. */
export function isHandedOn({ type }: Activity): boolean {
  return (
    type === "announcingTransfer" ||
    type === "readingPresence" ||
    type === "transferring" ||
    type === "connecting" ||
    type === "moving"
  );
}
