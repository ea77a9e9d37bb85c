import type { GraphActionName } from "../actions/index";
import { directoryScenarios } from "./directoryScenarios";
import { groupScenarios } from "./groupScenarios";
import { meetingScenarios } from "./meetingScenarios";
import { recordScenarios } from "./recordScenarios";
import type { Scenario } from "./scenario";

const established = "once the call is established";
const joins = ["Calls.JoinGroupCallAsGuest.All"] as const;

const scenarios = {
  ...groupScenarios,
  ...meetingScenarios,
  ...recordScenarios,
  ...directoryScenarios,
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
    steps: ["connect", "directory", "menu", "transfer"],
    page: "call-transfer",
  },
  createCall: {
    does: "calls one person or one telephone number",
    least: "Calls.Initiate.All",
    legal: "at any time; a telephone number only from an application instance that has one",
    answer: "201 with the call; then establishing, and established or terminated",
    steps: ["alert", "connect"],
    by: "`connect`, `alert`, `POST /api/outboundCalls`",
    page: "application-post-calls",
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
    steps: ["branch", "connect", "transfer"],
    page: "cloudcommunications-getpresencesbyuserid",
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
