import type { MediaInfo, MediaPrompt } from "@microsoft/microsoft-graph-types";
import { IvrError } from "../../errors";
import type { PromptId } from "../../flow/prompts/clip";
import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";
import { toPromptMedia } from "./parts/toPromptMedia";
import { toClientContext, type Odata } from "./parts/wire";

/** A prompt as Graph downloads it. `promptId` is the media cache key. */
export type PromptAudio =
  | Readonly<{ promptId: PromptId }>
  /** A message its caller listens to again: `playbackToken` opens it for minutes. */
  | Readonly<{ recordingId: string; playbackToken: string }>;

type PlayPromptRequest = {
  clientContext: string;
  prompts: Odata<MediaPrompt & { mediaInfo: Odata<MediaInfo> }>[];
};

/** Plays 1 to 20 prompts as one operation: https://learn.microsoft.com/graph/api/call-playprompt */
export const playPrompt: GraphAction<
  Readonly<{ operation: string; prompts: readonly PromptAudio[] }>
> = {
  method: "POST",
  path: "communications/calls/{callId}/playPrompt",
  words: ["playPrompt", "playRecording"],
  isAwaited: true,
  isRepeatable: true,
  toBody: ({ operation, prompts }, { publicUrl }): PlayPromptRequest => {
    if (prompts.length < 1 || prompts.length > 20) {
      throw new IvrError(
        "GRAPH_REFUSED",
        `playPrompt takes 1 to 20 prompts, not ${prompts.length}: split what is played.`,
      );
    }
    return {
      clientContext: toClientContext(operation),
      prompts: prompts.map((prompt) => ({
        "@odata.type": "#microsoft.graph.mediaPrompt",
        mediaInfo: {
          "@odata.type": "#microsoft.graph.mediaInfo",
          ...toMedia(publicUrl, prompt),
        },
      })),
    };
  },
  read: readOperation,
  refused: (operation, result) => ({ type: "promptFailed", operation, ...result }),
};

/** Where its WAV is: a message played back has an address for once and no such name. */
function toMedia(
  publicUrl: string,
  prompt: PromptAudio,
): Readonly<{ uri: string; resourceId?: string }> {
  if ("promptId" in prompt) return toPromptMedia(publicUrl, prompt.promptId);
  const recording = encodeURIComponent(prompt.recordingId);
  return {
    uri: `${publicUrl}/api/recordings/${recording}/audio?token=${encodeURIComponent(prompt.playbackToken)}`,
  };
}
