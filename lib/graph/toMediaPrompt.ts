import type { MediaInfo, MediaPrompt } from "@microsoft/microsoft-graph-types";
import type { PromptAudio } from "../worker/ports";
import type { Odata } from "./odata";

/** A prompt as Graph plays it: where its WAV is, and the hash under which Graph may cache it. Pure. */
export function toMediaPrompt(
  publicUrl: string,
  { promptId }: PromptAudio,
): Odata<MediaPrompt & { mediaInfo: Odata<MediaInfo> }> {
  return {
    "@odata.type": "#microsoft.graph.mediaPrompt",
    mediaInfo: {
      "@odata.type": "#microsoft.graph.mediaInfo",
      uri: `${publicUrl}/api/prompts/${encodeURIComponent(promptId)}`,
      resourceId: promptId,
    },
  };
}
