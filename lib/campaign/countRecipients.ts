import type { CampaignRecipient } from "./campaign";

/** How many recipients are in which state; they add up to all. */
export type CampaignCounts = Readonly<Record<CampaignRecipient["state"], number>>;

/** Counts recipients by what came of them. Pure. */
export function countRecipients(recipients: readonly CampaignRecipient[]): CampaignCounts {
  const counts = { waiting: 0, calling: 0, confirmed: 0, notReached: 0, notCalled: 0 };
  for (const { state } of recipients) counts[state] += 1;
  return counts;
}
