import { createHash } from "node:crypto";
import type { Clip, PromptId } from "../flow/prompts/clip";

/** The id of the WAV that a clip becomes: of an own recording its own, else one that changes with the words, the language, the voice and the speaker. */
export function makeClipPromptId(clip: Clip, speakerName: string): PromptId {
  switch (clip.type) {
    case "audio":
      return clip.promptId;
    case "pause":
      return hashOf(["pause", String(clip.milliseconds)]);
    case "speech":
      return hashOf(["speech", speakerName, clip.voice ?? "", clip.language, clip.text]);
  }
}

/** As JSON, so that no text can be mistaken for two parts. */
function hashOf(parts: readonly string[]): PromptId {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
