import type { AuditWords } from "../types/auditWords";

/** What is said in English where one sees who changed what. */
export const audit: AuditWords = {
  title: "Who changed what",
  lead: "Everything that was changed, the newest first.",
  flow: "What",
  allFlows: "Everything",
  person: "Who",
  everybody: "Everybody",
  more: "Show earlier changes",
  none: "Nothing was changed yet",
  noneHelp: "What somebody changes appears here.",
  noted: (note) => `“${note}”`,
  program: "A program",
  people: "people and numbers",
  callers: "callers",
  messages: "messages",
  callbacks: "callbacks",
  campaigns: "campaigns",
  switched: (name) => `the switch ${name}`,
  sharedHours: (name) => `the shared opening hours “${name}”`,
  other: ({ who, name }) => `${who} changed ${name}.`,
  said: {
    published: ({ who, name, version }) => `${who} published version ${version} of ${name}.`,
    rolledBack: ({ who, name, version }) => `${who} went back to version ${version} of ${name}.`,
    planned: ({ who, name, version, when }) =>
      `${who} planned version ${version} of ${name}, to be live from ${when}.`,
    planWithdrawn: ({ who, name, version }) =>
      `${who} withdrew version ${version} of ${name}, which was planned.`,
    canaryStarted: ({ who, name, version }) =>
      `${who} let some callers try version ${version} of ${name}.`,
    canaryTaken: ({ who, name, version }) =>
      `${who} gave version ${version} of ${name} to all callers.`,
    canaryWithdrawn: ({ who, name, version }) =>
      `${who} withdrew version ${version} of ${name}, which some callers tried.`,
    approvalAsked: ({ who, name }) => `${who} asked for approval of ${name}.`,
    approvalWithdrawn: ({ who, name }) => `${who} stopped asking for approval of ${name}.`,
    retired: ({ who, name }) => `${who} took ${name} out of service.`,
    deleted: ({ who, name }) => `${who} deleted ${name}.`,
    broughtBack: ({ who, name }) => `${who} brought ${name} back.`,
    restored: ({ who, name }) => `${who} restored ${name} from a backup.`,
    draftSaved: ({ who, name }) => `${who} worked on the draft of ${name}.`,
    draftDiscarded: ({ who, name }) => `${who} threw the draft of ${name} away.`,
    entryPointSaved: ({ who, name }) => `${who} chose what answers ${name}.`,
    entryPointDeleted: ({ who, name }) => `${who} let nothing answer ${name} any more.`,
    bindingsSaved: ({ who, name }) => `${who} changed ${name}.`,
    callerErased: ({ who }) => `${who} erased what was kept of a caller.`,
    messageDeleted: ({ who }) => `${who} deleted a message.`,
    promptUploaded: ({ who }) => `${who} recorded a prompt.`,
    callActedOn: ({ who }) => `${who} acted in a live call.`,
    callbackDone: ({ who }) => `${who} called a caller back.`,
    campaignStarted: ({ who }) => `${who} started a campaign.`,
    campaignStopped: ({ who }) => `${who} stopped a campaign.`,
    callbackDeleted: ({ who }) => `${who} deleted a request to be called back.`,
  },
};
