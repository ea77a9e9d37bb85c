import type { OpenQueueClient, QueueSender } from "../../lib/messaging/callEventSender";
import type { Mutant } from "./mutant";

type Scheduled = Parameters<QueueSender["scheduleMessages"]>;

/** Faults of old in timers and locks. */
export const queueMutants: readonly Mutant[] = [
  {
    name: "longLock",
    was: "A session stayed locked for a minute after its worker had died.",
    scenario: "workersDie",
    breaks: "silence",
    wraps: { limits: (own) => ({ ...own, lockDurationInMs: 60_000 }) },
  },
  {
    name: "answeredThenNothing",
    was: "Nothing looked after a call between its answer and its first sound.",
    scenario: "firstNewsLost",
    breaks: "silence",
    wraps: {
      openClient: (own) =>
        schedule(own, ([message]) => (isTimer(message, "answerDue") ? "drop" : undefined)),
    },
  },
  {
    name: "overdueMuchTooLate",
    was: "A completion that got lost was waited for as long as the longest sound takes.",
    scenario: "notificationsLost",
    breaks: "silence",
    wraps: {
      openClient: (own) =>
        schedule(own, ([message]) => (isTimer(message, "mediaOverdue") ? 155_000 : undefined)),
    },
  },
  {
    name: "ownClocks",
    was: "Timers were due by the clock of the instance that set them.",
    scenario: "clocksDiffer",
    calls: 240,
    breaks: "wordBeforeTheEnd",
    wraps: { delivery: (own) => ({ ...own, enqueuedAt: undefined }) },
  },
  {
    name: "timersForgotten",
    was: "A timer that the state waited for was not on the queue.",
    scenario: "faultless",
    breaks: "timers",
    wraps: {
      openClient: (own) =>
        schedule(own, ([message]) => (isTimer(message, "noInput") ? "drop" : undefined)),
    },
  },
];

function isTimer(message: Scheduled[0], timer: string): boolean {
  return JSON.stringify(message.body).includes(`"timer":"${timer}"`);
}

/** Drops what is scheduled, or lets it come so many milliseconds later. */
function schedule(
  own: OpenQueueClient,
  change: (scheduled: Scheduled) => "drop" | number | undefined,
): OpenQueueClient {
  return async (connection, attemptTimeoutInMs) => {
    const client = await own(connection, attemptTimeoutInMs);
    return {
      ...client,
      createSender: (queueName) => {
        const sender = client.createSender(queueName);
        return {
          ...sender,
          scheduleMessages: (...scheduled) => {
            const changed = change(scheduled);
            if (changed === "drop") return Promise.resolve([]);
            const [message, dueAt, options] = scheduled;
            const later = new Date(dueAt.getTime() + (changed ?? 0));
            return sender.scheduleMessages(message, later, options);
          },
        };
      },
    };
  };
}
