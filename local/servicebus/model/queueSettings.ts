/** How one queue behaves, in the model's words; Infinity means never, a duplicate window of 0 means no detection. */
export type QueueSettings = Readonly<{
  requiresSession: boolean;
  lockInMs: number;
  maxDeliveryCount: number;
  duplicateWindowInMs: number;
  timeToLiveInMs: number;
  deadLettersExpired: boolean;
}>;
