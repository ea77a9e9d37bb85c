import { longestLockInSeconds } from "./longestLockInSeconds";
import type { Probe } from "./probe";

/** What is known of the queue of call events; a trait nobody may read is absent, and `unknown` says why. */
type QueueTraits = Readonly<{
  requiresSession: boolean;
  detectsDuplicates?: boolean;
  lockInSeconds?: number;
  unknown?: string;
}>;

/** Whether the queue of call events takes events and gives them out, one call at a time and none twice. */
export function probeCallEventQueue(
  ports: Readonly<{
    /** Connects for sending. */
    warmUp: () => Promise<void>;
    readQueueTraits: () => Promise<QueueTraits>;
  }>,
): Probe {
  return {
    name: "callEventQueue",
    remedy:
      "Check CALL_EVENTS_QUEUE and ServiceBusConnection__fullyQualifiedNamespace, and give the app's identity the role Azure Service Bus Data Owner on the namespace.",
    look: async () => {
      const [, traits] = await Promise.all([ports.warmUp(), ports.readQueueTraits()]);
      const missing = [
        ...(traits.requiresSession ? [] : ["sessions, so that events of one call mix"]),
        ...(traits.detectsDuplicates === false
          ? ["duplicate detection, so that a notification sent twice counts twice"]
          : []),
      ];
      if (missing.length > 0) {
        return {
          problem: `The queue is without ${missing.join(" and without ")}.`,
          remedy:
            "Neither can be switched on later: make a queue under another name, as infra/messaging/serviceBus.bicep does, and name it in CALL_EVENTS_QUEUE.",
        };
      }
      const { lockInSeconds = 0 } = traits;
      if (lockInSeconds > longestLockInSeconds) {
        return {
          problem: `The queue's locks last ${lockInSeconds} s: when an instance dies, its callers hear nothing for that long.`,
          remedy: `Deploy again (azd provision), or set the queue's lock duration to PT${longestLockInSeconds}S; calls under way may go on.`,
        };
      }
      return traits.unknown === undefined ? {} : { note: traits.unknown };
    },
  };
}
