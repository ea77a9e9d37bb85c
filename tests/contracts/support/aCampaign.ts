import type { Campaign } from "../../../lib/campaign/campaign";

/** A campaign that has called nobody yet: a person and a number. */
export function aCampaign(head: Partial<Campaign["head"]> = {}): Campaign {
  const at = "2026-11-21T09:00:00.000Z";
  const waiting = { state: "waiting", attempt: 0, tries: 0, dueAt: at } as const;
  return {
    head: {
      key: "reminders",
      id: "campaign-1",
      startedAt: at,
      startedBy: "anna",
      throttles: 0,
      settings: {
        flow: "reminder",
        dialled: "*",
        order: "all",
        tries: 3,
        tryAgainAfterInSeconds: 600,
        maxAtOnce: 5,
        timeZone: "Europe/Berlin",
      },
      ...head,
    },
    recipients: [
      { recipient: "0001", to: { person: "anna" }, variables: { day: "2026-11-27" }, ...waiting },
      { recipient: "0002", to: { phone: "+4930555099" }, ...waiting },
    ],
  };
}
