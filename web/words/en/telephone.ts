import type { TelephoneWords } from "../types/telephoneWords";

/** What the telephone says that calls the running app, in English. */
export const telephone: TelephoneWords = {
  telephone: {
    title: "Telephone",
    lead: "A real call to what is running on this computer. Nobody outside is called.",
    to: "Number to call",
    from: "Calling from",
    empty: "Dial, and listen. Turn your sound on.",
    nobodyAnswers: "No flow answers this number.",
    noAnswer:
      "The telephone network of this computer does not answer. Is the program still running?",
    wordless: "(sound without words)",
    microphone: "Speak with my microphone",
    noMicrophone: "There is no microphone, or this page may not use it.",
    loudness: "How loud you are",
    speak: "Speak for 3 s",
    phases: {
      ringing: "ringing…",
      talking: "on the line",
      recording: "● recording",
      transferring: "putting through…",
      ended: "call ended",
    },
    notes: {
      ringing: () => "It rings.",
      answered: () => "The call is answered.",
      transferring: (who) => `Putting through to ${who}.`,
      notReached: (why) => `Not reached: ${why}.`,
      recorded: () => "The recording has ended.",
    },
    ends: {
      callerHungUp: "You hung up.",
      hungUpByApp: "The other side hung up.",
      transferred: "You were put through.",
      unanswered: "Nobody answered.",
      rejected: "The call was refused.",
      keepAliveExpired: "The line went dead.",
    },
  },
};
