/** Where a call is, in our words; Graph's `callState` is another thing. */
export type Phase =
  | "new"
  | "establishing"
  | "speaking"
  | "inMenu"
  | "collectingDigits"
  | "lookingUp"
  | "transferring"
  | "recording"
  | "goodbye"
  | "ended";
