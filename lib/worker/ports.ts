import type { Waking } from "../time/makeWaking";
import type { CampaignCallEnd } from "../campaign/campaign";
import type { Bindings } from "../flow/document/bindings";
import type { Channel } from "../flow/document/channel";
import type { Action, ComposedNews } from "../ivr/call/action";
import type { CreateOnlineMeeting } from "../graph/actions/meetings/createOnlineMeeting";
import type { TransferTarget } from "../graph/actions/parts/wire";
import type { ReadPresence } from "../graph/actions/getPresencesByUserId";
import type { GraphCalls } from "../graph/actions/index";
import type { DownloadRecording } from "../graph/actions/recordResponse";
import type { SendCallEvents } from "../ingress/ports";
import type { CallbackReference } from "../ivr/call/callbackCall";
import type { LeftMessage } from "./leftMessage";
import type { CallbackNews, CallbackOrigin, CallbackTold } from "./callbacks/callbackNews";
import type { CallEvent, PinOutcome, RecordingSound } from "../ivr/call/callEvent";
import type { CallPlan, FlowVersions } from "../ivr/call/callPlan";
import type { LegOrder, LegParent } from "../ivr/call/leg";
import type { CallRecord } from "../ivr/call/callRecord";
import type { CallLines, PackText } from "../ivr/lines/callLines";
import type { PromptId } from "../flow/prompts/clip";
import type { IvrState } from "../ivr/call/ivrState";
import type { Value } from "../flow/document/value";
import type { EnterRoom, RoomRequest } from "./enterRoom";
import type { LiveCalls } from "./liveCalls";
import type { LookUp } from "./lookUp";
import type { StartAlert } from "./startAlert";
import type { TimerPlan } from "./timers/timerPlan";

export type { EnterRoom, LiveCalls, LookUp, RoomRequest, StartAlert };

/** A version of a stored row; writing with a stale one is refused. */
export type Etag = string;

/** A call as it is stored: its state, and what the last handled event asked for until the next event proves it done. */
export type StoredCall = Readonly<{
  state: IvrState;
  /** Ids of the last 32 events, newest last. */
  handledEventIds: readonly string[];
  /** The actions of the newest handled event. */
  pendingActions: readonly Action[];
  /** Absent where the worker that wrote it sent a message for each timer. */
  timers?: TimerPlan;
  /** Words that were asked for twice, because a worker died: their operations, the newest last. */
  repeatedOperations?: readonly string[];
  /** What happened so far, as lines; absent where they are not kept. */
  lines?: CallLines;
}>;

/** Reads a call; undefined when there is none. Rejects with IVR_STATE_UNREADABLE or STORAGE_UNAVAILABLE. One table read. */
export type LoadCall = (
  callId: string,
) => Promise<Readonly<{ call: StoredCall; etag: Etag }> | undefined>;

/** Writes a call if nobody wrote since it was loaded (`etag` undefined: if there is none yet); rejects with IVR_STATE_CONFLICT otherwise. One table write. */
export type SaveCall = (callId: string, call: StoredCall, etag: Etag | undefined) => Promise<Etag>;

/** Which flow answers what was dialled, and the versions that are live when a call begins (ISO instant): candidates most specific first, then the entry point `*`. `caller` is whoever calls, by number or id, or the call's own id: some of them have a version that is on trial; without, it is what is live. Undefined when none is set. Cached for a few seconds. */
export type ResolveEntryPoint = (
  dialled: readonly string[],
  at: string,
  caller?: string,
) => Promise<Readonly<{ dialled: string; pinned: FlowVersions }> | undefined>;

/** The number that a call is sent on to when no flow can take it; undefined when its entry point names none. Cached for a few seconds, and served stale while storage is away. */
export type FindFallback = (dialled: readonly string[]) => Promise<string | undefined>;

/** The flows of a call at its pinned versions (cached for ever) and the bindings of this environment (cached for seconds). Rejects with FLOW_NOT_FOUND. */
export type LoadCallPlan = (
  pinned: FlowVersions,
) => Promise<Readonly<{ plan: CallPlan; audio: ClipAudio }>>;

/** The stored WAV of a clip by its clipKey, as publishing made it. */
export type ClipAudio = Readonly<Record<string, PromptId>>;

/** How long the WAV of a clip plays, in milliseconds, by its clipKey, as far as it is known. */
export type ClipDurations = Readonly<Record<string, number>>;

/** Schedules an event to arrive in its call's own session at `dueAt` (ISO). The same event id is accepted once. Rejects with QUEUE_UNAVAILABLE. */
export type ScheduleCallEvent = (event: CallEvent, dueAt: string) => Promise<void>;

/** What is known of a kept recording. */
export type RecordingDetails = Readonly<{
  recordingId: string;
  callId: string;
  mailbox: string;
  flow: string;
  node: string;
  /** Last three digits only, unless the flow's privacy says otherwise. */
  caller: string;
  recordedAt: string;
  urgent: boolean;
  end: string;
  /** ISO instant after which it is deleted. */
  deleteAfter: string;
  /** Nothing can be heard in it. */
  blank?: true;
}>;

/** What is known of a recording once it is kept: also its words, and the listed word that makes it urgent. */
export type KnownRecording = RecordingDetails & Readonly<{ words?: string; urgentWord?: string }>;

/** A recording on its way into storage: it has its own place on the queue and its own retries, for as long as Graph may have it. */
export type RecordingToKeep = Readonly<{
  details: RecordingDetails;
  /** What its caller may have spoken. */
  languages?: readonly string[] | undefined;
  recordingLocation: string;
  recordingAccessToken: string;
  attempt: number;
}>;
/** Queues a recording, to be kept at `dueAt` (ISO; at once when absent). The same attempt again is accepted once. Rejects with QUEUE_UNAVAILABLE. */
export type QueueRecording = (recording: RecordingToKeep, dueAt?: string) => Promise<void>;

/** A recording whose words shall be written down: it has its own place on the queue and its own retries. */
export type WordsToWrite = Readonly<{
  recordingId: string;
  callId: string;
  mailbox: string;
  /** What its caller may have spoken: the flow's languages. */
  languages: readonly string[];
  attempt: number;
}>;

/** Queues a recording to have its words written down, at `dueAt` (ISO; at once when absent). The same attempt again is accepted once. Rejects with QUEUE_UNAVAILABLE. */
export type QueueWords = (words: WordsToWrite, dueAt?: string) => Promise<void>;

/** Writes down what is said in a WAV in one of the languages; an empty text where nothing was understood. Rejects with SPEECH_UNAVAILABLE. */
export type Transcribe = (
  wav: Uint8Array,
  languages: readonly string[],
) => Promise<Readonly<{ text: string; language?: string | undefined }>>;

/** What was written down of a recording, and the listed word that makes it urgent. */
export type WrittenWords = Readonly<{
  words: string;
  wordsLanguage?: string | undefined;
  urgentWord?: string | undefined;
}>;

/** Keeps the words with their recording, and marks it urgent where a listed word says so; false when the recording is gone. Rejects with STORAGE_UNAVAILABLE. */
export type SaveWords = (recordingId: string, written: WrittenWords) => Promise<boolean>;

/** Whether anything can be heard in a WAV. Never throws. */
export type JudgeSound = (wav: Uint8Array) => RecordingSound;

/** Keeps a recording and its row; the same recordingId again replaces it. */
export type SaveRecording = (details: RecordingDetails, wav: Uint8Array) => Promise<void>;

/** What a caller may do with a message just left. */
export type Recordings = Readonly<{
  markRecordingUrgent: (recordingId: string) => Promise<void>;
  /** Deletes the sound and its row. */
  discardRecording: (recordingId: string) => Promise<void>;
  /** Opens a recording to be downloaded once more, for ten minutes, by the token returned; undefined when there is none. */
  openRecording: (recordingId: string) => Promise<string | undefined>;
}>;

/**
 * Whether digits are the PIN a binding holds as salt and hash; compared in constant time, and not at all once there were too
 * many wrong attempts of this caller or at this PIN. `caller` is absent for who withholds it; `attemptId` is the same when the
 * same attempt is repeated. Rejects with STORAGE_UNAVAILABLE rather than compare what it cannot count.
 */
export type CheckPin = (
  attempt: Readonly<{
    pin: string;
    stored: string;
    digits: string;
    caller: string | undefined;
    attemptId: string;
  }>,
) => Promise<PinOutcome>;

/** Attempts at PINs that were wrong, or are not decided yet, and PINs given right; newest last, and newest first. */
export type PinAttempts = Readonly<{
  wrong: readonly Readonly<{ id: string; pin: string; at: string }>[];
  right: readonly Readonly<{ pin: string; at: string }>[];
}>;
/**
 * Changes what is remembered of a caller's attempts, or of everybody's at a PIN, and resolves to what is remembered then. The
 * change is asked again when somebody else was faster; what it returns as given is not written. Rejects with STORAGE_UNAVAILABLE.
 */
export type ChangePinAttempts = (
  whose: Readonly<{ of: "caller" | "pin"; name: string }>,
  change: (known: PinAttempts) => PinAttempts,
) => Promise<PinAttempts>;

/**
 * Counts a call of a caller, once however often it is counted, and resolves to how many there were in the hour before it, itself
 * included; of very many it counts the last hundred. Rejects with STORAGE_UNAVAILABLE.
 */
export type CountCalls = (
  call: Readonly<{ caller: string; callId: string; at: string }>,
) => Promise<number>;

/** Somebody wants to be called back; the same requestId again replaces it. */
export type CallbackRequest = Omit<CallbackReference, "attempt"> &
  Readonly<{
    phoneNumber: string;
    callId: string;
    flow: string;
    /** The schedule in which the caller was promised to be called. */
    windows?: string | undefined;
    /** What is needed to call back; absent in what was kept before the app did. */
    origin?: CallbackOrigin | undefined;
  }>;

export type SaveCallbackRequest = (request: CallbackRequest) => Promise<void>;

/** A message to a channel on its way: it has its own place on the queue and its own retries, so that no caller waits for it. */
export type ChannelMessage = Readonly<{
  id: string;
  callId: string;
  channel: string;
  text: string;
  at: string;
  attempt: number;
  /** The message of a caller that it tells of, in a mailbox; absent where a flow's own words are told. */
  left?: LeftMessage | undefined;
  /** The request to be called back that it tells of. */
  callback?: CallbackTold | undefined;
  /** What is read above its text, in the words of its channel; absent: that it is a flow's. */
  news?: ComposedNews | undefined;
  /** How often it was put off because the call was not over. */
  waits?: number | undefined;
}>;
/** Queues a channel message, to be sent at `dueAt` (ISO; at once when absent). Rejects with QUEUE_UNAVAILABLE. */
export type QueueChannelMessage = (channelMessage: ChannelMessage, dueAt?: string) => Promise<void>;

/** Writes a finished call's record, with the call's lines where they are kept; the same call again replaces it. One table write. */
export type SaveCallRecord = (record: CallRecord, lines?: CallLines) => Promise<void>;

/** A call that is placed for another session. */
export type LegToPlace = Readonly<{
  order: LegOrder;
  target: Extract<TransferTarget, { kind: "user" | "phone" }>;
  /** The entry point and its instance, from which alone a phone can be rung. */
  dialled: string;
  instanceId?: string;
  tenantId?: string;
  /** What the words it says may name. */
  variables: Readonly<Record<string, Value>>;
  ringInSeconds: number;
}>;

/** Calls that are placed for other sessions, each known by its parent and operation. */
export type Legs = Readonly<{
  /**
   * Rings somebody, once however often it is asked for; its own events are told to a session of its own. Resolves with its id, or with
   * "unknown" when it may ring and only its first notification will tell, or with "refused" when nobody rings. Rejects with
   * STORAGE_UNAVAILABLE alone, and then nobody rings.
   */
  placeLeg: (leg: LegToPlace) => Promise<Readonly<{ callId: string }> | "unknown" | "refused">;
  /** Ends a leg, or keeps it from ringing on; also resolves when there is none. Rejects with STORAGE_UNAVAILABLE, QUEUE_UNAVAILABLE or as GraphCalls do. */
  withdrawLeg: (parent: LegParent) => Promise<void>;
}>;

/** What brings a campaign forward: a call of it has ended, or it is time to look. */
export type CampaignNews = Readonly<{
  key: string;
  /** Of this campaign alone. */
  campaignId: string;
  /** ISO instant; of a look that was scheduled, when it is due. */
  at: string;
  /** The call that has ended; absent for a look. */
  ended?: CampaignCallNews | undefined;
}>;
/** What a campaign is told of one of its calls. */
export type CampaignCallNews = Readonly<{
  recipient: string;
  attempt: number;
  end: CampaignCallEnd;
  callId: string;
}>;
/** Queues news of a campaign in the campaign's own session, to come at `dueAt` (ISO; at once when absent). The same news again is accepted once. Rejects with QUEUE_UNAVAILABLE. */
export type QueueCampaignNews = (news: CampaignNews, dueAt?: string) => Promise<void>;

/** Takes a campaign further by news of it. Rejects with IVR_STATE_CONFLICT, STORAGE_UNAVAILABLE, QUEUE_UNAVAILABLE or as Graph does; it may be repeated. */
export type HandleCampaign = (news: CampaignNews) => Promise<void>;

/** What a message on the queue may hold. */
export type QueuedMessage =
  | Readonly<{ campaign: CampaignNews }>
  | Readonly<{ event: CallEvent }>
  | Readonly<{ channelMessage: ChannelMessage }>
  | Readonly<{ recording: RecordingToKeep }>
  | Readonly<{ words: WordsToWrite }>;

/** Which channel was told of something, and when: what was sent is not recalled, so erasure names it. */
export type Told = Readonly<{ at: string; channel: string; kind: "webhook" | "teams" | "mail" }>;

/** How often somebody left a message, or asked to be called back, before. */
export type EarlierContacts = Readonly<{
  messages: number;
  callbacks: number;
  /** Only the last digits are known, which others have as well. */
  isUnsure: boolean;
}>;
/** Counts what the caller of a recording left before it. Rejects with STORAGE_UNAVAILABLE. */
export type CountEarlier = (recording: RecordingDetails) => Promise<EarlierContacts>;

/** What people are told of a caller's message. */
export type Notice = Readonly<{
  mailboxName: string;
  details: KnownRecording;
  /** Whether its words are written down, and are not there yet. */
  lacksWords: boolean;
  /** The number to call back that is in its words. */
  saidNumber?: string | undefined;
  /** What else the same caller left in the last week, or who has the same last digits. */
  earlier: EarlierContacts;
  durationInMs?: number | undefined;
  /** Where it is heard. */
  link: string;
  /** 8 kHz mu-law, where the mailbox says that mail carries it. */
  sound?: Uint8Array | undefined;
}>;

/** What people are told of a request to be called back. */
export type CallbackNotice = Readonly<{
  queueName: string;
  phoneNumber: string;
  requestedAt: string;
  /** The hours in which the caller was promised a call have begun. */
  isDue: boolean;
  /** The app has called in vain, and calls no more. */
  isGivenUp: boolean;
  /** Where they say that the caller was called, and that nobody was reached. */
  links: Readonly<{ done: string; notReached: string }>;
}>;

/** Sends one channel message by the way of its channel; rejects when it was not accepted. */
export type SendChannelMessage = (
  channel: Channel,
  channelMessage: ChannelMessage,
  notice: Notice | CallbackNotice | undefined,
) => Promise<void>;

/** Lets time pass; less where somebody wakes it. Never rejects. */
export type Sleep = (delayInMs: number, waking?: Waking) => Promise<void>;

/** Everything a worker needs from outside. */
export type WorkerPorts = Readonly<{
  loadCall: LoadCall;
  saveCall: SaveCall;
  liveCalls: LiveCalls;
  resolveEntryPoint: ResolveEntryPoint;
  findFallback: FindFallback;
  loadCallPlan: LoadCallPlan;
  scheduleCallEvent: ScheduleCallEvent;
  graph: GraphCalls;
  readPresence: ReadPresence;
  createOnlineMeeting: CreateOnlineMeeting;
  downloadRecording: DownloadRecording;
  judgeSound: JudgeSound;
  /** How long a WAV plays, in milliseconds; undefined for one that cannot be read. */
  measureSound: (wav: Uint8Array) => number | undefined;
  loadBindings: () => Promise<Bindings>;
  saveRecording: SaveRecording;
  /** Absent where the lines of calls are not kept. */
  packText: PackText | undefined;
  saveCallRecord: SaveCallRecord;
  recordings: Recordings;
  saveCallbackRequest: SaveCallbackRequest;
  legs: Legs;
  callbacks: CallbackNews;
  /** Tells other sessions of something. Rejects with QUEUE_UNAVAILABLE. */
  sendCallEvents: SendCallEvents;
  checkPin: CheckPin;
  countCalls: CountCalls;
  lookUp: LookUp;
  startAlert: StartAlert;
  enterRoom: EnterRoom;
  queueChannelMessage: QueueChannelMessage;
  queueCampaignNews: QueueCampaignNews;
  queueRecording: QueueRecording;
  /** Undefined where no speech account is named: then no words are written down. */
  queueWords: QueueWords | undefined;
  /** ISO instant of now. */
  now: () => string;
  sleep: Sleep;
}>;
