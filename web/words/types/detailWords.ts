import type { About, Count } from "./counting";

/** What is said about one step. */
export type DetailWords = Readonly<{
  prompts: Readonly<{
    heading: string;
    prompt: string;
    greeting: string;
    again: string;
    noInput: Count;
    noMatch: Count;
    before: string;
    meanwhile: string;
    whisper: string;
    topic: string;
    consent: string;
    confirm: string;
    filler: string;
    beforeAlert: string;
    alerted: string;
    beforeRoom: string;
    aloneInRoom: string;
    text: string;
    option: About;
    listen: string;
    stop: string;
    noWords: string;
    pause: Count;
    value: About;
    choices: string;
    seconds: Count;
  }>;
  details: Readonly<{
    keys: string;
    ways: string;
    usual: string;
    hours: string;
    closedAllDay: string;
    holidays: string;
    uses: string;
    leadsHere: Count;
    milestone: string;
    hidden: string;
  }>;
}>;
