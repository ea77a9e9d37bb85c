import type { QueueCampaignNews } from "../../worker/ports";
import type { CampaignStore } from "../ports";

/** Wakes campaigns whose messages were lost; resolves to how many. Rejects with STORAGE_UNAVAILABLE or QUEUE_UNAVAILABLE. */
export type WakeCampaigns = () => Promise<number>;

/** A message may be under way for so long. */
const silentForInMs = 60_000;

/** Makes the waking of campaigns that should have been heard of. */
export function makeWakeCampaigns(
  ports: Readonly<{
    campaigns: Pick<CampaignStore, "listSilentCampaigns">;
    queueCampaignNews: QueueCampaignNews;
    /** ISO instant of now. */
    now: () => string;
  }>,
): WakeCampaigns {
  return async () => {
    const at = ports.now();
    const before = new Date(Date.parse(at) - silentForInMs).toISOString();
    const silent = await ports.campaigns.listSilentCampaigns(before);
    for (const { key, id } of silent) {
      await ports.queueCampaignNews({ key, campaignId: id, at });
    }
    return silent.length;
  };
}
