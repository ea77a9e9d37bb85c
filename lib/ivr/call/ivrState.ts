import type { Place } from "../../flow/steps/place";
import type { Roster } from "../../conference/roster";
import type { Clip } from "../../flow/prompts/clip";
import type { Value } from "../../flow/document/value";
import type { Activity, ConnectProgress, Recording } from "./activity";
import type { CallbackCall } from "./callbackCall";
import type { CallParty } from "./callParty";
import type { CampaignCall, TimerName } from "./callEvent";
import type { FlowVersions } from "./callPlan";
import type { Leg, LegParent } from "./leg";
import type { PathStep } from "./callRecord";
import type { OpenRoom } from "./room";
import type { Key } from "./tone";

/** Rises with each change after which an older state cannot be stepped. */
export const stateSchema = 5;

/** A place in a flow, and the asking steps passed on the way there, for `back`. */
export type Frame = Readonly<{ flow: string; place: Place; trail: readonly string[] }>;

/** A key with its place among the keys of the call; letters and flash have a place too, and no dial-pad character. */
export type NumberedKey = Readonly<{ sequenceId: number; key: Key | undefined }>;

/** The first keys of a call, what was before them, and when the first one came: an earlier one may still be on its way. */
export type FirstKeys = Readonly<{
  since: string;
  keys: readonly NumberedKey[];
  before: IvrState;
}>;

/** How the business sees the call so far. */
export type Outcome = "leftMessage" | "gaveUp" | "failed" | "turnedAway";

/** Generations by timer. */
export type Timers = Readonly<{ [Name in TimerName]?: number | undefined }>;

/** What somebody at the switchboard wants the caller to hear between two things that the flow says; `operation`: it plays. */
export type Announcement = Readonly<{ clips: readonly Clip[]; operation?: string | undefined }>;

/** All that is remembered of a call between two events. Survives JSON; callers' keys are wiped when the call ends. */
export type IvrState = Readonly<{
  schema: typeof stateSchema;
  callId: string;
  activity: Activity;
  direction: "incoming" | "outgoing";
  startedAt: string;
  answeredAt?: string | undefined;
  tenantId?: string | undefined;
  callChainId?: string | undefined;
  /** A placed call joins a meeting, or rings several people. */
  joins?: "meeting" | "group" | undefined;
  /** How long a placed call may ring, or wait in a lobby; absent: as long as any call. */
  waitInSeconds?: number | undefined;
  /** In a meeting whose people are muted while the flow speaks: those whom we have muted, each once. */
  mutedByUs?: readonly string[] | undefined;
  /** A placed call belongs to a campaign. */
  campaign?: CampaignCall | undefined;
  /** A placed call calls somebody back. */
  callback?: CallbackCall | undefined;
  /** Graph said that it rings. */
  isRinging?: true | undefined;
  /** We ended a placed call that nobody answered, for this reason. */
  givenUp?: "unanswered" | "lobby" | undefined;
  /** This call is a leg of another one, whose caller is to be taken. */
  parent?: (LegParent & Readonly<{ caller: CallParty }>) | undefined;
  /** This call is in a meeting and keeps a room open, into which callers are brought. */
  room?: OpenRoom | undefined;
  /** Those who are rung for this call, five at most. */
  legs?: readonly Leg[] | undefined;
  /** How far the step has come that rings them. */
  connection?: ConnectProgress | undefined;
  /** Whether somebody has pressed the key that proves that no machine listens; absent where the flow asks for none. */
  confirmation?: "due" | "confirmed" | "missed" | undefined;
  caller: CallParty;
  dialled: string;
  /** The application instance that was called: the telephone network is only reached from one. */
  instanceId?: string | undefined;
  forwardedFrom?: string | undefined;
  transferredBy?: string | undefined;
  /** This one included; absent while nobody has counted. */
  callsInLastHour?: number | undefined;
  pinned: FlowVersions;
  /** The innermost place last. */
  frames: readonly Frame[];
  language: string;
  variables: Readonly<Record<string, Value>>;
  /** Names of variables that no line may print. */
  sensitive: readonly string[];
  /** Whether Graph says that sound flows; nothing can be played while it does not. */
  audio: boolean;
  /** Rises with each operation and timer: what carries an older one is stale. */
  generation: number;
  /** The generation of each timer that is awaited; 0 for one that is not. */
  timers: Timers;
  /** A recording that the call went on without: should it arrive after all, it is somebody's message. */
  leftRecording?: Recording | undefined;
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
  /** How many transfers were asked for in this call: the failure of the first can be no other's. */
  transfers?: number | undefined;
  /** Graph refused to tell us of keys. */
  keysUnheard?: true | undefined;
  /** More than two people are in it: its keys may be anybody's. */
  isGroup?: true | undefined;
  /** Who is in a call of several, as far as Graph told: nobody waits for it. */
  roster?: Roster | undefined;
  /** Said before whatever the call says next. */
  announcement?: Announcement | undefined;
  greeted: readonly string[];
  steps: number;
  path: readonly PathStep[];
  milestones: readonly string[];
  outcome?: Outcome | undefined;
  /** Recordings that were kept, by their operations. */
  messages?: readonly string[] | undefined;
  /** Channels that were told what the caller chose and entered. */
  toldChannels?: readonly string[] | undefined;
  transferredTo?: string | undefined;
}>;
