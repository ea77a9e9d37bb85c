/** What a listener may dislike about a sound, and what is said of it. */
export const soundWarnings = {
  silent: "The sound is silent: callers will hear nothing.",
  quiet: "The sound is very quiet: record it closer to the microphone.",
  crackles: "The sound is too loud in places and crackles: record it again more quietly.",
  telephoneQuality: "The sound was recorded at telephone quality: 16 kHz sounds clearer in Teams.",
} as const;

/** One of them. */
export type SoundWarning = keyof typeof soundWarnings;
