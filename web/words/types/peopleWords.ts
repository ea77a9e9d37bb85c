import type { CallbackRule } from "../../../lib/flow/document/callbackRule";
import type { About } from "./counting";

/** A kind of thing that flows name. */
export type NameSectionKey =
  | "people"
  | "numbers"
  | "queues"
  | "attendants"
  | "mailboxes"
  | "callbackQueues"
  | "onCall"
  | "rooms"
  | "channels"
  | "endpoints"
  | "organizers"
  | "pins";

/** A field of their forms. */
export type NameFieldKey =
  | "name"
  | "kind"
  | "from"
  | "to"
  | "userId"
  | "extension"
  | "department"
  | "groups"
  | "number"
  | "account"
  | "notify"
  | "url"
  | "method"
  | "pin"
  | "words"
  | "urgentWords"
  | "attach"
  | "secret"
  | "language"
  | "timeZone"
  | "onCallPeople"
  | "flow"
  | "dialled"
  | "callsFrom"
  | "roomNumber"
  | "meetingId"
  | "passcode"
  | "most"
  | "callsBack"
  | "callingPeople"
  | "callingGroup"
  | "onlyAvailable"
  | "schedule"
  | "tries"
  | "tryAgainAfter"
  | "ring"
  | "callingFrom"
  | "country";

/** What may be wrong with what was written there. */
export type FieldFault =
  | "missing"
  | "badPhone"
  | "badAddress"
  | "badExtension"
  | "badPin"
  | "badMail"
  | "badSetting"
  | "badTimeZone"
  | "badMeetingId"
  | "badMost"
  | "noCallers"
  | "twoKindsOfCallers"
  | "unknownPerson"
  | "unknownGroup"
  | "badTries"
  | "badMinutes"
  | "badSeconds"
  | "badCountry";

type SectionWords = Readonly<{
  title: string;
  lead: string;
  none: string;
  add: string;
}>;

/** What is said of people, numbers and whatever else flows name. */
export type PeopleWords = Readonly<{
  people: Readonly<{
    title: string;
    lead: string;
    kinds: string;
    onlyToLook: string;
    sections: Readonly<Record<NameSectionKey | "entries", SectionWords>>;
    key: string;
    keyHelp: string;
    badKey: string;
    taken: About;
    fields: Readonly<Record<NameFieldKey, string>>;
    hints: Readonly<Record<string, string>>;
    faults: Readonly<Record<FieldFault, string>>;
    methods: Readonly<Record<"GET" | "POST", string>>;
    channelKinds: Readonly<Record<"teams" | "mail" | "webhook", string>>;
    channelLanguages: Readonly<Record<"en" | "de", string>>;
    callbackModes: Readonly<Record<CallbackRule["mode"], string>>;
    callsByHand: string;
    callsByHandShort: string;
    hoursOfFlow: string;
    noChannel: string;
    edit: About;
    editShort: string;
    remove: string;
    removeNow: string;
    removeAsk: About;
    removeHelp: string;
    save: string;
    cancel: string;
    keptAs: About;
    kept: string;
    headers: string;
    headersHelp: string;
    headerName: string;
    headerValue: string;
    addHeader: string;
    removeHeader: About;
    saved: About;
    removed: About;
    secret: string;
  }>;
  entries: Readonly<{
    dialled: string;
    dialledHelp: string;
    badDialled: string;
    everyOther: string;
    flow: string;
    chooseFlow: string;
    version: string;
    alwaysLive: string;
    alwaysLiveNow: (version: number) => string;
    fixed: (version: number) => string;
    fallback: string;
    fallbackHelp: string;
    noFallback: string;
    notLive: About;
    willHear: (dialled: string, flow: string) => string;
    willHearInstead: (dialled: string, flow: string, before: string) => string;
    staysFixed: string;
    runningCalls: string;
    willBeBusy: About;
    willBeOthers: (dialled: string, flow: string) => string;
  }>;
}>;
