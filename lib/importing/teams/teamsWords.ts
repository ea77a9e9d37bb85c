/** Enumerations of Teams' auto attendants, as their modules number them: `ConvertTo-Json` writes the numbers where it meets the .NET types. */
const words = {
  action: ["DisconnectCall", "TransferCallToOperator", "TransferCallToTarget", "Announcement"],
  tone: [
    "Tone0",
    "Tone1",
    "Tone2",
    "Tone3",
    "Tone4",
    "Tone5",
    "Tone6",
    "Tone7",
    "Tone8",
    "Tone9",
    "ToneStar",
    "TonePound",
    "Automatic",
  ],
  association: ["Holiday", "AfterHours"],
  prompt: ["None", "TextToSpeech", "AudioFile"],
  search: ["None", "ByName", "ByExtension"],
  target: [
    "User",
    "OrganizationalAutoAttendant",
    "HuntGroup",
    "ApplicationEndpoint",
    "ExternalPstn",
    "SharedVoicemail",
  ],
} as const;

/** The word that a field of an attendant means, written as a word or as its number. A number without a word stays one. Pure. */
export function toTeamsWord(kind: keyof typeof words, written: string | undefined): string {
  const text = written ?? "";
  return /^\d{1,2}$/.test(text) ? (words[kind][Number(text)] ?? text) : text;
}
