import type { Clip } from "../../lib/flow/prompts/clip";
import type { Speaker } from "../../lib/publishing/ports";

type Words = Parameters<Speaker["speak"]>[0];

/** Begins to speak clips before anybody asks for them; a speaker that then gives what is spoken already. */
export function speakAhead(speaker: Speaker, clips: readonly Clip[]): Speaker {
  const ahead = new Map<string, Promise<Uint8Array>>();
  for (const clip of clips) {
    if (clip.type === "speech") {
      const spoken = speaker.speak(clip);
      // A failure is told to the request that needs the sound.
      spoken.catch(() => undefined);
      ahead.set(keyOf(clip), spoken);
    }
  }
  return {
    name: speaker.name,
    speak: (words) => ahead.get(keyOf(words)) ?? speaker.speak(words),
  };
}

function keyOf({ text, language, voice }: Words): string {
  return JSON.stringify([text, language, voice]);
}
