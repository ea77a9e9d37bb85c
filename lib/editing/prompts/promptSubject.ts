import type { PromptId } from "../../flow/prompts/clip";

/** What the audit log calls an own recording. */
export function promptSubject(promptId: PromptId): string {
  return `prompt ${promptId}`;
}
