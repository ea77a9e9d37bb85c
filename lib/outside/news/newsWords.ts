/** What we say beside the words of callers and flows. */
export type NewsWords = Readonly<{
  messageFor: (mailbox: string) => string;
  urgentMessageFor: (mailbox: string) => string;
  fromAFlow: string;
  caller: string;
  when: string;
  at: string;
  length: string;
  minutes: (minutes: number, seconds: number) => string;
  listen: string;
  reference: string;
  unknownLength: string;
  callers: Readonly<Record<string, string>>;
  cutOff: string;
  /** Before the words that were written down. */
  said: (words: string) => string;
  notUnderstood: string;
  notWrittenYet: string;
  urgentBecause: string;
  callBack: string;
  before: string;
  earlier: (messages: number, callbacks: number) => string;
  perhaps: (earlier: string) => string;
  callbackAsked: (queue: string) => string;
  callbackDue: (queue: string) => string;
  callbackGivenUp: (queue: string) => string;
  number: string;
  asked: string;
  done: string;
  notReached: string;
}>;

/** By the language of a channel. */
export const newsWords: Readonly<Record<"en" | "de", NewsWords>> = {
  en: {
    messageFor: (mailbox) => `New message for ${mailbox}`,
    urgentMessageFor: (mailbox) => `Urgent message for ${mailbox}`,
    fromAFlow: "News from a call",
    caller: "Caller",
    when: "Left at",
    at: "At",
    length: "Length",
    minutes: (minutes, seconds) => `${minutes}:${String(seconds).padStart(2, "0")} min`,
    listen: "Listen",
    reference: "Reference",
    unknownLength: "unknown",
    callers: {
      user: "a colleague in Teams",
      application: "another telephone service",
      guest: "a guest in Teams",
      unknown: "number withheld",
    },
    cutOff: "… (the rest is too long to be sent)",
    said: (words) => `“${words}”`,
    notUnderstood: "No words could be made out.",
    notWrittenYet:
      "The words could not be written down yet. It is tried again for a day; they will be beside the message.",
    urgentBecause: "Urgent because of",
    callBack: "Number said",
    before: "In the last week",
    earlier: (messages, callbacks) =>
      `${messages} ${messages === 1 ? "message" : "messages"}, ${callbacks} ${callbacks === 1 ? "request" : "requests"} to be called back`,
    perhaps: (earlier) => `${earlier} (same last digits, so perhaps others)`,
    callbackAsked: (queue) => `Somebody wants to be called back: ${queue}`,
    callbackDue: (queue) => `Please call back: ${queue}`,
    callbackGivenUp: (queue) => `Called back in vain, please call yourselves: ${queue}`,
    number: "Number",
    asked: "Asked at",
    done: "Was called",
    notReached: "Not reached",
  },
  de: {
    messageFor: (mailbox) => `Neue Nachricht für ${mailbox}`,
    urgentMessageFor: (mailbox) => `Dringende Nachricht für ${mailbox}`,
    fromAFlow: "Neues aus einem Anruf",
    caller: "Anrufer",
    when: "Hinterlassen",
    at: "Zeit",
    length: "Länge",
    minutes: (minutes, seconds) => `${minutes}:${String(seconds).padStart(2, "0")} min`,
    listen: "Anhören",
    reference: "Kennzeichen",
    unknownLength: "unbekannt",
    callers: {
      user: "jemand aus dem Haus in Teams",
      application: "ein anderer Telefondienst",
      guest: "ein Gast in Teams",
      unknown: "Nummer unterdrückt",
    },
    cutOff: "… (der Rest ist zu lang zum Senden)",
    said: (words) => `„${words}“`,
    notUnderstood: "Es waren keine Worte zu verstehen.",
    notWrittenYet:
      "Die Worte konnten noch nicht aufgeschrieben werden. Das wird einen Tag lang wieder versucht; sie stehen dann bei der Nachricht.",
    urgentBecause: "Dringend wegen",
    callBack: "Genannte Nummer",
    before: "In der letzten Woche",
    earlier: (messages, callbacks) =>
      `${messages} ${messages === 1 ? "Nachricht" : "Nachrichten"}, ${callbacks} ${callbacks === 1 ? "Rückrufwunsch" : "Rückrufwünsche"}`,
    perhaps: (earlier) => `${earlier} (gleiche letzte Ziffern, vielleicht andere)`,
    callbackAsked: (queue) => `Rückruf gewünscht: ${queue}`,
    callbackDue: (queue) => `Bitte zurückrufen: ${queue}`,
    callbackGivenUp: (queue) => `Rückruf gelang nicht, bitte selbst anrufen: ${queue}`,
    number: "Nummer",
    asked: "Gewünscht",
    done: "Wurde angerufen",
    notReached: "Nicht erreicht",
  },
};
