import type { CallbackNotice, ChannelMessage, Notice } from "../../worker/ports";
import type { News } from "./news";
import { newsWords, type NewsWords } from "./newsWords";
import { toReference } from "./toReference";

/** How the people of a channel read. */
type Reading = Readonly<{ language?: "en" | "de" | undefined; timeZone?: string | undefined }>;

/** What a channel message says to people: a flow's own words, what was composed for them, or who left a message, when, how long and where it is heard. Pure. */
export function toNews(
  { id, text, at, news }: ChannelMessage,
  notice: Notice | CallbackNotice | undefined,
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
  if (notice === undefined && news !== undefined) {
    return {
      title: news.title,
      facts: [...news.facts, [words.at, when(at)], reference],
      text: text === "" ? undefined : text,
      links: news.link === undefined ? [] : [news.link],
      isUrgent: false,
    };
  }
  if (notice === undefined) {
    return {
      title: words.fromAFlow,
      facts: [[words.when, when(at)], reference],
      text,
      links: [],
      isUrgent: false,
    };
  }
  if ("queueName" in notice) {
    const { queueName, phoneNumber, requestedAt, links } = notice;
    return {
      title: titleOf(notice, words)(queueName),
      facts: [[words.number, phoneNumber], [words.asked, when(requestedAt)], reference],
      text: undefined,
      links: [
        { title: words.done, url: links.done },
        { title: words.notReached, url: links.notReached },
      ],
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
      ...sortingFacts(notice, words),
      reference,
    ],
    text: sayWords(notice, words),
    links: [{ title: words.listen, url: link }],
    isUrgent,
  };
}

function titleOf({ isDue, isGivenUp }: CallbackNotice, words: NewsWords) {
  if (isGivenUp) return words.callbackGivenUp;
  return isDue ? words.callbackDue : words.callbackAsked;
}

/** What helps to decide whom to call first. */
function sortingFacts(
  { details, saidNumber, earlier: { messages, callbacks, isUnsure } }: Notice,
  words: NewsWords,
): readonly (readonly [string, string])[] {
  const earlier = words.earlier(messages, callbacks);
  return [
    ...(details.urgentWord === undefined
      ? []
      : [[words.urgentBecause, words.said(details.urgentWord)] as const]),
    ...(saidNumber === undefined ? [] : [[words.callBack, saidNumber] as const]),
    ...(messages + callbacks === 0
      ? []
      : [[words.before, isUnsure ? words.perhaps(earlier) : earlier] as const]),
  ];
}

/** The words of a message, or why there are none where the mailbox asks for them. */
function sayWords({ details, lacksWords }: Notice, words: NewsWords): string | undefined {
  if (lacksWords) return words.notWrittenYet;
  if (details.words === undefined) return undefined;
  return details.words === "" ? words.notUnderstood : words.said(details.words);
}

function sayLength(durationInMs: number | undefined, words: NewsWords): string {
  if (durationInMs === undefined) return words.unknownLength;
  const seconds = Math.max(1, Math.round(durationInMs / 1000));
  return words.minutes(Math.floor(seconds / 60), seconds % 60);
}
