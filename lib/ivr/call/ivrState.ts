import type { CallEnd, CallParty, RecordingEnd, TimerName, TransferFailure } from "./callEvent";
import type { PathStep } from "./callRecord";
import type { FlowVersions } from "./callPlan";
import type { Phase } from "./phase";
import type { Key } from "./tone";
import type { Place } from "../../flow/steps/place";
import type { Value } from "../../flow/document/value";

/** A place in a flow, and the asking steps passed on the way there, for `back`. */
export type Frame = Readonly<{ flow: string; place: Place; trail: readonly string[] }>;

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

/** A call that is being handed on: which target is tried, and why the ones before gave it back. */
export type Transferring = Readonly<{
  index: number;
  failures: readonly TransferFailure[];
  /** Person keys who can take a call; absent until asked. */
  available?: readonly string[];
  accepted?: true;
  /** When Graph was asked for the attempt under way; an ISO instant. */
  since?: string;
  /** Why Graph is being asked what became of the attempt. */
  doubt?: TransferDoubt;
  /** Graph did not take the attempt the first time. */
  repeated?: true;
}>;

/** What makes an attempt at a transfer doubtful: news of its end may be lost, its own outcome is not known, its time is up, or a failure was told that may be another attempt's. */
export type TransferDoubt =
  "watched" | "unknown" | "overdue" | Readonly<{ failed: TransferFailure; isChecked?: true }>;

/** A message being recorded or listened to again. */
export type Recording = Readonly<{
  operation: string;
  /** When Graph was asked to record; an ISO instant. The beep comes after that. */
  since: string;
  /** How long it is at most, once it is kept. */
  longestInMs?: number;
  mailbox: string;
  node: string;
  retentionInDays: number;
  urgent: boolean;
  /** How often the caller was asked again after recording nothing. */
  retries: number;
  /** The message is kept, and its caller has been asked so many times what to do with it. */
  reviews?: number;
  /** Nobody knows whether Graph began it. */
  unknown?: true;
  /** Why it ended, once it has, and whether that was at once. */
  end?: RecordingEnd;
  wordless?: true;
  /** A key that ends the recording has been reported. */
  stopped?: true;
}>;

/** A key with its place among the keys of the call; letters and flash have a place too, and no dial-pad character. */
export type NumberedKey = Readonly<{ sequenceId: number; key: Key | undefined }>;

/** The first keys of a call, what was before them, and when the first one came: an earlier one may still be on its way. */
export type FirstKeys = Readonly<{
  since: string;
  keys: readonly NumberedKey[];
  before: IvrState;
}>;

/** How the business sees the call so far. */
export type Outcome = "leftMessage" | "gaveUp" | "failed";

/** Generations by timer. */
export type Timers = Readonly<{ [Name in TimerName]?: number | undefined }>;

/** All that is remembered of a call between two events. Survives JSON; callers' keys are wiped when the call ends. */
export type IvrState = Readonly<{
  schema: 1;
  callId: string;
  phase: Phase;
  direction: "incoming" | "outgoing";
  startedAt: string;
  answeredAt?: string | undefined;
  tenantId?: string | undefined;
  callChainId?: string | undefined;
  caller: CallParty;
  dialled: string;
  pinned: FlowVersions;
  /** The innermost place last. */
  frames: readonly Frame[];
  language: string;
  variables: Readonly<Record<string, Value>>;
  /** Names of variables that no line may print. */
  sensitive: readonly string[];
  /** Whether Graph says that sound flows; nothing can be played while it does not. */
  audio: boolean;
  /** Where to go once sound flows: a place, or the words that a hold kept from the caller. */
  resume?: Place | Readonly<{ type: "replay" }> | undefined;
  /** Rises with each operation and timer: what carries an older one is stale. */
  generation: number;
  /** The operation whose completion is awaited. */
  operation?: string | undefined;
  /** The generation of each timer that is awaited; 0 for one that is not. */
  timers: Timers;
  asking?: Asking | undefined;
  transfer?: Transferring | undefined;
  recording?: Recording | undefined;
  /** Keys not yet used, in the order they were pressed. */
  typeAhead: readonly Key[];
  lastSequenceId?: number | undefined;
  /** Keys that came before one with a smaller sequenceId that is still missing. */
  early: readonly NumberedKey[];
  firstKeys?: FirstKeys | undefined;
  /** This call's sequenceIds were seen to leave gaps, so that none is worth waiting for. */
  gapsAreNormal?: true | undefined;
  /**
   * What one of these keys ends is over already; the key itself may come late. `isHabit`: nothing waits for it, callers
   * press it all the same. `isAhead`: it is the first of the keys typed ahead.
   */
  stopKeyDue?:
    Readonly<{ keys: readonly Key[]; since: string; isHabit?: true; isAhead?: true }> | undefined;
  /** How often Graph was asked whether an answered call stands. */
  looks?: number | undefined;
  /** How many transfers were asked for in this call: the failure of the first can be no other's. */
  transfers?: number | undefined;
  /** Graph refused to tell us of keys. */
  keysUnheard?: true | undefined;
  promptFailures: number;
  greeted: readonly string[];
  steps: number;
  path: readonly PathStep[];
  milestones: readonly string[];
  outcome?: Outcome | undefined;
  transferredTo?: string | undefined;
  end?: CallEnd | undefined;
}>;
