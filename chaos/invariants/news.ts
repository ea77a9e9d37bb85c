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
  says: "A message is told once; only a fault in between makes it be told again, and then under the same reference.",
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
      // A request to be called back is told of when it is made and when it is due.
      const isDue = again.text.includes("/api/callbackLinks/") && !isThird(earlier, again);
      return isOther && !isDue ? ["news came again under another reference"] : [];
    });
  },
};

function isThird(earlier: readonly ToldNews[], { subject }: ToldNews): boolean {
  const about = earlier.filter((one) => one.subject === subject);
  return new Set(about.map(({ reference }) => reference)).size > 1;
}

/** A worker that died, a reply that was lost, or a note of it that could not be written. */
function isExcused(
  first: ToldNews,
  again: ToldNews,
  { lines }: CallStory,
  { spells }: Circumstances,
): boolean {
  return (
    first.isUnheard ||
    lines.some(({ at, who }) => who === "fault" && at >= first.at && at <= again.at) ||
    spells.some(({ from, to }) => from <= again.at && to >= first.at)
  );
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
