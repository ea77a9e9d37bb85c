import type { FlowNode } from "../flow/steps/index.schema";
import type { GraphActionName } from "./actions/index";

/** An application permission of Microsoft Graph. */
type Permission = Readonly<{
  /** Its id in every tenant: https://learn.microsoft.com/graph/permissions-reference */
  id: string;
  /** What does not work without it. */
  without: string;
  /** An administrator is asked for it when the app is set up; the others only where somebody wants what they allow. */
  isAsked?: true;
}>;

const listed = {
  "Calls.AccessMedia.All": {
    id: "a7a681dc-756e-4909-b988-f160edc6655f",
    without: "no key is heard and no message recorded",
    isAsked: true,
  },
  "Calls.Initiate.All": {
    id: "284383ee-7f6e-4e40-a2a8-e85dcb029101",
    without: "no prompt is played, no call transferred, and none placed",
    isAsked: true,
  },
  "Calls.InitiateGroupCall.All": {
    id: "4c277553-8a09-487b-8023-29ee378d8324",
    without: "nobody is invited into a call, and no group is called",
  },
  "Calls.JoinGroupCall.All": {
    id: "f6b49018-60ab-4f81-83bd-22caeabfed2d",
    without: "no call is answered: Graph lets an app answer with this permission or the next",
    isAsked: true,
  },
  "Calls.JoinGroupCallAsGuest.All": {
    id: "fd7ccf6b-3d28-418b-9701-cd10f5cd2fd4",
    without: "nothing is lost while the one before is there; Graph names either for answering",
    isAsked: true,
  },
  "CallRecord-PstnCalls.Read.All": {
    id: "a2611786-80b3-417e-adaa-707d4261a5f0",
    without: "reports of the telephone network are not read",
  },
  "CallRecords.Read.All": {
    id: "45bbb07e-7321-4fd7-a8f6-3ff27e6a81c8",
    without: "what Teams knows of a call afterwards is not read",
  },
  "OnlineMeetings.Read.All": {
    id: "c1684f21-1984-47fa-9d61-2dc8c296bb70",
    without: "no meeting is looked up",
  },
  "OnlineMeetings.ReadWrite.All": {
    id: "b8bb2037-6e08-44ac-a4ea-4674e010e2a4",
    without: "no meeting is made",
  },
  "Presence.Read.All": {
    id: "a70e0c2d-e793-494c-94c4-118fa0a67f42",
    without: "transfers ring people who are busy, because nobody can be asked who is free",
    isAsked: true,
  },
  "TeamsTelephoneNumber.Read.All": {
    id: "39b17d18-680c-41f4-b9c2-5f30629e7cb6",
    without:
      "whether a number is assigned to the resource account is not proven by register -- check",
  },
} as const satisfies Readonly<Record<string, Permission>>;

/** The name of an application permission that some scenario needs. */
export type PermissionName = keyof typeof listed;

/** Every application permission that the app may need, by its name. */
export const permissions: Readonly<Record<PermissionName, Permission>> = listed;

/** What it takes to do one thing at Graph. */
export type Scenario = Readonly<{
  /** What the app does then: "answers a call". */
  does: string;
  /** The permission that allows it and least besides; none where Graph names none. */
  least?: PermissionName;
  /** Those that allow it as well. */
  alternatives?: readonly PermissionName[];
  /** When Graph takes it. */
  legal: string;
  /** What Graph answers when it took it, and what it tells later. */
  answer: string;
  /** The types of steps that do it; where there are none, `by` says what does it. */
  steps?: readonly FlowNode["type"][];
  by?: string;
  /** An administrator has to do this beside consenting. */
  besides?: "accessPolicy" | "meetingConfiguration";
  /** Where Microsoft says so, below https://learn.microsoft.com/graph/api/. */
  page: string;
}>;

const established = "once the call is established";
const joins = ["Calls.JoinGroupCallAsGuest.All"] as const;

const scenarios = {
  answer: {
    does: "answers a call",
    least: "Calls.JoinGroupCall.All",
    alternatives: joins,
    legal: "within 15 s after the call came in",
    answer: "202; then the call is establishing and established",
    by: "every call",
    page: "call-answer",
  },
  reject: {
    does: "turns a call away",
    legal: "before it is answered",
    answer: "202; then the call is deleted",
    by: "calls that no flow takes",
    page: "call-reject",
  },
  redirect: {
    does: "sends a call on before answering it",
    least: "Calls.Initiate.All",
    legal: "before it is answered",
    answer: "202; then the call is terminated",
    by: "calls that no flow takes, to the fallback of the entry point",
    page: "call-redirect",
  },
  transfer: {
    does: "transfers a caller",
    least: "Calls.Initiate.All",
    legal: established,
    answer: "202; then transferring, and transferAccepted or established again",
    steps: ["directory", "menu", "transfer"],
    page: "call-transfer",
  },
  createCall: {
    does: "calls one person or one telephone number",
    least: "Calls.Initiate.All",
    legal: "at any time; a telephone number only from an application instance that has one",
    answer: "201 with the call; then establishing, and established or terminated",
    by: "`POST /api/outboundCalls`",
    page: "application-post-calls",
  },
  createGroupCall: {
    does: "calls several people together",
    least: "Calls.InitiateGroupCall.All",
    legal: "at any time, at most five people",
    answer: "201 with the call; then establishing, established and the roster",
    by: "`POST /api/outboundCalls`",
    page: "application-post-calls",
  },
  joinMeeting: {
    does: "joins a meeting",
    least: "Calls.JoinGroupCall.All",
    alternatives: joins,
    legal: "while the meeting can be joined, in the tenant of its organizer",
    answer: "201 with the call; then establishing, established and the roster",
    by: "`POST /api/outboundCalls`",
    page: "application-post-calls",
  },
  invite: {
    does: "invites somebody into a call",
    least: "Calls.InitiateGroupCall.All",
    legal: established,
    answer: "200 with an operation; its end is told later",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "participant-invite",
  },
  playPrompt: {
    does: "plays words to a caller",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: "once the call is established and its sound flows",
    answer: "200 with an operation; its end is told later",
    by: "every call",
    page: "call-playprompt",
  },
  recordResponse: {
    does: "records a caller",
    least: "Calls.AccessMedia.All",
    legal: "once the call is established and its sound flows; at most 120 s",
    answer: "200 with an operation; its end, with the sound, is told later",
    steps: ["transfer", "voicemail"],
    page: "call-record",
  },
  subscribeToTone: {
    does: "hears the keys of a caller",
    least: "Calls.AccessMedia.All",
    legal: established,
    answer: "200 with an operation; every key is told",
    by: "every call",
    page: "call-subscribetotone",
  },
  sendDtmfTones: {
    does: "presses keys on a call",
    least: "Calls.AccessMedia.All",
    legal: established,
    answer: "200 with an operation; its end is told later",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "call-senddtmftones",
  },
  cancelMediaProcessing: {
    does: "stops what is played",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: established,
    answer: "200 with an operation; what was stopped ends",
    by: "every call",
    page: "call-cancelmediaprocessing",
  },
  keepAlive: {
    does: "keeps a call alive",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: "at least every 45 minutes while the call lasts",
    answer: "200",
    by: "every call",
    page: "call-keepalive",
  },
  getCall: {
    does: "looks where a call is",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: "while the call lasts",
    answer: "200 with the call",
    by: "calls that news may be lost of",
    page: "call-get",
  },
  getOperations: {
    does: "looks what became of an operation",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: "while the call lasts",
    answer: "200 with its operations",
    by: "recordings that news may be lost of",
    page: "call-get",
  },
  hangUp: {
    does: "ends a call",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: "while the call lasts",
    answer: "204; then the call is terminated",
    by: "every call",
    page: "call-delete",
  },
  getPresencesByUserId: {
    does: "asks who is free",
    least: "Presence.Read.All",
    legal: "at any time, at most 650 people",
    answer: "200 with their presence",
    steps: ["transfer"],
    page: "cloudcommunications-getpresencesbyuserid",
  },
  createOnlineMeeting: {
    does: "makes a meeting",
    least: "OnlineMeetings.ReadWrite.All",
    legal: "at any time, for an organizer whom the access policy covers",
    answer: "201 with the meeting",
    besides: "accessPolicy",
    by: "nothing yet",
    page: "application-post-onlinemeetings",
  },
  removeParticipant: {
    does: "removes somebody from a call",
    least: "Calls.JoinGroupCall.All",
    alternatives: joins,
    legal: "in a group call or a meeting",
    answer: "204; then the roster",
    besides: "meetingConfiguration",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "participant-delete",
  },
  listParticipants: {
    does: "lists who is in a call",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: "while the call lasts",
    answer: "200 with the participants",
    by: "`GET /api/liveCalls/{callId}/participants`",
    page: "call-list-participants",
  },
  getParticipant: {
    does: "looks at one participant",
    least: "Calls.JoinGroupCall.All",
    alternatives: joins,
    legal: "in a group call or a meeting",
    answer: "200 with the participant",
    by: "`GET /api/liveCalls/{callId}/participants`",
    page: "participant-get",
  },
  muteParticipant: {
    does: "mutes somebody",
    least: "Calls.JoinGroupCall.All",
    alternatives: joins,
    legal: "in a group call or a meeting",
    answer: "200 with an operation; then the roster",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "participant-mute",
  },
  muteAll: {
    does: "mutes everybody (beta)",
    least: "Calls.JoinGroupCall.All",
    alternatives: joins,
    legal: "in a group call or a meeting",
    answer: "200 with an operation; then the roster",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "participant-muteall",
  },
  startHoldMusic: {
    does: "lets somebody wait with music",
    least: "Calls.JoinGroupCallAsGuest.All",
    alternatives: ["Calls.JoinGroupCall.All"],
    legal: "in a group call or a meeting",
    answer: "200 with an operation; its end is told later",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "participant-startholdmusic",
  },
  stopHoldMusic: {
    does: "brings somebody back from waiting",
    least: "Calls.JoinGroupCallAsGuest.All",
    alternatives: ["Calls.JoinGroupCall.All"],
    legal: "in a group call or a meeting",
    answer: "200 with an operation; its end is told later",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "participant-stopholdmusic",
  },
  mute: {
    does: "mutes the app itself",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: established,
    answer: "200 with an operation; then the roster",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "call-mute",
  },
  unmute: {
    does: "lets the app be heard again",
    least: "Calls.Initiate.All",
    alternatives: ["Calls.AccessMedia.All"],
    legal: established,
    answer: "200 with an operation; then the roster",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "call-unmute",
  },
  updateMetadata: {
    does: "writes beside the entry of the app in the roster (beta)",
    legal: established,
    answer: "200",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "call-updatemetadata",
  },
  changeScreenSharingRole: {
    does: "shares a screen",
    least: "Calls.AccessMedia.All",
    legal: "never here: it takes media that the app hosts itself",
    answer: "202; then the roster",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "call-changescreensharingrole",
  },
  updateRecordingStatus: {
    does: "says that a call is recorded",
    least: "Calls.AccessMedia.All",
    legal: established,
    answer: "200 with an operation",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "call-updaterecordingstatus",
  },
  addLargeGalleryView: {
    does: "adds the large gallery to a call",
    least: "Calls.JoinGroupCallAsGuest.All",
    alternatives: ["Calls.JoinGroupCall.All"],
    legal: "in a group call or a meeting",
    answer: "202 with an operation; its end is told later",
    by: "`POST /api/liveCalls/{callId}/actions`",
    page: "call-addlargegalleryview",
  },
  // Mail.Send would open every mailbox: Exchange grants the sending from one mailbox, and Entra nothing.
  sendMail: {
    does: "sends a mail from a mailbox",
    legal: "at any time, from mailboxes that Exchange lets the app send from",
    answer: "202",
    by: "channels of the kind `mail`",
    page: "user-sendmail",
  },
} as const satisfies Readonly<Record<GraphActionName, Scenario>> &
  Readonly<Record<string, Scenario>>;

/** The name of a scenario: an action of Graph, or what an action comes to by its body. */
export type ScenarioName = keyof typeof scenarios;

/** What the app may do at Graph, and what each takes: the only place that says so. */
export const graphScenarios: Readonly<Record<ScenarioName, Scenario>> = scenarios;
