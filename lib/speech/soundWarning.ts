/** What a listener may dislike about a sound, and what is said of it. */
export const soundWarnings = {
  silent: "The sound is silent: callers will hear nothing.",
  quiet: "The sound is very quiet: record it closer to the microphone.",
  crackles: "The sound is too loud in places and crackles: record it again more quietly.",
  telephoneQuality: "The sound was recorded at telephone quality: 16 kHz sounds clearer in Teams.",
  narrow:
    "The voice has nothing near 7 kHz, as if it came over a telephone: record it with a microphone, at 16 kHz or more.",
  jumps: "The voice is twice as loud in one place as in another: record it in one go.",
  background:
    "Something goes on under the voice, such as music, less than 20 dB below it: record the voice alone.",
} as const;

/** One of them. */
export type SoundWarning = keyof typeof soundWarnings;
