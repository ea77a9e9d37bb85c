import type { About, Count } from "./counting";

/** What is said of the rules that hold before a call is answered. */
export type DoorWords = Readonly<{
  help: string;
  noRules: string;
  rules: string;
  rule: Count;
  addRule: string;
  onlyWhen: string;
  onlyAt: string;
  hoursSay: string;
  says: Readonly<Record<"open" | "closed" | "holiday", string>>;
  deed: string;
  deeds: Readonly<Record<"reject" | "redirect" | "answer", string>>;
  reason: string;
  reasons: Readonly<Record<"busy" | "none" | "forbidden", string>>;
  whoRings: string;
  neverBack: string;
  targets: Readonly<
    Record<"person" | "personsVoicemail" | "queue" | "attendant" | "phone" | "application", string>
  >;
  /** Before what is done: for every call, or for some. */
  always: string;
  when: About;
  hoursAre: (hours: string, state: string) => string;
}>;
