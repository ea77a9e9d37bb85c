import type { CallAfterwards } from "../ivr/afterwards/callAfterwards";
import type {
  ListedTeamsCall,
  PhoneReportRow,
  TeamsCallRecord,
} from "../ivr/afterwards/teamsCallRecord";
import type { CallbackEnd } from "../ivr/call/callbackCall";
import type { CallRecord } from "../ivr/call/callRecord";
import type { CallLines } from "../ivr/lines/callLines";
import type { VersionSums } from "../reports/summedDay";
import type {
  CallbackRequest,
  KnownRecording,
  Recordings,
  SaveCallbackRequest,
  SaveCallRecord,
  SaveRecording,
  Told,
} from "../worker/ports";
import type { SaveWords } from "../worker/ports";
import type { NoteCallbackTold, ToldOfCallback } from "../worker/callbacks/toldOfCallback";

/** Which finished calls: of one UTC day (2026-11-21), newest first. `continuation` is what an earlier answer gave. */
export type CallRecordQuery = Readonly<{
  day: string;
  callId?: string;
  flow?: string;
  limit: number;
  continuation?: string;
}>;

/** Finished calls, and where to go on if there are more. */
export type CallRecordPage = Readonly<{
  records: readonly CallRecord[];
  continuation?: string;
}>;

/** Which finished calls: those of a flow that began from one ISO instant on and before another, newest first. */
export type FlowRecordQuery = Readonly<{
  flow: string;
  from: string;
  to: string;
  limit: number;
  continuation?: string;
}>;

/** Days that the record of a finished call is kept: a year and a month, for looking at calls of a year before. */
export const callRecordDays = 400;

/** Finished calls. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type CallRecordStore = Readonly<{
  saveCallRecord: SaveCallRecord;
  /** Adds what became known of a call later; false when its record is gone or was written meanwhile. */
  addToCallRecord: (
    record: Pick<CallRecord, "callId" | "startedAt">,
    afterwards: CallAfterwards,
  ) => Promise<boolean>;
  listCallRecords: (query: CallRecordQuery) => Promise<CallRecordPage>;
  listFlowRecords: (query: FlowRecordQuery) => Promise<CallRecordPage>;
  /** The lines of a call; undefined where none are kept, or none any more. One table read. */
  loadCallLines: (
    record: Pick<CallRecord, "callId" | "startedAt">,
  ) => Promise<CallLines | undefined>;
  /** Deletes the lines of calls that began before a UTC day, of so many at most, and leaves their records; how many. */
  deleteCallLines: (before: string, limit: number) => Promise<number>;
}>;

/** A page of a list of Graph's, and what to ask for the next one with. */
export type ListPage<Element> = Readonly<{
  records: readonly Element[];
  next?: Readonly<Record<string, string>>;
}>;

/** Asks for the first page, or for the one after. */
export type AskPage<Element> = (
  next: ListPage<Element>["next"] | undefined,
) => Promise<ListPage<Element>>;

type ListRows = (
  days: Readonly<{ fromDateTime: string; toDateTime: string }>,
  next: ListPage<PhoneReportRow>["next"] | undefined,
) => Promise<ListPage<PhoneReportRow>>;

/** What Graph tells of calls that are over. All reject like GraphCalls. */
export type TeamsRecords = Readonly<{
  /** Calls that began from one ISO instant on and before another. */
  listCallRecords: (
    period: Readonly<{ from: string; to: string }>,
    next: ListPage<ListedTeamsCall>["next"] | undefined,
  ) => Promise<ListPage<ListedTeamsCall>>;
  /** Undefined when there is none, not yet, or one that cannot be read. */
  getCallRecord: (recordId: string) => Promise<TeamsCallRecord | undefined>;
  /** Calls over Microsoft's lines, and over own trunks, from one UTC day on and before another. */
  listPstnCalls: ListRows;
  listDirectRoutingCalls: ListRows;
}>;

/** What is kept of a flow's calls on a day that is over, in the time zone that the flow had then: counts, and nobody in them. */
export type ReportDay = Readonly<{
  flow: string;
  day: string;
  timeZone: string;
  finishedAt: string;
  versions: readonly VersionSums[];
}>;

/** Days that were summed. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type ReportDayStore = Readonly<{
  /** From one day to another, both included, in the order of days. */
  listReportDays: (
    query: Readonly<{ flow: string; from: string; to: string }>,
  ) => Promise<readonly ReportDay[]>;
  /** Keeps a day unless it is kept already, and resolves to what is kept. */
  saveReportDay: (day: ReportDay) => Promise<ReportDay>;
  /** Forgets every day of a flow: they are summed anew from what records there are. */
  forgetReportDays: (flow: string) => Promise<void>;
  /** Deletes days before another one, at most so many rows; how many. */
  deleteReportDaysBefore: (day: string, limit: number) => Promise<number>;
}>;

/** A recording as people see it: what is known of it, who heard it first, and when, and what was said in it in which language. */
export type KeptRecording = KnownRecording &
  Readonly<{
    heardAt?: string;
    heardBy?: string;
    wordsLanguage?: string;
    /** The channel that was told of it. */
    toldAt?: string;
    toldChannel?: string;
    toldKind?: Told["kind"];
  }>;

/** The WAV of a recording that was opened by this token not long ago; undefined otherwise, whatever is wrong. */
export type LoadOpenRecording = (
  recordingId: string,
  token: string,
) => Promise<Uint8Array | undefined>;

/** Kept recordings: their sounds and what is known of them. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type RecordingStore = Recordings &
  Readonly<{
    saveRecording: SaveRecording;
    /** What was recorded on a day (2026-11-21). */
    listRecordings: (day: string) => Promise<readonly KeptRecording[]>;
    /** What is deleted before an ISO instant, at most so many. */
    listEndingRecordings: (before: string, limit: number) => Promise<readonly KeptRecording[]>;
    /** What is known of one recording; undefined when there is none. */
    findRecording: (recordingId: string) => Promise<KeptRecording | undefined>;
    loadRecording: (recordingId: string) => Promise<Uint8Array | undefined>;
    loadOpenRecording: LoadOpenRecording;
    saveWords: SaveWords;
    noteTold: (recordingId: string, told: Told) => Promise<boolean>;
    /** Notes who heard a recording and when, or that nobody did; false when there is none. */
    markRecordingHeard: (
      recordingId: string,
      heard: Readonly<{ at: string; who: string }> | undefined,
    ) => Promise<boolean>;
    /** Deletes recordings whose `deleteAfter` passed before an ISO instant, at most `limit`; how many. */
    deleteExpiredRecordings: (now: string, limit: number) => Promise<number>;
  }>;

/** A request to be called back: who last tried to reach the caller in vain and who had before them, and which channels were told of it. */
export type KeptCallback = CallbackRequest &
  Readonly<{
    triedAt?: string;
    triedBy?: string;
    triedEarlierBy?: readonly string[];
    told?: ToldOfCallback;
    /** How far the app is with calling back; absent before it looked at the request, and where people call by hand. */
    calls?: KeptCallbackCalls;
  }>;

/** How far the app is with calling somebody back, for those who look on. */
export type KeptCallbackCalls = Readonly<{
  state: "waiting" | "calling" | "gaveUp";
  /** Rounds that were in vain. */
  tries: number;
  dueAt: string;
  lastEnd?: CallbackEnd | undefined;
  why?: "tries" | "number" | "people" | undefined;
}>;

/** Who wants to be called back, by the waiting line that calls them. */
export type CallbackStore = Readonly<{
  saveCallbackRequest: SaveCallbackRequest;
  /** The longest waiting first, of one line or (undefined) of all. */
  listCallbackRequests: (
    callbackQueue: string | undefined,
    limit: number,
  ) => Promise<readonly KeptCallback[]>;
  findCallbackRequest: (requestId: string) => Promise<KeptCallback | undefined>;
  /** Notes an attempt that reached nobody; false when the request is gone. */
  noteCallbackTried: (
    request: CallbackRequest,
    tried: Readonly<{ at: string; who: string }>,
  ) => Promise<boolean>;
  noteCallbackTold: NoteCallbackTold;
  /** Forgets a request of a line; also resolves when it is gone already. */
  deleteCallbackRequest: (request: CallbackRequest) => Promise<void>;
}>;

/** Who changed what; one line an hour later tells an owner why callers hear something new. */
export type AuditEntry = Readonly<{
  at: string;
  who: string;
  what: (typeof auditWords)[number];
  subject: string;
  detail: string;
}>;

/** What the audit log knows of. */
export const auditWords = [
  "published",
  "rolledBack",
  "planned",
  "planWithdrawn",
  "canaryStarted",
  "canaryTaken",
  "canaryWithdrawn",
  "approvalAsked",
  "approvalWithdrawn",
  "retired",
  "deleted",
  "broughtBack",
  "restored",
  "draftSaved",
  "draftDiscarded",
  "entryPointSaved",
  "entryPointDeleted",
  "bindingsSaved",
  "callerErased",
  "messageDeleted",
  "callbackDone",
  "callbackDeleted",
  "promptUploaded",
  "callActedOn",
  "meetingChanged",
  "meetingDeleted",
  "campaignStarted",
  "campaignStopped",
] as const;

/** Keeps one entry; the same entry again is the same. */
export type SaveAuditEntry = (entry: AuditEntry) => Promise<void>;

/** Which entries: of one subject or of all, of one person or of all, up to an ISO instant; `next` is what an earlier page gave. */
export type AuditQuery = Readonly<{
  subject?: string;
  who?: string;
  from?: string;
  limit: number;
  next?: string;
}>;

/** Entries, newest first, and where to go on if there are more. */
export type AuditPage = Readonly<{ entries: readonly AuditEntry[]; next?: string }>;

/** Who changed what, by subject (a flow's key, a dialled number, `bindings`, `callers`), newest first. */
export type AuditLog = Readonly<{
  saveAuditEntry: SaveAuditEntry;
  listAuditEntries: (query: AuditQuery) => Promise<AuditPage>;
}>;

/** Whose traces: those of a number (E.164), or of one call. */
export type Traced = Readonly<{ phoneNumber: string }> | Readonly<{ callId: string }>;

/** Something that is kept of a call: its key in storage, and what it says of whose it is (`caller` may be masked, or empty). */
export type Trace = Readonly<{ id: string; callId: string; caller: string; at: string }>;

/** What may have been kept of a caller, by the kind of it. */
export type Traces = Readonly<{
  callRecords: readonly Trace[];
  /** With which channel was told of it: that is not recalled; nor is what was told of requests to be called back. */
  recordings: readonly (Trace & Readonly<{ told?: Told }>)[];
  /** What is remembered of the number itself, of no call. */
  pinAttempts: readonly Trace[];
  callerRates: readonly Trace[];
  /** Numbers in lists of the bindings. */
  listEntries: readonly Trace[];
  callbackRequests: readonly (Trace & Readonly<{ told?: readonly Told[] }>)[];
  /** Attempts to call them. */
  outboundAttempts: readonly Trace[];
  /** Places in campaigns. */
  campaignRecipients: readonly Trace[];
  /** Numbers among what campaigns tell others, such as who called in an emergency. */
  campaignVariables: readonly Trace[];
  calls: readonly (Trace & Readonly<{ isOver: boolean }>)[];
}>;

/** What storage holds of callers. Both reject with STORAGE_UNAVAILABLE. */
export type TraceStore = Readonly<{
  /** Everything that may be theirs: of one call, or everybody's where only the number is known. Whole tables are read then. */
  listTraces: (traced: Traced) => Promise<Traces>;
  /** Deletes traces of one kind; also resolves when they are gone already. */
  deleteTraces: (kind: keyof Traces, traces: readonly Trace[]) => Promise<void>;
}>;

/** How many of each were deleted. */
export type Deleted = Readonly<{
  recordings: number;
  calls: number;
  liveCalls: number;
  callRecords: number;
  callLines: number;
  callbackRequests: number;
  pinAttempts: number;
  trialPrompts: number;
  callerRates: number;
  outboundAttempts: number;
  campaigns: number;
  campaignRecipients: number;
  nightlyReports: number;
  canaries: number;
  flows: number;
  auditEntries: number;
}>;

/** How many days something is kept where the settings say it. */
export type KeptDays = Readonly<{ auditKeptDays: number; linesKeptDays: number }>;

/**
 * Deletes what is past its time at an ISO instant: recordings after their `deleteAfter`, the states of calls nobody wrote
 * for two days (no call lasts that long) and their places in the list of live calls, callback requests (they hold a number) and attempts at PINs after 30 days,
 * trial prompts after 7 days,
 * campaigns 30 days after their last call, a nightly report that no later one replaced for 30 days, counts of calls by their callers after two, records of calls that began more than 400 days ago, and what is known of trials after as long, flows that were deleted 30 days before, and what the audit log has of
 * times before `auditKeptDays`; of records that stay, the lines of calls that began before `linesKeptDays`. Safe to repeat. Rejects with STORAGE_UNAVAILABLE.
 */
export type DeleteExpired = (now: string, kept: KeptDays) => Promise<Deleted>;

/** A call that goes on: where it is in which flow. */
export type LiveCall = Readonly<{
  callId: string;
  flow: string;
  version: number;
  node: string;
  activity: string;
  startedAt: string;
  language: string;
  /** Last three digits only, or what kind of caller it is. */
  caller: string;
}>;

/** Most live calls that are listed. */
export const mostLiveCalls = 200;

/**
 * The calls that go on, the longest first, 200 at most: one query for all, and one read for each. What a worker could not
 * take from the list is taken from it here. Rejects with STORAGE_UNAVAILABLE.
 */
export type ListLiveCalls = () => Promise<readonly LiveCall[]>;
