import type { About } from "./counting";

/** Who changed what: the name of the flow or the thing, and what the log says of it. */
export type Change = Readonly<{ who: string; name: string; version: string; when: string }>;

/** A change as one sentence. */
type Sentence = (change: Change) => string;

/** What is said where one sees who changed what. */
export type AuditWords = Readonly<{
  title: string;
  lead: string;
  flow: string;
  allFlows: string;
  person: string;
  everybody: string;
  more: string;
  none: string;
  noneHelp: string;
  noted: About;
  program: string;
  people: string;
  callers: string;
  messages: string;
  callbacks: string;
  campaigns: string;
  meetings: string;
  switched: About;
  sharedHours: About;
  other: Sentence;
  said: Readonly<
    Record<
      | "published"
      | "rolledBack"
      | "planned"
      | "planWithdrawn"
      | "canaryStarted"
      | "canaryTaken"
      | "canaryWithdrawn"
      | "approvalAsked"
      | "approvalWithdrawn"
      | "retired"
      | "deleted"
      | "broughtBack"
      | "restored"
      | "draftSaved"
      | "draftDiscarded"
      | "entryPointSaved"
      | "entryPointDeleted"
      | "bindingsSaved"
      | "callerErased"
      | "messageDeleted"
      | "promptUploaded"
      | "callActedOn"
      | "meetingChanged"
      | "meetingDeleted"
      | "callbackDone"
      | "callbackDeleted"
      | "campaignStarted"
      | "campaignStopped",
      Sentence
    >
  >;
}>;
