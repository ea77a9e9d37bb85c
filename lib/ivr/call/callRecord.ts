import type { CallAfterwards } from "../afterwards/callAfterwards";
import type { CallbackEnd, CallbackReference } from "./callbackCall";
import type { CallEnd, CampaignCall } from "./callEvent";

/** How a finished call went, from the business's side. */
export type CallResult =
  | "transferred"
  | "redirected"
  | "turnedAway"
  | "leftMessage"
  | "selfServed"
  | "abandoned"
  | "gaveUp"
  | "failed"
  | "notAnswered";

/**
 * One step a caller passed: the node, when (ms since the call began), on which attempt and by which exit it was left. Steps
 * that every flow has are in brackets, such as `(operator)`.
 */
export type PathStep = Readonly<{
  flow: string;
  node: string;
  atInMs: number;
  attempt: number;
  exit?: string | undefined;
  /** How often the caller was silent there, and pressed what was no answer; absent for never. */
  noInput?: number;
  noMatch?: number;
}>;

/** A finished call for reports: no digits, and phone numbers only as their last three. */
export type CallRecord = Readonly<{
  callId: string;
  callChainId?: string;
  tenantId?: string;
  direction: "incoming" | "outgoing";
  caller: string;
  dialled: string;
  flow: string;
  version: number;
  /** The versions of all flows that the call might pass, where there are several. */
  versions?: Readonly<Record<string, number>>;
  language: string;
  startedAt: string;
  answeredAt?: string;
  endedAt: string;
  durationInMs: number;
  result: CallResult;
  end: CallEnd;
  /** Where the caller was last: the drop-off point. */
  lastNode?: string;
  lastAttempt?: number;
  transferredTo?: string;
  /** Channels that were told what the caller chose and entered, as they were put through. */
  toldChannels?: readonly string[];
  /** The caller hung up while leaving a message, and Graph discards the file then. */
  recordingLost?: true;
  /** Whether somebody pressed the key that a flow wants before it speaks; absent where nobody answered or none is wanted. */
  confirmation?: "confirmed" | "voicemailSuspected";
  /** The call of a campaign that this was. */
  campaign?: CampaignCall;
  /** The request to be called back that it was for, and what came of it. */
  callback?: CallbackReference & Readonly<{ end: CallbackEnd }>;
  milestones: readonly string[];
  path: readonly PathStep[];
  /** What Teams and the telephone network said of it later; absent until they did. */
  afterwards?: CallAfterwards;
}>;
