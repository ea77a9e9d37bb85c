import type { About, Count } from "./counting";

/** What is said where one sees who calls, and what callers left. */
export type CallerWords = Readonly<{
  parts: string;
  live: string;
  messages: string;
  callbacks: string;
  campaigns: string;
  ending: About;
  withheld: string;
  cancel: string;
  remove: string;
  removeNow: string;
  liveLead: string;
  nobody: string;
  nobodyHelp: string;
  firstOnly: Count;
  since: (clock: string, lasting: string) => string;
  unknownPlace: string;
  allCalls: string;
  watching: string;
  course: string;
  begins: string;
  attempt: Count;
  leaves: About;
  isHere: string;
  isOver: string;
  talkedAfter: About;
  soundLost: (share: string) => string;
  connectionFailed: string;
  cost: About;
  gone: string;
  goneHelp: string;
  messagesLead: string;
  day: string;
  noMessages: string;
  noMessagesHelp: string;
  urgent: string;
  silent: string;
  urgentBecause: About;
  wrote: About;
  nothingUnderstood: string;
  callBack: string;
  heard: (who: string, when: string) => string;
  notHeard: string;
  play: string;
  sound: string;
  noSound: string;
  markHeard: string;
  markUnheard: string;
  message: (clock: string, caller: string) => string;
  removeMessage: string;
  removeMessageHelp: string;
  saidHeard: string;
  saidUnheard: string;
  saidRemoved: string;
  callbacksLead: string;
  noCallbacks: string;
  noCallbacksHelp: string;
  waiting: (lasting: string, when: string) => string;
  promised: About;
  tried: (who: string, when: string) => string;
  callsNow: string;
  callsNext: (when: string) => string;
  callsNoMore: (why: "tries" | "number" | "people") => string;
  lastTry: (end: string, inVain: number) => string;
  calledBackEnd: (
    end:
      | "connected"
      | "notWanted"
      | "noAnswer"
      | "busy"
      | "declined"
      | "voicemailSuspected"
      | "notReached"
      | "nobodyTook"
      | "left"
      | "failed"
      | "lost",
  ) => string;
  done: string;
  notReached: string;
  removeCallback: string;
  removeCallbackHelp: string;
  saidDone: string;
  saidNotReached: string;
  campaignsLead: string;
  noCampaigns: string;
  noCampaignsHelp: string;
  campaignState: (state: "running" | "ending" | "ended") => string;
  campaignEnd: (
    end:
      | "allCalled"
      | "confirmed"
      | "nobodyConfirmed"
      | "expired"
      | "stopped"
      | "monthSpent"
      | "refused",
  ) => string;
  startedBy: (who: string, when: string) => string;
  callsUntil: (when: string) => string;
  confirmedOf: (confirmed: number, all: number) => string;
  counted: (
    state: "waiting" | "calling" | "confirmed" | "notReached" | "notCalled",
    count: number,
  ) => string;
  recipientState: (
    state: "waiting" | "calling" | "confirmed" | "notReached" | "notCalled",
  ) => string;
  lastCall: (
    end: "confirmed" | "busy" | "declined" | "noAnswer" | "voicemailSuspected" | "failed" | "lost",
  ) => string;
  calledTimes: (times: number) => string;
  showRecipients: string;
  hideRecipients: string;
  somebody: string;
  stop: string;
  stopNow: string;
  stopCampaign: string;
  stopCampaignHelp: string;
  saidStopped: string;
}>;
