import type { DetailWords } from "../types/detailWords";

/** What is said about one step, in English. */
export const details: DetailWords = {
  prompts: {
    heading: "What callers hear",
    prompt: "Words",
    greeting: "Greeting, once",
    again: "When it asks again",
    noInput: (from) => `Nothing pressed, try ${from}`,
    noMatch: (from) => `Wrong key, try ${from}`,
    before: "Before it rings",
    meanwhile: "Said while it rings, over and over",
    whisper: "Said to whoever picks up",
    topic: "What the call is about, for whoever picks up",
    consent: "Consent to be recorded",
    confirm: "To confirm",
    filler: "While callers wait",
    beforeAlert: "Said before anybody is called",
    alerted: "Said once people are being called",
    beforeRoom: "Said until the room opens, over and over",
    aloneInRoom: "Said to whoever is alone in the room",
    text: "What colleagues read",
    option: (key) => `For key ${key}`,
    listen: "Listen",
    stop: "Stop",
    noWords: "no words in this language",
    pause: (seconds) => `pause ${seconds} s`,
    value: (name) => `‹${name}›`,
    choices: "all choices, each with its key",
    seconds: (seconds) => `${seconds} s`,
  },
  details: {
    keys: "Keys callers can press",
    ways: "Where it leads",
    usual: "standard",
    hours: "Opening hours",
    closedAllDay: "closed",
    holidays: "Holidays",
    uses: "Uses",
    leadsHere: (count) =>
      count === 0
        ? "No step leads here"
        : count === 1
          ? "1 step leads here"
          : `${count} steps lead here`,
    milestone: "Counted in reports as",
    hidden: "not read out",
  },
};
