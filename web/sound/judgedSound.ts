import type { SoundWarning } from "../../lib/speech/soundWarning";

/** Why a sound cannot be used. */
export type SoundFault = "empty" | "tooLarge" | "tooLong" | "unusable";

/** A sound as callers will hear it, and what they may dislike about it; or why it cannot be used. */
export type JudgedSound =
  | Readonly<{
      wav: Uint8Array;
      seconds: number;
      warnings: readonly SoundWarning[];
      fault?: undefined;
    }>
  | Readonly<{ fault: SoundFault }>;
