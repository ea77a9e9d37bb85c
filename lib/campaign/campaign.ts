import type { Schedule } from "../flow/document/schedule";
import type { Value } from "../flow/document/value";

/** Whom a campaign calls: a person or a number of the bindings, a number, or a user. */
export type CampaignTarget =
  Readonly<{ person: string }> | Readonly<{ phone: string }> | Readonly<{ userId: string }>;

/** What a campaign was started with. */
export type CampaignSettings = Readonly<{
  /** The flow that speaks. It asks for a key, which proves that somebody heard it. */
  flow: string;
  /** The entry point on whose behalf people are called. */
  dialled: string;
  from?: Readonly<{ applicationInstanceId: string; displayName?: string }> | undefined;
  /** `all`: everybody is to confirm. `untilConfirmed`: one after the other, until somebody does. */
  order: "all" | "untilConfirmed";
  /** How often one is called at most. */
  tries: number;
  tryAgainAfterInSeconds: number;
  ringInSeconds?: number | undefined;
  maxAtOnce: number;
  /** Hours of the bindings, read on the clock of each recipient. */
  schedule?: string | undefined;
  timeZone?: string | undefined;
  /** ISO instant after which nobody is called any more. */
  until?: string | undefined;
  /** The channel that is told the result. */
  notify?: string | undefined;
}>;

/** Why a campaign calls nobody any more. */
export type CampaignEnd =
  "allCalled" | "confirmed" | "nobodyConfirmed" | "expired" | "stopped" | "monthSpent" | "refused";

/** How a call to a recipient ended. `lost`: it never rang, as far as anybody knows. */
export type CampaignCallEnd =
  "confirmed" | "busy" | "declined" | "noAnswer" | "voicemailSuspected" | "failed" | "lost";

/** One who is to be called, and what came of it. */
export type CampaignRecipient = Readonly<{
  /** Its place in the list, from `0001`. */
  recipient: string;
  to: CampaignTarget;
  variables?: Readonly<Record<string, Value>> | undefined;
  timeZone?: string | undefined;
  state: "waiting" | "calling" | "confirmed" | "notReached" | "notCalled";
  /** The number of the newest call; each has its own, whatever came of it. */
  attempt: number;
  /** Calls that count: all but the lost ones. */
  tries: number;
  /** ISO instant before which there is no next call. */
  dueAt: string;
  calledAt?: string | undefined;
  /** Graph was asked for the newest call, and took it. */
  isPlaced?: true | undefined;
  callId?: string | undefined;
  lastEnd?: CampaignCallEnd | undefined;
  endedAt?: string | undefined;
}>;

/** All that is remembered of a campaign between two events. Survives JSON. */
export type CampaignHead = Readonly<{
  key: string;
  /** Of this campaign alone, should its key be used again one day. */
  id: string;
  settings: CampaignSettings;
  startedAt: string;
  startedBy: string;
  end?: CampaignEnd | undefined;
  /** What Graph or the bindings refused, as a sentence. */
  refusal?: string | undefined;
  /** Nobody is called any more, and no call goes on. */
  finishedAt?: string | undefined;
  /** Graph takes no more calls until then, after so many refusals for want of room. */
  slowUntil?: string | undefined;
  throttles: number;
  /** The channel was told the result. */
  isTold?: true | undefined;
}>;

/** A campaign as it is stepped. */
export type Campaign = Readonly<{
  head: CampaignHead;
  recipients: readonly CampaignRecipient[];
}>;

/** What surrounds a campaign when it decides whom to call. */
export type CampaignLoad = Readonly<{
  /** Calls that go on, of all kinds. */
  liveCalls: number;
  /** Calls of this month so far, of all kinds. */
  monthCalls: number;
  /** The hours that the campaign names; absent where it names none. */
  hours?: Schedule | undefined;
}>;

/** A past fact about a campaign. `at` is an ISO instant, its only clock. */
export type CampaignEvent = Readonly<{ at: string }> &
  (
    | Readonly<{ type: "campaignWoken"; load: CampaignLoad }>
    | Readonly<{ type: "stopAsked" }>
    | Readonly<{ type: "callPlaced"; recipient: string; attempt: number; callId?: string }>
    | Readonly<{
        type: "callNotPlaced";
        recipient: string;
        attempt: number;
        why: "throttled" | "refused" | "never";
        retryAfterInMs?: number;
        sentence?: string;
      }>
    | Readonly<{
        type: "callEnded";
        recipient: string;
        attempt: number;
        end: CampaignCallEnd;
        callId?: string;
      }>
    | Readonly<{ type: "resultTold" }>
  );

/** What should be done next, as data. All of it may be done twice. */
export type CampaignAction =
  | Readonly<{ type: "placeCall"; recipient: string; attempt: number }>
  | Readonly<{ type: "wake"; dueAt: string }>
  | Readonly<{ type: "tellResult" }>;

/** What a campaign is after an event, and what is to be done. */
export type CampaignStep = Readonly<{ campaign: Campaign; actions: readonly CampaignAction[] }>;
