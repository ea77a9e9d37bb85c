/** What we say beside the words of callers and flows. */
type NewsWords = Readonly<{
  messageFor: (mailbox: string) => string;
  urgentMessageFor: (mailbox: string) => string;
  fromAFlow: string;
  caller: string;
  when: string;
  length: string;
  minutes: (minutes: number, seconds: number) => string;
  listen: string;
  reference: string;
  unknownLength: string;
  callers: Readonly<Record<string, string>>;
  cutOff: string;
}>;

/** By the language of a channel. */
export const newsWords: Readonly<Record<"en" | "de", NewsWords>> = {
  en: {
    messageFor: (mailbox) => `New message for ${mailbox}`,
    urgentMessageFor: (mailbox) => `Urgent message for ${mailbox}`,
    fromAFlow: "News from a call",
    caller: "Caller",
    when: "Left at",
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
  },
  de: {
    messageFor: (mailbox) => `Neue Nachricht für ${mailbox}`,
    urgentMessageFor: (mailbox) => `Dringende Nachricht für ${mailbox}`,
    fromAFlow: "Neues aus einem Anruf",
    caller: "Anrufer",
    when: "Hinterlassen",
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
  },
};
