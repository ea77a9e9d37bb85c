import type { About } from "./counting";

/** What the telephone says that calls the running app. */
export type TelephoneWords = Readonly<{
  telephone: Readonly<{
    title: string;
    lead: string;
    to: string;
    from: string;
    empty: string;
    nobodyAnswers: string;
    noAnswer: string;
    wordless: string;
    microphone: string;
    noMicrophone: string;
    loudness: string;
    speak: string;
    phases: Readonly<
      Record<"ringing" | "talking" | "recording" | "transferring" | "ended", string>
    >;
    notes: Readonly<
      Record<"ringing" | "answered" | "transferring" | "notReached" | "recorded", About>
    >;
    ends: Readonly<Record<string, string>>;
  }>;
}>;
