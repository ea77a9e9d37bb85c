import { createHash, type Hash } from "node:crypto";
import type { VirtualTime } from "../time/makeVirtualTime";
import { makeCallStory, type CallStory, type StoryLine } from "./callStory";
import { transcriptLine } from "./transcriptLine";

/** The stories of all calls of a run. */
export type Stories = Readonly<{
  begin: (label: string) => CallStory;
  all: () => readonly CallStory[];
  /** The story of a call by its label, its id, or any text that contains its id. */
  find: (text: string) => CallStory | undefined;
  tell: (story: CallStory | undefined, who: StoryLine["who"], text: string) => void;
  /** A number for all that was told, in its order: equal for two runs that went alike. */
  digest: () => string;
}>;

/** Ids that the simulated Graph gives begin with their call's label. */
const labelPattern = /[A-Za-z][A-Za-z0-9]*-\d+/;

/** Makes an empty collection. */
export function makeStories(time: VirtualTime): Stories {
  const byLabel = new Map<string, CallStory>();
  const hash: Hash = createHash("sha256");
  return {
    begin: (label) => {
      const story = makeCallStory(label, time.now());
      byLabel.set(label, story);
      return story;
    },
    all: () => [...byLabel.values()],
    find: (text) => byLabel.get(text) ?? byLabel.get(labelPattern.exec(text)?.[0] ?? ""),
    tell: (story, who, text) => {
      const line: StoryLine = { at: time.now(), who, text };
      story?.lines.push(line);
      hash.update(`${story?.label ?? ""} ${transcriptLine(line, 0)}\n`);
    },
    digest: () => hash.copy().digest("hex").slice(0, 16),
  };
}
