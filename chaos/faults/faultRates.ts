/** How often each fault strikes: a share of its opportunities, but for `workerDiesPerMinute`. */
export type FaultRates = Readonly<{
  notificationDoubled: number;
  /** Of the doubled ones: the second comes under a message id of its own. */
  doubledUnderNewId: number;
  /** Late enough to be overtaken by its neighbour. */
  notificationSwapped: number;
  /** Seconds late. */
  notificationLate: number;
  notificationLost: number;
  /** Again half a minute later, under its own message id. */
  notificationMuchLater: number;
  /** At an effect, before or after it. */
  workerDies: number;
  /** At a request to Graph, before or after it. */
  workerDiesAtRequest: number;
  /** At any instant, for each instance. */
  workerDiesPerMinute: number;
  /** A session is given to another worker while the first goes on. */
  lockLost: number;
  tableFails: number;
  tableReplyLost: number;
  blobFails: number;
  blobReplyLost: number;
  queueFails: number;
  queueReplyLost: number;
  graphFails: number;
  graphRefuses: number;
  graphThrottles: number;
  graphReplyLost: number;
  downloadFails: number;
  lookUpFails: number;
  lookUpIsSlow: number;
  nameNotFound: number;
  /** Of a channel that is told by a post; mail is Graph's. */
  channelFails: number;
  channelReplyLost: number;
  /** Of the writing down of a message. */
  wordsFail: number;
  /** Whatever instance handles this message of the call dies of it. */
  messageKills: number;
  /** Whatever instance handles this message of the call never comes to its end. */
  messageHangs: number;
  /** The caller puts the call on hold after a prompt. */
  callerHolds: number;
}>;

export type FaultKind = keyof FaultRates;

/** Nothing goes wrong. */
export const noFaults: FaultRates = {
  notificationDoubled: 0,
  doubledUnderNewId: 0,
  notificationSwapped: 0,
  notificationLate: 0,
  notificationLost: 0,
  notificationMuchLater: 0,
  workerDies: 0,
  workerDiesAtRequest: 0,
  workerDiesPerMinute: 0,
  lockLost: 0,
  tableFails: 0,
  tableReplyLost: 0,
  blobFails: 0,
  blobReplyLost: 0,
  queueFails: 0,
  queueReplyLost: 0,
  graphFails: 0,
  graphRefuses: 0,
  graphThrottles: 0,
  graphReplyLost: 0,
  downloadFails: 0,
  lookUpFails: 0,
  lookUpIsSlow: 0,
  nameNotFound: 0,
  channelFails: 0,
  channelReplyLost: 0,
  wordsFail: 0,
  messageKills: 0,
  messageHangs: 0,
  callerHolds: 0,
};
