import type { Campaign, CampaignHead } from "../campaign/campaign";
import type { CampaignCounts } from "../campaign/countRecipients";
import type { CallEvent } from "../ivr/call/callEvent";
import type { CallbackCalls } from "../callback/callbackCalls";
import type { Calling } from "../callback/findClash";
import type { CallbackRequest, Etag } from "../worker/ports";

/** What the worker is told of a placed call, but for what only Graph's answer or its first notification can say. */
export type CallBeginning = Omit<
  Extract<CallEvent, { type: "callCreated" }>,
  "id" | "callId" | "at" | "callChainId"
>;

/** One attempt to place a call, noted before Graph is asked. Graph repeats its id in the address of every notification of it. */
export type OutboundAttempt = Readonly<{
  attemptId: string;
  /** Of the request that was made, to tell a repetition from another request under the same key. */
  bodyHash: string;
  /** ISO instant. */
  requestedAt: string;
  beginning: CallBeginning;
  /** As soon as Graph has told of it. */
  callId?: string;
  /** The client wants it no more. */
  isWithdrawn?: true;
}>;

/** The attempts to place calls. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type OutboundAttemptStore = Readonly<{
  /** Notes a new attempt; false when there is one of that id. */
  insertAttempt: (attempt: OutboundAttempt) => Promise<boolean>;
  loadAttempt: (attemptId: string) => Promise<OutboundAttempt | undefined>;
  /** Notes the call of an attempt that has none yet, and resolves to the attempt as it is then; undefined where there is none. */
  fillCallId: (attemptId: string, callId: string) => Promise<OutboundAttempt | undefined>;
  /** Notes that the client wants it no more, and resolves to it as it is then. */
  withdrawAttempt: (attemptId: string) => Promise<OutboundAttempt | undefined>;
  /** Forgets an attempt that never rang. */
  deleteAttempt: (attemptId: string) => Promise<void>;
}>;

/** A campaign as it was read: `etag` is the version of its head. */
export type KeptCampaign = Readonly<{
  campaign: Campaign;
  /** Of the request that started it, to tell a repetition from another request under the same key. */
  bodyHash: string;
  /** Somebody wants it to call nobody any more. */
  isStopAsked: boolean;
  etag: Etag;
  /** The versions of its recipients' rows. */
  etags: ReadonlyMap<string, Etag>;
}>;

/** A campaign in a list. */
export type ListedCampaign = Readonly<{
  head: CampaignHead;
  counts: CampaignCounts;
  isStopAsked: boolean;
}>;

/** The campaigns. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type CampaignStore = Readonly<{
  /** Keeps a new campaign; false when there is one of that key. */
  insertCampaign: (campaign: Campaign, bodyHash: string) => Promise<boolean>;
  /** Rejects with IVR_STATE_UNREADABLE for one that cannot be read. */
  loadCampaign: (key: string) => Promise<KeptCampaign | undefined>;
  /**
   * Writes what differs, the head first: who comes second changes nothing. `lookAt`: when somebody should look whether its
   * messages were lost. Recipients that were deleted meanwhile stay away. Rejects with IVR_STATE_CONFLICT when somebody else
   * wrote since it was read.
   */
  saveCampaign: (
    kept: KeptCampaign,
    campaign: Campaign,
    lookAt: string | undefined,
  ) => Promise<KeptCampaign>;
  /** The newest first. */
  listCampaigns: (limit: number) => Promise<readonly ListedCampaign[]>;
  /** False when there is none. */
  askCampaignToStop: (key: string) => Promise<boolean>;
  /** Those that should have been heard of before an ISO instant. */
  listSilentCampaigns: (before: string) => Promise<readonly Pick<CampaignHead, "key" | "id">[]>;
}>;

/** How much is called, of all kinds. Both reject with STORAGE_UNAVAILABLE. */
export type CallTotals = Readonly<{
  /** Calls that go on; of more than a hundred it counts a hundred. */
  countLiveCalls: () => Promise<number>;
  /** Calls that began on a UTC day and are over. */
  countCallsOfDay: (day: string) => Promise<number>;
}>;

/** A request to be called back, as the app calls for it. */
export type DueCallback = Readonly<{
  request: CallbackRequest & Readonly<{ origin: NonNullable<CallbackRequest["origin"]> }>;
  calls: CallbackCalls;
  etag: Etag;
}>;

/** Where a request to be called back lies. */
export type CallbackPlace = Readonly<{
  requestId: string;
  callbackQueue: string;
  requestedAt: string;
}>;

/** The requests to be called back, by how far the app is with them. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type CallbackCallStore = Readonly<{
  /** Those of a queue at which somebody should look by an ISO instant, the longest waiting first. */
  listDueCallbacks: (
    callbackQueue: string,
    before: string,
    limit: number,
  ) => Promise<readonly CallbackPlace[]>;
  /** Those for which somebody is called. */
  listCallingCallbacks: () => Promise<readonly Calling[]>;
  /** Undefined when it is settled. */
  loadCallback: (place: CallbackPlace) => Promise<DueCallback | undefined>;
  /** Undefined when somebody else wrote since it was read, or it is gone. */
  saveCallbackCalls: (due: DueCallback, calls: CallbackCalls) => Promise<DueCallback | undefined>;
}>;
