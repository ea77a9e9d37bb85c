import { createHash, type Hash } from "node:crypto";
import type { VirtualTime } from "../time/makeVirtualTime";
import { makeCallStory, type CallStory, type StoryKind, type StoryLine } from "./callStory";
import { transcriptLine } from "./transcriptLine";

/** The stories of all calls of a run. */
export type Stories = Readonly<{
  begin: (label: string, kind?: StoryKind) => CallStory;
  /** Begins the story of what comes of another one: of a call that Graph places for it, or of what the app is asked for in it. */
  beginPart: (parent: CallStory, kind: PartKind) => CallStory;
  /** Lets a story also be found by another name: the GUID of an attempt to place a call or of a campaign, or a key. */
  alias: (name: string, story: CallStory) => void;
  all: () => readonly CallStory[];
  /** The story of a call by its label, its id, or any text that contains its id; else of the first GUID in the text. */
  find: (text: string) => CallStory | undefined;
  tell: (story: CallStory | undefined, who: StoryLine["who"], text: string) => void;
  /** A number for all that was told, in its order: equal for two runs that went alike. */
  digest: () => string;
}>;

type PartKind = keyof typeof partWords;

/** How the parts of a story are named. */
const partWords = {
  leg: "leg",
  placed: "call",
  room: "room",
  callback: "back",
  campaign: "alert",
} as const satisfies Partial<Record<StoryKind, string>>;

/** How the names of parts follow that of the story they come of. */
export const partsPattern = `(?:-(?:${Object.values(partWords).join("|")})\\d+)*`;

/** Ids that the simulated Graph gives begin with their call's label. */
const labelPattern = new RegExp(`[A-Za-z][A-Za-z0-9]*-\\d+${partsPattern}`);
const guidPattern = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/;

/** Makes an empty collection. */
export function makeStories(time: VirtualTime): Stories {
  const byLabel = new Map<string, CallStory>();
  const byAlias = new Map<string, CallStory>();
  const hash: Hash = createHash("sha256");
  return {
    begin: (label, kind = "caller") => {
      const story = makeCallStory(label, time.now(), { kind });
      byLabel.set(label, story);
      return story;
    },
    beginPart: (parent, kind) => {
      const name = `${parent.label}-${partWords[kind]}`;
      let number = 1;
      while (byLabel.has(`${name}${number}`)) number += 1;
      const label = `${name}${number}`;
      const story = makeCallStory(label, time.now(), { kind, parent: parent.label });
      byLabel.set(label, story);
      return story;
    },
    alias: (name, story) => void byAlias.set(name, story),
    all: () => [...byLabel.values()],
    find: (text) =>
      byLabel.get(text) ??
      byAlias.get(text) ??
      byLabel.get(labelPattern.exec(text)?.[0] ?? "") ??
      byAlias.get(guidPattern.exec(text)?.[0] ?? ""),
    tell: (story, who, text) => {
      const line: StoryLine = { at: time.now(), who, text };
      story?.lines.push(line);
      hash.update(`${story?.label ?? ""} ${transcriptLine(line, 0)}\n`);
    },
    digest: () => hash.copy().digest("hex").slice(0, 16),
  };
}
