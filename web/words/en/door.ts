import type { DoorWords } from "../types/doorWords";

/** What is said of the rules that hold before a call is answered, in English. */
export const door: DoorWords = {
  help: "What happens to certain calls before anybody answers them. The first rule that holds counts; all other calls are answered. Group calls and meetings are turned away unless a rule answers them.",
  noRules: "There is no rule: every call is answered.",
  rules: "Rules, from the top",
  rule: (place) => `Rule ${place}`,
  addRule: "rule",
  onlyWhen: "Only for certain calls",
  onlyAt: "Only at certain hours",
  hoursSay: "Holds while they say",
  says: { open: "open", closed: "closed, also on holidays", holiday: "holiday" },
  deed: "What happens to the call",
  deeds: { reject: "It is turned away", redirect: "It rings elsewhere", answer: "It is answered" },
  reason: "What the caller's telephone says",
  reasons: { busy: "busy", none: "not available", forbidden: "not allowed" },
  whoRings: "Who rings, all at once",
  neverBack:
    "The call does not come back. Put a group, a menu in Teams or a voicemail last, for when nobody picks up.",
  targets: {
    person: "A person",
    personsVoicemail: "The voicemail of",
    queue: "A group in Teams (queue)",
    attendant: "A menu in Teams (attendant)",
    phone: "A phone number",
    application: "Another bot",
  },
  always: "Always:",
  when: (condition) => `If ${condition}:`,
  hoursAre: (hours, state) => `“${hours}” says ${state}`,
};
