import type { Bindings } from "../../../flow/document/bindings";
import type { Flow } from "../../../flow/document/flow";
import { clipKey } from "../../../flow/prompts/clip";
import { flowClips } from "../../../flow/prompts/flowClips";
import type { NewFinding } from "../finding";
import { toPlace } from "../toPlace";

/** A live version: its document, and the WAV of each of its clips. */
export type LiveVersion = Readonly<{ flow: Flow; audio: Readonly<Record<string, string>> }>;

/** Most words of a prompt that a report quotes. */
const longestText = 60;
/** A flow that lost all its sounds is told of by these. */
const mostOfAFlow = 10;

/** Prompts of live versions whose sound is not stored. Pure. */
export function judgePrompts(
  versions: readonly LiveVersion[],
  stored: ReadonlySet<string>,
  bindings: Bindings,
): readonly NewFinding[] {
  return versions.flatMap(({ flow, audio }) => {
    const silent = flowClips(flow, bindings).filter((clip) => {
      if (clip.type === "pause") return false;
      const promptId = clip.type === "audio" ? clip.promptId : audio[clipKey(clip)];
      return promptId !== undefined && !stored.has(promptId);
    });
    return silent.slice(0, mostOfAFlow).map((clip): NewFinding => {
      const text = "text" in clip ? clip.text : "";
      const step = findStep(flow, clip.type === "audio" ? clip.promptId : text);
      return {
        code: "promptMissing",
        subject: `${flow.key} ${clipKey(clip).slice(0, 200)}`,
        values: { text: text.length > longestText ? `${text.slice(0, longestText)}…` : text },
        places: [toPlace(flow, step)],
      };
    });
  });
}

/** The step in which a text or a recording is written; none for words that every flow has. */
function findStep(flow: Flow, wanted: string): string | undefined {
  return Object.entries(flow.nodes).find(([, node]) => holds(node, wanted))?.[0];
}

function holds(part: unknown, wanted: string): boolean {
  if (typeof part === "string") return part === wanted;
  if (typeof part !== "object" || part === null) return false;
  return Object.values(part).some((value) => holds(value, wanted));
}
