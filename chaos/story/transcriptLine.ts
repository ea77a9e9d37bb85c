import type { CallStory, StoryLine } from "./callStory";

/** One line of a transcript, its time in seconds since `from`. Pure. */
export function transcriptLine({ at, who, text }: StoryLine, from: number): string {
  const seconds = ((at - from) / 1000).toFixed(2).padStart(8);
  return `${seconds}  ${who === "fault" ? "FAULT " : who.padEnd(6)}  ${text}`;
}

/** A whole call as lines, from the moment it was placed. Pure. */
export function transcript(story: CallStory): readonly string[] {
  return story.lines.map((line) => transcriptLine(line, story.placedAt));
}
