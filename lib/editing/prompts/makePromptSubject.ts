import type { PromptId } from "../../flow/prompts/clip";

/** What the audit log calls an own recording. */
export function makePromptSubject(promptId: PromptId): string {
  return `prompt ${promptId}`;
}
