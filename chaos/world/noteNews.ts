import type { ToldNews } from "../story/callStory";
import type { Stories } from "../story/makeStories";

const aboutRecording = /\/api\/recordings\/([^"?\\]+)/;
const aboutRequest = /\/api\/callbackLinks\/([^"?\\]+)/;

/** Notes in the story of its call what a channel took: news is known by the links in it. Undefined for a flow's own words, which have none. */
export function noteNews(
  stories: Stories,
  news: Readonly<{ at: number; reference: string; text: string }>,
): ToldNews | undefined {
  const link = aboutRecording.exec(news.text) ?? aboutRequest.exec(news.text);
  if (link === null) return undefined;
  const subject = decodeURIComponent(link[1] ?? "");
  const told: ToldNews = { ...news, subject, isUnheard: false };
  const story = stories.find(subject);
  // The caller's story is where a request to be called back was made.
  const caller = story?.kind === "callback" ? stories.find(story.parent ?? "") : story;
  caller?.news.push(told);
  return told;
}
