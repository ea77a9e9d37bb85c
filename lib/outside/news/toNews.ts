import type { ChannelMessage, Notice } from "../../worker/ports";
import type { News } from "./news";
import { newsWords } from "./newsWords";
import { toReference } from "./toReference";

/** How the people of a channel read. */
type Reading = Readonly<{ language?: "en" | "de" | undefined; timeZone?: string | undefined }>;

/** What a channel message says to people: a flow's own words, or who left a message, when, how long and where it is heard. Pure. */
export function toNews(
  { id, text, at }: ChannelMessage,
  notice: Notice | undefined,
  { language = "en", timeZone = "UTC" }: Reading,
): News {
  const words = newsWords[language];
  const when = (instant: string) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : "de-DE", {
      dateStyle: "medium",
      timeStyle: "short",
      timeZone,
    }).format(new Date(instant)) + (timeZone === "UTC" ? " UTC" : "");
  const reference = [words.reference, toReference(id)] as const;
  if (notice === undefined) {
    return {
      title: words.fromAFlow,
      facts: [[words.when, when(at)], reference],
      text,
      link: undefined,
      isUrgent: false,
    };
  }
  const { mailboxName, details, durationInMs, link } = notice;
  const { urgent: isUrgent, caller, recordedAt } = details;
  return {
    title: isUrgent ? words.urgentMessageFor(mailboxName) : words.messageFor(mailboxName),
    facts: [
      [words.caller, words.callers[caller] ?? caller],
      [words.when, when(recordedAt)],
      [words.length, sayLength(durationInMs, words)],
      reference,
    ],
    text: undefined,
    link: { title: words.listen, url: link },
    isUrgent,
  };
}

function sayLength(durationInMs: number | undefined, words: (typeof newsWords)["en"]): string {
  if (durationInMs === undefined) return words.unknownLength;
  const seconds = Math.max(1, Math.round(durationInMs / 1000));
  return words.minutes(Math.floor(seconds / 60), seconds % 60);
}
