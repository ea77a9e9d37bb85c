import type { AuditWords } from "../types/auditWords";

/** What is said in German where one sees who changed what. */
export const audit: AuditWords = {
  title: "Wer was geändert hat",
  lead: "Alles, was geändert wurde, das Neueste zuerst.",
  flow: "Was",
  allFlows: "Alles",
  person: "Wer",
  everybody: "Alle",
  more: "Frühere Änderungen zeigen",
  none: "Noch wurde nichts geändert",
  noneHelp: "Was jemand ändert, erscheint hier.",
  noted: (note) => `„${note}“`,
  program: "Ein Programm",
  people: "Personen und Nummern",
  callers: "Anrufer",
  messages: "Nachrichten",
  callbacks: "Rückrufe",
  campaigns: "Kampagnen",
  switched: (name) => `den Schalter ${name}`,
  sharedHours: (name) => `die gemeinsamen Öffnungszeiten „${name}“`,
  other: ({ who, name }) => `${who}: ${name} geändert.`,
  said: {
    published: ({ who, name, version }) => `${who}: Version ${version} von ${name} veröffentlicht.`,
    rolledBack: ({ who, name, version }) => `${who}: ${name} auf Version ${version} zurückgesetzt.`,
    planned: ({ who, name, version, when }) =>
      `${who}: Version ${version} von ${name} geplant, live ab ${when}.`,
    planWithdrawn: ({ who, name, version }) =>
      `${who}: geplante Version ${version} von ${name} zurückgezogen.`,
    canaryStarted: ({ who, name, version }) =>
      `${who} lässt einige Anrufer Version ${version} von ${name} ausprobieren.`,
    canaryTaken: ({ who, name, version }) =>
      `${who} hat Version ${version} von ${name} allen Anrufern gegeben.`,
    canaryWithdrawn: ({ who, name, version }) =>
      `${who} hat Version ${version} von ${name} zurückgezogen, die einige Anrufer ausprobiert haben.`,
    approvalAsked: ({ who, name }) => `${who}: Freigabe für ${name} erbeten.`,
    approvalWithdrawn: ({ who, name }) => `${who}: Bitte um Freigabe für ${name} zurückgezogen.`,
    retired: ({ who, name }) => `${who}: ${name} außer Betrieb genommen.`,
    deleted: ({ who, name }) => `${who}: ${name} gelöscht.`,
    broughtBack: ({ who, name }) => `${who}: ${name} zurückgeholt.`,
    restored: ({ who, name }) => `${who}: ${name} aus einer Sicherung wiederhergestellt.`,
    draftSaved: ({ who, name }) => `${who}: am Entwurf von ${name} gearbeitet.`,
    draftDiscarded: ({ who, name }) => `${who}: Entwurf von ${name} verworfen.`,
    entryPointSaved: ({ who, name }) => `${who}: gewählt, was ${name} annimmt.`,
    entryPointDeleted: ({ who, name }) => `${who}: ${name} nimmt nichts mehr an.`,
    bindingsSaved: ({ who, name }) => `${who}: ${name} geändert.`,
    callerErased: ({ who }) => `${who}: alles über einen Anrufer gelöscht.`,
    messageDeleted: ({ who }) => `${who}: eine Nachricht gelöscht.`,
    promptUploaded: ({ who }) => `${who} hat eine Ansage aufgenommen.`,
    callActedOn: ({ who }) => `${who} hat in einen laufenden Anruf eingegriffen.`,
    callbackDone: ({ who }) => `${who}: einen Anrufer zurückgerufen.`,
    campaignStarted: ({ who }) => `${who}: eine Kampagne gestartet.`,
    campaignStopped: ({ who }) => `${who}: eine Kampagne beendet.`,
    callbackDeleted: ({ who }) => `${who}: eine Bitte um Rückruf gelöscht.`,
  },
};
