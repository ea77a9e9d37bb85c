import type { PromptId } from "../../../flow/prompts/clip";

/** Where the WAV of a prompt is, and the hash under which Graph may cache it. Pure. */
export function toPromptMedia(
  publicUrl: string,
  promptId: PromptId,
): Readonly<{ uri: string; resourceId: PromptId }> {
  return {
    uri: `${publicUrl}/api/prompts/${encodeURIComponent(promptId)}`,
    resourceId: promptId,
  };
}
