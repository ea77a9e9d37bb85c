/**
 * What Teams says of somebody, in one word. Out of office comes first: whoever is away for days may still have a computer that looks
 * busy. `unknown`: Teams does not say, or could not be asked.
 */
export const personPresences = [
  "available",
  "inACall",
  "inAMeeting",
  "presenting",
  "doNotDisturb",
  "busy",
  "away",
  "offline",
  "outOfOffice",
  "unknown",
] as const;

/** One of these words. */
export type PersonPresence = (typeof personPresences)[number];
