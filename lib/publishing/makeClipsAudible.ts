import { clipKey, type Clip, type PromptId } from "../ivr/clip";
import { silenceWav } from "../speech/silenceWav";
import type { ClipAudio } from "../worker/ports";
import { clipPromptId } from "./clipPromptId";
import { mapConcurrently } from "./mapConcurrently";
import type { PromptStore, Speaker } from "./ports";

/** The stored WAV of every clip, and how many had to be made for that. */
export type AudibleClips = Readonly<{ audio: ClipAudio; spoken: number; reused: number }>;

const atOnce = 4;

/** Makes a WAV of every clip that has none yet, four at a time. Rejects with SPEECH_UNAVAILABLE or STORAGE_UNAVAILABLE; what was made by then is found again the next time. */
export async function makeClipsAudible(
  clips: readonly Clip[],
  ports: Readonly<{ promptStore: PromptStore; speaker: Speaker }>,
): Promise<AudibleClips> {
  const { hasPrompt, savePrompt } = ports.promptStore;
  const byPromptId = new Map(clips.map((clip) => [clipPromptId(clip, ports.speaker.name), clip]));
  const made = await mapConcurrently([...byPromptId], atOnce, async ([promptId, clip]) => {
    if (clip.type === "audio" || (await hasPrompt(promptId))) {
      return false;
    }
    await savePrompt(promptId, await toWav(clip, ports.speaker));
    return true;
  });
  const spoken = made.filter(Boolean).length;
  return {
    audio: Object.fromEntries(
      clips.map((clip): [string, PromptId] => [
        clipKey(clip),
        clipPromptId(clip, ports.speaker.name),
      ]),
    ),
    spoken,
    reused: made.length - spoken,
  };
}

function toWav(
  clip: Exclude<Clip, { type: "audio" }>,
  { speak }: Speaker,
): Uint8Array | Promise<Uint8Array> {
  if (clip.type === "pause") {
    return silenceWav(clip.milliseconds);
  }
  const { text, language, voice } = clip;
  return speak({ text, language, ...(voice === undefined ? {} : { voice }) });
}
