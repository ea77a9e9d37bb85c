import { findFirstLanguage } from "../document/languageIn";
import type { Flow } from "../document/flow";
import { clipKey, type Clip, type PromptId } from "./clip";
import { findFirstClips } from "./findFirstClips";
import { promptClips } from "./promptClips";

/** Graph downloads it all before anybody speaks: more is not needed by then. */
const mostPrompts = 10;

/** The WAVs of what is heard first: in a call that the flow places, how it is proven that a person listens, where it asks for that. Pure. */
export function listFirstPrompts(
  flow: Flow,
  audio: Readonly<Record<string, PromptId>>,
  direction: "incoming" | "outgoing",
): readonly PromptId[] {
  const clips = (direction === "outgoing" ? findProof(flow) : undefined) ?? findFirstClips(flow);
  const ids = clips.flatMap((clip) => audio[clipKey(clip)] ?? []);
  return [...new Set(ids)].slice(0, mostPrompts);
}

function findProof(flow: Flow): readonly Clip[] | undefined {
  const { confirm } = flow;
  const context = { flow, language: findFirstLanguage(flow), evaluate: () => undefined };
  return confirm === undefined ? undefined : promptClips(confirm.prompt, context);
}
