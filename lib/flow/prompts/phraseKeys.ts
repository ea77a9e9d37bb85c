/** The sentences a call may need that no flow author should have to think of. What they say is loaded by those who say them. */
export const phraseKeys = [
  "noInput",
  "noMatch",
  "invalidEntry",
  "transferring",
  "nobodyAvailable",
  "goodbye",
  "apology",
  "callLimit",
  "leaveMessage",
  "emptyMessage",
  "messageKept",
  "reviewMessage",
  "markedUrgent",
  "enterPin",
  "pinWrong",
  "pinLocked",
  "oneMoment",
  "noHelp",
  "callbackOn",
  "callbackConfirm",
  "extensionUnknown",
  "directoryNone",
  "directoryMany",
] as const;

/** One of them. */
export type PhraseKey = (typeof phraseKeys)[number];
