/** What must happen somewhere in a run, and how it is said. */
export const rareStates = {
  rescueSpoke: "the rescue spoke to a caller",
  conflictAfterUnknownOutcome:
    "Graph refused with 409 what it had done, because its reply was lost",
  timerDuringPrompt: "a timer fired while a prompt played",
  twoWorkersOneCall: "two workers held one call",
  actionsRepeated: "saved actions were performed again",
  diedBetweenRequestAndReply: "a worker died between a request and its reply",
  staleWriteRefused: "a write with a stale etag was refused",
  lastDelivery: "a message was delivered for the last time",
  becameDeadLetter: "a message became a dead letter",
  keyWaited: "a key waited for the one before it",
  newsAfterTheEnd: "news came after the end of its call",
  refusedOnHold: "a request met a call on hold (8503)",
  secondTargetRang: "a second target of a transfer rang",
  hungUpWhileRecording: "a caller hung up while recording",
  recordingReviewed: "a caller listened to the own message",
  secretKeyed: "a caller keyed in something secret",
  livedThroughHealing: "a call began under faults and ended after they had healed",
} as const;

/** A state that is rare enough to be missed by chance. */
export type RareState = keyof typeof rareStates;
