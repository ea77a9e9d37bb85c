import type { Scenario } from "./scenario";

/** Every notification comes twice, and a third of them are overtaken: in all scenarios but the first. */
const restless = { notificationDoubled: 1, notificationSwapped: 0.33 } as const;

/** All scenarios, in the order in which they run. */
export const scenarios: readonly Scenario[] = [
  {
    name: "faultless",
    proves: "Without a fault nothing deviates.",
    reaches: ["secretKeyed", "recordingReviewed", "secondTargetRang"],
  },
  {
    name: "doubledAndSwapped",
    proves: "Neither a repeated nor an overtaken notification changes what a caller hears.",
    rates: restless,
    reaches: ["keyWaited", "newsAfterTheEnd"],
  },
  {
    name: "sameFactNewId",
    proves: "A fact told again under another message id is no second fact.",
    rates: { ...restless, doubledUnderNewId: 0.5 },
  },
  {
    name: "duplicatesUnknown",
    proves: "Repetition is borne when the queue no longer knows a message id.",
    rates: { ...restless, notificationMuchLater: 0.3 },
    surroundings: { duplicatesKnownForInMs: 15_000 },
  },
  {
    name: "newsLate",
    proves: "News that comes seconds late finds a call that went on without it.",
    rates: { ...restless, notificationLate: 0.1 },
  },
  {
    name: "notificationsLost",
    proves: "No single notification is needed.",
    rates: { ...restless, notificationLost: 0.02 },
    reaches: ["timerDuringPrompt"],
  },
  {
    name: "firstNewsLost",
    proves: "A call whose news stops after it was answered is spoken to all the same.",
    rates: { ...restless },
    surroundings: { losesFirst: ["established", "audioActive"] },
  },
  {
    name: "workersDieAtEffects",
    proves: "A worker that dies before or after any effect loses nothing and hardly repeats.",
    rates: { ...restless, workerDies: 0.01 },
    reaches: ["actionsRepeated"],
    repeatGoal: "deathsAtEffects",
  },
  {
    name: "workersDieAtRequests",
    proves: "A worker that dies before or after a request to Graph leaves nothing undone.",
    rates: { ...restless, workerDiesAtRequest: 0.03 },
    reaches: ["diedBetweenRequestAndReply"],
  },
  {
    name: "workersDie",
    proves: "Of the calls under way hardly any notices that its worker died.",
    rates: { ...restless, workerDiesPerMinute: 2 },
    repeatGoal: "callsUnderWay",
  },
  {
    name: "locksLost",
    proves: "Two workers that hold one call decide once.",
    rates: { ...restless, lockLost: 0.01 },
    repeatGoal: "locksLost",
    reaches: ["twoWorkersOneCall", "staleWriteRefused"],
  },
  {
    name: "messageKills",
    proves: "A message that kills or hangs its process leaves its caller not in silence.",
    rates: { ...restless, messageKills: 0.004, messageHangs: 0.002 },
    reaches: ["lastDelivery", "becameDeadLetter", "rescueSpoke"],
  },
  {
    name: "clocksDiffer",
    proves: "Instances may disagree about the time by half a minute.",
    rates: restless,
    surroundings: { clockSkewInMs: 30_000 },
  },
  {
    name: "repliesLost",
    proves:
      "An answer or a transfer whose reply was lost is neither done twice nor taken for refused.",
    rates: { ...restless, graphReplyLost: 0.08 },
    repeatGoal: "repliesLost",
    reaches: ["conflictAfterUnknownOutcome"],
  },
  {
    name: "graphFlaky",
    proves:
      "A request that fails now and then is tried again, and one that is refused ends no call.",
    rates: { ...restless, graphFails: 0.05, graphThrottles: 0.03, graphRefuses: 0.005 },
  },
  {
    name: "graphAway",
    proves: "Graph may be away for eight seconds.",
    rates: restless,
    windows: [{ service: "graph", everyInSeconds: 60, lastsInSeconds: 8 }],
  },
  {
    name: "throttledLong",
    proves: "A throttling that outlasts every retry leaves no caller in silence for good.",
    rates: restless,
    windows: [
      { service: "throttling", everyInSeconds: 40, lastsInSeconds: 8, retryAfterInSeconds: 30 },
    ],
  },
  {
    name: "tablesFlaky",
    proves: "A table request may fail before or after it took effect.",
    rates: { ...restless, tableFails: 0.02, tableReplyLost: 0.01 },
    reaches: ["staleWriteRefused"],
  },
  {
    name: "tablesAway3",
    proves: "Tables may be away for three seconds.",
    rates: restless,
    windows: [{ service: "tables", everyInSeconds: 45, lastsInSeconds: 3 }],
  },
  {
    name: "tablesAway15",
    proves: "Tables may be away for fifteen seconds.",
    rates: restless,
    windows: [{ service: "tables", everyInSeconds: 60, lastsInSeconds: 15 }],
  },
  {
    name: "tablesAway60",
    proves: "No call is lost to tables that are away for a minute.",
    rates: restless,
    windows: [{ service: "tables", everyInSeconds: 120, lastsInSeconds: 60 }],
  },
  {
    name: "blobsAway",
    proves: "A message survives that blobs and downloads are away for seconds.",
    rates: { ...restless, downloadFails: 0.2, blobReplyLost: 0.1 },
    windows: [{ service: "blobs", everyInSeconds: 20, lastsInSeconds: 6 }],
  },
  {
    name: "queueFlaky",
    proves: "A send may fail before or after the queue took it.",
    rates: { ...restless, queueFails: 0.02, queueReplyLost: 0.02 },
  },
  {
    name: "queueAway",
    proves: "The queue may take nothing for five seconds.",
    rates: restless,
    windows: [{ service: "queue", everyInSeconds: 60, lastsInSeconds: 5 }],
  },
  {
    name: "lookUpsFail",
    proves:
      "Other systems that a flow asks, channels, and what writes words down may fail, be slow or have no address.",
    rates: {
      ...restless,
      lookUpFails: 0.3,
      lookUpIsSlow: 0.3,
      nameNotFound: 0.2,
      channelFails: 0.3,
      channelReplyLost: 0.1,
      wordsFail: 0.3,
    },
  },
  {
    name: "holds",
    proves: "A call that was on hold is spoken to again, whatever was told of it.",
    rates: { ...restless, callerHolds: 0.15, notificationLost: 0.02 },
    surroundings: { longestHoldInMs: 20_000 },
    reaches: ["refusedOnHold"],
  },
  {
    name: "shortHolds",
    proves: "A hold so short that its two reports overtake each other is no silence.",
    rates: { ...restless, notificationSwapped: 0.5, callerHolds: 0.5 },
    surroundings: { longestHoldInMs: 200 },
  },
  {
    name: "soundLate",
    proves: "Sound may flow seconds after a call is established.",
    rates: restless,
    surroundings: { audioActiveAfterInMs: 7_000 },
  },
  {
    name: "anything",
    proves: "Faults of several kinds together, chosen by the seed.",
  },
];
