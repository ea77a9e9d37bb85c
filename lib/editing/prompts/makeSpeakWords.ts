import { IvrError } from "../../errors";
import type { PromptId } from "../../flow/prompts/clip";
import { makeClipPromptId } from "../../publishing/makeClipPromptId";
import type { PromptStore, Speaker, TrialPromptStore } from "../../publishing/ports";
import { measureWav } from "../../speech/wav/measureWav";

/** Sounds that one person may have made on a day: an hour of listening, and far from what speech would cost by mistake. */
const mostADay = 200;

/** Words as a flow has them, and who wants to hear them. */
type Wanted = Readonly<{ text: string; language: string; voice?: string; who: string }>;

/** Makes words audible before they are published, in the voice that callers will hear. Rejects with SPEECH_SPENT, SPEECH_UNAVAILABLE or STORAGE_UNAVAILABLE. */
export type SpeakWords = (
  wanted: Wanted,
) => Promise<Readonly<{ promptId: PromptId; seconds?: number }>>;

/** Makes the way by which people hear words that are not published. What is there already costs nothing and is not counted. */
export function makeSpeakWords(
  ports: Readonly<{
    promptStore: Pick<PromptStore, "loadPrompt">;
    trialPromptStore: TrialPromptStore;
    chooseSpeaker: () => Speaker;
    /** ISO instant of now. */
    now: () => string;
  }>,
): SpeakWords {
  const { promptStore, trialPromptStore } = ports;
  return async ({ who, ...words }) => {
    const speaker = ports.chooseSpeaker();
    const promptId = makeClipPromptId({ type: "speech", ...words }, speaker.name);
    const known =
      (await promptStore.loadPrompt(promptId)) ??
      (await trialPromptStore.loadTrialPrompt(promptId));
    if (known !== undefined) return { promptId, ...lengthOf(known) };
    const day = ports.now().slice(0, 10);
    if (!(await trialPromptStore.countTrialPrompt({ who, day, most: mostADay }))) {
      throw new IvrError(
        "SPEECH_SPENT",
        `${mostADay} sounds were made for you today, and that is the most. Words that were heard before can still be heard; new ones tomorrow, or once they are published.`,
      );
    }
    const wav = await speaker.speak(words);
    await trialPromptStore.saveTrialPrompt(promptId, wav);
    return { promptId, ...lengthOf(wav) };
  };
}

function lengthOf(wav: Uint8Array): Readonly<{ seconds?: number }> {
  const duration = measureWav(wav);
  return duration === undefined ? {} : { seconds: duration / 1000 };
}
