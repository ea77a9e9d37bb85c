import { findFirstLanguage } from "../flow/document/languageIn";
import type { Flow } from "../flow/document/flow";
import { clipKey, type PromptId } from "../flow/prompts/clip";
import { nodePrompts } from "../flow/prompts/nodePrompts";
import { promptClips } from "../flow/prompts/promptClips";
import { ownEntry } from "../ivr/call/ownEntry";
import type { ClipAudio } from "../worker/ports";

/** Graph downloads it all before anybody picks up: more is not needed by then. */
const mostPrompts = 10;

/** The WAVs of what somebody whom this flow calls hears first: how it is proven that a person listens, else the words of the entry. What depends on the call is left out. Pure. */
export function listFirstPrompts(flow: Flow, audio: ClipAudio): readonly PromptId[] {
  const entry = ownEntry(flow.nodes, flow.entry);
  const prompt =
    flow.confirm?.prompt ?? (entry === undefined ? undefined : nodePrompts(entry)[0]?.prompt);
  if (prompt === undefined) return [];
  const context = { flow, language: findFirstLanguage(flow), evaluate: () => undefined };
  const ids = promptClips(prompt, context).flatMap((clip) => audio[clipKey(clip)] ?? []);
  return [...new Set(ids)].slice(0, mostPrompts);
}
