import { newsWords } from "../../lib/outside/news/newsWords";
import { writtenWords } from "../world/writtenWords";
import type { CallStory, ToldNews } from "../story/callStory";
import type { Circumstances, Invariant } from "./invariant";

/** What callers left reaches people. */
export const newsArrives: Invariant = {
  name: "newsArrives",
  says: "A message or a request to be called back that was kept is told to its channel, or is still on its way there.",
  needs: "run",
  check: ({ owedNews, news }) =>
    owedNews
      .filter(({ isUnderWay }) => !isUnderWay)
      .filter(({ subject }) => !news.some((told) => told.subject === subject))
      .map(({ box }) => `nobody was told of what was left for ${box}`),
};

/** People are told once, or see that they were told before. */
export const toldOnce: Invariant = {
  name: "toldOnce",
  says: "A message is told once; only a reply that was lost, or a fault that kept its worker from noting that it was told, makes it be told again, and then under the same reference.",
  needs: "run",
  check: (story, circumstances) => {
    const { news } = story;
    return news.flatMap((again, index) => {
      const earlier = news.slice(0, index);
      const first = earlier.find(({ reference }) => reference === again.reference);
      if (first !== undefined) {
        return isExcused(first, again, story, circumstances) ? [] : ["news came twice"];
      }
      const isOther = earlier.some(({ subject }) => subject === again.subject);
      // A request to be called back is told of when it is made, when it is due and when it is given up.
      const isNews = again.text.includes("/api/callbackLinks/") && !isFourth(earlier, again);
      return isOther && !isNews ? ["news came again under another reference"] : [];
    });
  },
};

function isFourth(earlier: readonly ToldNews[], { subject }: ToldNews): boolean {
  const about = earlier.filter((one) => one.subject === subject);
  return new Set(about.map(({ reference }) => reference)).size > 2;
}

/** Longer than a worker tries to note that people were told. */
const notedWithinInMs = 120_000;
/** What keeps it from being noted: news that Graph tells late or twice does not. */
const keepsFromNoting =
  /^(?:workerDies|workerDiesAtRequest|tableFails|tableReplyLost|queueFails|queueReplyLost|messageKills|messageHangs) (?:(?<instance>instance \d+)|(?<label>\S+)) #/;
const keepsAway: ReadonlySet<string> = new Set(["tables", "queue", "process"]);

/** A worker that died, a reply that was lost, or a note of it that could not be written. */
function isExcused(
  first: ToldNews,
  again: ToldNews,
  { label, lines, spells: own }: CallStory,
  { spells, struck }: Circumstances,
): boolean {
  const until = Math.min(again.at, first.at + notedWithinInMs);
  const isBetween = (at: number) => at >= first.at && at <= until;
  return (
    first.isUnheard ||
    lines.some(
      ({ at, who, text }) => who === "fault" && isBetween(at) && text.includes(" dies "),
    ) ||
    struck.some(({ id, at }) => isBetween(at) && isAbout(id, label)) ||
    [...spells, ...own].some(
      ({ service, from, to }) => keepsAway.has(service) && from <= until && to >= first.at,
    )
  );
}

/** Of the call, or of an instance at work for no call in particular. */
function isAbout(fault: string, label: string): boolean {
  const about = keepsFromNoting.exec(fault)?.groups;
  return about !== undefined && (about["instance"] !== undefined || about["label"] === label);
}

/** Words are told, or their absence is. */
export const wordsOrWhy: Invariant = {
  name: "wordsOrWhy",
  says: "News of a message whose mailbox has its words written down quotes them, or says that they are missing.",
  needs: "run",
  check: ({ owedNews, news }) => {
    const { said, notWrittenYet } = newsWords.en;
    const asking = new Set(owedNews.flatMap((one) => (one.asksForWords ? [one.subject] : [])));
    return news
      .filter(({ subject }) => asking.has(subject))
      .filter(({ text }) => !text.includes(said(writtenWords)) && !text.includes(notWrittenYet))
      .map(() => "news says nothing of the words");
  },
};

/** What could not be told says whose it is. */
export const lettersNamed: Invariant = {
  name: "lettersNamed",
  says: "A dead letter of news names the mailbox that the message is in, or the queue that calls back.",
  needs: "run",
  check: ({ namelessLetters }) => namelessLetters.map((id) => `the dead letter ${id} names nobody`),
};
