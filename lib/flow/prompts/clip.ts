/** The hex SHA-256 that names a WAV in storage and in its address. */
export type PromptId = string;

/** One piece of sound: words to be spoken, somebody's own recording (with its words, for people who read), or a pause. */
export type Clip =
  | Readonly<{
      type: "speech";
      text: string;
      language: string;
      voice?: string;
      /** Part of a value of this call, such as a number: only the caller hears it, and no file or log holds it. */
      isValue?: true;
    }>
  | Readonly<{ type: "audio"; promptId: PromptId; text: string; language: string }>
  | Readonly<{ type: "pause"; milliseconds: number }>;

/** Names a clip within a published flow: equal clips have equal keys, so that each is spoken and stored once. */
export function clipKey(clip: Clip): string {
  switch (clip.type) {
    case "speech":
      return `${clip.language}|${clip.voice ?? ""}|${clip.text}`;
    case "audio":
      return `audio|${clip.promptId}`;
    case "pause":
      return `pause|${clip.milliseconds}`;
  }
}
