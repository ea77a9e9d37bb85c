import type { Probe } from "./probe";

/** Whether Azure AI Speech answers; it is only needed to publish flows, never during a call. */
export function probeSpeech(listVoices: (() => Promise<unknown>) | undefined): Probe {
  return {
    name: "speech",
    remedy:
      "Check SPEECH_ENDPOINT and the role Cognitive Services Speech User. Calls go on: only publishing needs speech.",
    look: async () => {
      if (listVoices === undefined) {
        return { note: "SPEECH_ENDPOINT is empty: prompts need recordings, or the local voice." };
      }
      await listVoices();
      return {};
    },
  };
}
