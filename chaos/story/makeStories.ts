import { createHash, type Hash } from "node:crypto";
import type { VirtualTime } from "../time/makeVirtualTime";
import { makeCallStory, type CallStory, type StoryKind, type StoryLine } from "./callStory";
import { transcriptLine } from "./transcriptLine";

/** The stories of all calls of a run. */
export type Stories = Readonly<{
  begin: (label: string, kind?: StoryKind) => CallStory;
  /** Begins the story of a call that Graph places for another one. */
  beginPlaced: (parent: CallStory) => CallStory;
  /** Lets a story also be found by a GUID: of an attempt to place a call, or of a campaign. */
  alias: (guid: string, story: CallStory) => void;
  all: () => readonly CallStory[];
  /** The story of a call by its label, its id, or any text that contains its id; else of the first GUID in the text. */
  find: (text: string) => CallStory | undefined;
  tell: (story: CallStory | undefined, who: StoryLine["who"], text: string) => void;
  /** A number for all that was told, in its order: equal for two runs that went alike. */
  digest: () => string;
}>;

/** Ids that the simulated Graph gives begin with their call's label. */
const labelPattern = /[A-Za-z][A-Za-z0-9]*-\d+(?:-(?:leg|call)\d+)?/;
const guidPattern = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/;

/** Makes an empty collection. */
export function makeStories(time: VirtualTime): Stories {
  const byLabel = new Map<string, CallStory>();
  const byGuid = new Map<string, CallStory>();
  const hash: Hash = createHash("sha256");
  return {
    begin: (label, kind = "caller") => {
      const story = makeCallStory(label, time.now(), { kind });
      byLabel.set(label, story);
      return story;
    },
    beginPlaced: (parent) => {
      const kind = parent.kind === "caller" ? "leg" : "placed";
      const label = `${parent.label}-${kind === "leg" ? kind : "call"}${parent.placed.length + 1}`;
      const story = makeCallStory(label, time.now(), { kind, parent: parent.label });
      byLabel.set(label, story);
      return story;
    },
    alias: (guid, story) => void byGuid.set(guid, story),
    all: () => [...byLabel.values()],
    find: (text) =>
      byLabel.get(text) ??
      byLabel.get(labelPattern.exec(text)?.[0] ?? "") ??
      byGuid.get(guidPattern.exec(text)?.[0] ?? ""),
    tell: (story, who, text) => {
      const line: StoryLine = { at: time.now(), who, text };
      story?.lines.push(line);
      hash.update(`${story?.label ?? ""} ${transcriptLine(line, 0)}\n`);
    },
    digest: () => hash.copy().digest("hex").slice(0, 16),
  };
}
