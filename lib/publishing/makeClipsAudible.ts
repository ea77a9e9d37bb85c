import { omitUndefined } from "../flow/omitUndefined";
import { clipKey, type Clip, type PromptId } from "../flow/prompts/clip";
import { ownEntry } from "../ivr/call/ownEntry";
import { silenceWav } from "../speech/silenceWav";
import { measureWav } from "../speech/wav/measureWav";
import type { ClipAudio, ClipDurations } from "../worker/ports";
import { makeClipPromptId } from "./makeClipPromptId";
import { mapConcurrently } from "./mapConcurrently";
import type { PromptStore, Speaker, TrialPromptStore } from "./ports";

/** The stored WAV of every clip with its length, and how many had to be made for that. */
export type AudibleClips = Readonly<{
  audio: ClipAudio;
  durations: ClipDurations;
  spoken: number;
  reused: number;
}>;

const atOnce = 4;

/** Hears how many of all sounds are there by now. */
export type OnClipAudible = (done: number, all: number) => void;

/** Makes a WAV of every clip that has none yet, unless somebody has tried its words out, four at a time, and tells how long each plays; `known` saves looking at those of a version before. Rejects with SPEECH_UNAVAILABLE or STORAGE_UNAVAILABLE; what was made by then is found again the next time. */
export async function makeClipsAudible(
  clips: readonly Clip[],
  ports: Readonly<{
    promptStore: PromptStore;
    speaker: Speaker;
    /** What was tried out before needs no speaking. */
    trialPromptStore?: Pick<TrialPromptStore, "loadTrialPrompt"> | undefined;
    onClipAudible?: OnClipAudible | undefined;
  }>,
  known: Readonly<{ audio: ClipAudio; durations?: ClipDurations }> = { audio: {} },
): Promise<AudibleClips> {
  const { hasPrompt, loadPrompt, savePrompt } = ports.promptStore;
  const durationOf = durationsByPromptId(known);
  const byPromptId = new Map(
    clips.map((clip) => [makeClipPromptId(clip, ports.speaker.name), clip]),
  );
  const makeAudible = async (promptId: PromptId, clip: Clip): Promise<boolean> => {
    if (clip.type === "audio" || (await hasPrompt(promptId))) {
      const wav = durationOf.has(promptId) ? undefined : await loadPrompt(promptId);
      if (wav !== undefined) durationOf.set(promptId, measureWav(wav));
      return false;
    }
    const tried = await ports.trialPromptStore?.loadTrialPrompt(promptId);
    const wav = tried ?? (await toWav(clip, ports.speaker));
    await savePrompt(promptId, wav);
    durationOf.set(promptId, measureWav(wav));
    return tried === undefined;
  };
  let done = 0;
  const made = await mapConcurrently([...byPromptId], atOnce, async ([promptId, clip]) => {
    const isNew = await makeAudible(promptId, clip);
    done += 1;
    ports.onClipAudible?.(done, byPromptId.size);
    return isNew;
  });
  const spoken = made.filter(Boolean).length;
  return {
    audio: Object.fromEntries(
      clips.map((clip): [string, PromptId] => [
        clipKey(clip),
        makeClipPromptId(clip, ports.speaker.name),
      ]),
    ),
    durations: Object.fromEntries(
      clips.flatMap((clip) => {
        const duration = durationOf.get(makeClipPromptId(clip, ports.speaker.name));
        return duration === undefined ? [] : [[clipKey(clip), duration]];
      }),
    ),
    spoken,
    reused: made.length - spoken,
  };
}

function durationsByPromptId({
  audio,
  durations = {},
}: Readonly<{ audio: ClipAudio; durations?: ClipDurations }>): Map<PromptId, number | undefined> {
  return new Map(
    Object.entries(durations).flatMap(([key, duration]): [PromptId, number][] => {
      const promptId = ownEntry(audio, key);
      return promptId === undefined ? [] : [[promptId, duration]];
    }),
  );
}

function toWav(
  clip: Exclude<Clip, { type: "audio" }>,
  { speak }: Speaker,
): Uint8Array | Promise<Uint8Array> {
  if (clip.type === "pause") {
    return silenceWav(clip.milliseconds);
  }
  const { text, language, voice } = clip;
  return speak({ text, language, ...omitUndefined({ voice }) });
}
