/**
 * How the queue of call events is set up, in the words of the official emulator's Config.json
 * (https://learn.microsoft.com/azure/service-bus-messaging/overview-emulator): one definition for the local broker, the
 * emulator and the tests, and what infra must say too. The first two cannot be changed later, hence the `v1` in its name.
 * The lock is what a caller waits for when the worker of the call dies; while it works, its host renews the lock.
 */
export const callEventsQueueDefinition = {
  RequiresSession: true,
  RequiresDuplicateDetection: true,
  DuplicateDetectionHistoryTimeWindow: "PT10M",
  LockDuration: "PT10S",
  MaxDeliveryCount: 5,
  DefaultMessageTimeToLive: "PT1H",
  DeadLetteringOnMessageExpiration: true,
} as const;
