import type { MediaInfo, MediaPrompt } from "@microsoft/microsoft-graph-types";
import type { PromptAudio } from "../worker/ports";
import type { Odata } from "./odata";

/** A prompt as Graph plays it: where its WAV is, and the hash under which Graph may cache it. Pure. */
export function toMediaPrompt(
  publicUrl: string,
  prompt: PromptAudio,
): Odata<MediaPrompt & { mediaInfo: Odata<MediaInfo> }> {
  return {
    "@odata.type": "#microsoft.graph.mediaPrompt",
    mediaInfo: {
      "@odata.type": "#microsoft.graph.mediaInfo",
      ...toMedia(publicUrl, prompt),
    },
  };
}

/** A message played back has an address for once and no name to be cached under. */
function toMedia(publicUrl: string, prompt: PromptAudio): { uri: string; resourceId?: string } {
  if ("promptId" in prompt) {
    const { promptId } = prompt;
    return {
      uri: `${publicUrl}/api/prompts/${encodeURIComponent(promptId)}`,
      resourceId: promptId,
    };
  }
  const recording = encodeURIComponent(prompt.recordingId);
  return {
    uri: `${publicUrl}/api/recordings/${recording}/audio?token=${encodeURIComponent(prompt.playbackToken)}`,
  };
}
