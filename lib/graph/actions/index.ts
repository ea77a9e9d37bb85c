import type { Action } from "../../ivr/call/action";
import { addLargeGalleryView } from "./inCall/addLargeGalleryView";
import { answer } from "./answer";
import { cancelMediaProcessing } from "./cancelMediaProcessing";
import { changeScreenSharingRole } from "./inCall/changeScreenSharingRole";
import { createCall } from "./createCall";
import { createOnlineMeeting } from "./meetings/createOnlineMeeting";
import { deleteOnlineMeeting } from "./meetings/deleteOnlineMeeting";
import { getOnlineMeeting } from "./meetings/getOnlineMeeting";
import { listOnlineMeetings } from "./meetings/listOnlineMeetings";
import { updateOnlineMeeting } from "./meetings/updateOnlineMeeting";
import { getCall } from "./getCall";
import { getOperations } from "./getOperations";
import { getParticipant } from "./participants/getParticipant";
import { getPresencesByUserId } from "./getPresencesByUserId";
import type { CallReference, GraphAction } from "./graphAction";
import { getApplication } from "./directory/getApplication";
import { listNumberAssignments } from "./directory/listNumberAssignments";
import { listUsers } from "./directory/listUsers";
import { getCallRecord } from "./records/getCallRecord";
import { getDirectRoutingCalls } from "./records/getDirectRoutingCalls";
import { getPstnCalls } from "./records/getPstnCalls";
import { listCallRecords } from "./records/listCallRecords";
import { hangUp } from "./hangUp";
import { invite } from "./participants/invite";
import { keepAlive } from "./keepAlive";
import { listParticipants } from "./participants/listParticipants";
import { mute } from "./inCall/mute";
import { muteAll } from "./participants/muteAll";
import { muteParticipant } from "./participants/muteParticipant";
import { playPrompt } from "./playPrompt";
import { recordResponse } from "./recordResponse";
import { redirect } from "./redirect";
import { reject } from "./reject";
import { removeParticipant } from "./participants/removeParticipant";
import { sendDtmfTones } from "./inCall/sendDtmfTones";
import { startHoldMusic } from "./participants/startHoldMusic";
import { stopHoldMusic } from "./participants/stopHoldMusic";
import { sendMail } from "./sendMail";
import { subscribeToTone } from "./subscribeToTone";
import { transfer } from "./transfer";
import { unmute } from "./inCall/unmute";
import { updateMetadata } from "./inCall/updateMetadata";
import { updateRecordingStatus } from "./inCall/updateRecordingStatus";

/** The actions on a call, by Graph's names for them. */
const callActions = {
  answer,
  reject,
  redirect,
  playPrompt,
  recordResponse,
  subscribeToTone,
  cancelMediaProcessing,
  transfer,
  keepAlive,
  hangUp,
  getCall,
  getOperations,
  listParticipants,
  getParticipant,
  invite,
  removeParticipant,
  muteParticipant,
  muteAll,
  mute,
  unmute,
  startHoldMusic,
  stopHoldMusic,
  sendDtmfTones,
  updateRecordingStatus,
  addLargeGalleryView,
  updateMetadata,
  changeScreenSharingRole,
};

/** What Graph tells of calls that are over; reports before records, whose address they would fit otherwise. */
const recordActions = { listCallRecords, getPstnCalls, getDirectRoutingCalls, getCallRecord };

/** What Graph tells of the tenant. */
const directoryActions = { listUsers, listNumberAssignments, getApplication };

/** Meetings of organizers, who need not be in a call. */
const meetingActions = {
  createOnlineMeeting,
  listOnlineMeetings,
  getOnlineMeeting,
  updateOnlineMeeting,
  deleteOnlineMeeting,
};

/** All actions of Graph that are used here: the only list. */
const actions = {
  ...callActions,
  createCall,
  ...meetingActions,
  getPresencesByUserId,
  sendMail,
  ...recordActions,
  ...directoryActions,
};

/** The name of an action. */
export type GraphActionName = keyof typeof actions;
/** The name of an action on meetings. */
export type MeetingActionName = keyof typeof meetingActions;
/** The name of an action that reads what Graph tells of calls that are over. */
export type RecordActionName = keyof typeof recordActions;
/** The name of an action that reads what Graph tells of the tenant. */
export type DirectoryActionName = keyof typeof directoryActions;
/** The name of an action on a call. */
export type CallActionName = keyof typeof callActions;

/** The names of all actions. */
export const graphActionNames: readonly GraphActionName[] = Object.keys(actions).filter(
  (name): name is GraphActionName => name in actions,
);

/** What an action is asked for with; unknown when it needs nothing beside its call. */
export type RequestOf<Name extends GraphActionName> = {
  [One in Name]: (typeof actions)[One] extends GraphAction<infer Request, infer _>
    ? Request
    : never;
}[Name];

/** What an action comes to. */
export type AnswerOf<Name extends GraphActionName> = {
  [One in Name]: (typeof actions)[One] extends GraphAction<infer _, infer Answer> ? Answer : never;
}[Name];

/** The same table for those who do not know which action it will be. */
export const graphActions: {
  readonly [Name in GraphActionName]: GraphAction<RequestOf<Name>, AnswerOf<Name>>;
} = actions;

/**
 * Graph's calling actions. Each rejects with GRAPH_CALL_GONE (the call has ended), GRAPH_REFUSED (this will never work),
 * GRAPH_THROTTLED or GRAPH_UNAVAILABLE (after its own retries within `Retry-After`). The details of a rejection say
 * `outcome: "unknown"` when an attempt may have taken effect.
 * `operation` is sent as clientContext and comes back with the outcome.
 */
export type GraphCalls = {
  readonly [Name in CallActionName]: (
    call: CallReference,
    ...request: unknown extends RequestOf<Name> ? [request?: unknown] : [request: RequestOf<Name>]
  ) => Promise<AnswerOf<Name>>;
};

/** Makes GraphCalls of one function that performs them all. */
export function makeCalls(
  perform: (name: CallActionName, call: CallReference, request: unknown) => Promise<unknown>,
): GraphCalls {
  const calls = Object.keys(callActions)
    .filter(isCallAction)
    .map((name) => [
      name,
      (call: CallReference, request?: unknown) => perform(name, call, request),
    ]);
  // Each name has the request and the answer of its own action: the table above says so, an object made of entries cannot.
  return Object.fromEntries(calls) as GraphCalls;
}

const byWord = new Map(
  Object.values<GraphAction<never, unknown>>(graphActions).flatMap((action) =>
    action.words.map((word) => [word, action] as const),
  ),
);

/** The action of Graph that the core has a word for; undefined when it asks somebody else. */
export function findGraphAction(word: Action["type"]): GraphAction<never, unknown> | undefined {
  return byWord.get(word);
}

/** True for the name of an action on a call. */
export function isCallAction(name: string): name is CallActionName {
  return name in callActions;
}

/** True for the name of an action on meetings. */
export function isMeetingAction(name: string): name is MeetingActionName {
  return name in meetingActions;
}

/** True for the name of an action that reads what Graph tells of calls that are over. */
export function isRecordAction(name: string): name is RecordActionName {
  return name in recordActions;
}

/** True for the name of an action that reads what Graph tells of the tenant. */
export function isDirectoryAction(name: string): name is DirectoryActionName {
  return name in directoryActions;
}
