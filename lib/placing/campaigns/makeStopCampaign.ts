import { IvrError } from "../../errors";
import type { SaveAuditEntry } from "../../records/ports";
import type { QueueCampaignNews } from "../../worker/ports";
import type { CampaignStore } from "../ports";

/** Stops a campaign: it calls nobody any more, and calls that go on come to their own end. Rejects with CAMPAIGN_NOT_FOUND, STORAGE_UNAVAILABLE or QUEUE_UNAVAILABLE. */
export type StopCampaign = (request: Readonly<{ key: string; who: string }>) => Promise<void>;

/** Makes the stopping of campaigns. Without a queue, the next look at it stops it within minutes. */
export function makeStopCampaign(
  ports: Readonly<{
    campaigns: Pick<CampaignStore, "loadCampaign" | "askCampaignToStop">;
    queueCampaignNews?: QueueCampaignNews;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): StopCampaign {
  return async ({ key, who }) => {
    const kept = await ports.campaigns.loadCampaign(key);
    if (kept === undefined) throw noCampaign(key);
    if (kept.campaign.head.end !== undefined || kept.isStopAsked) return;
    if (!(await ports.campaigns.askCampaignToStop(key))) throw noCampaign(key);
    const at = ports.now();
    await ports.saveAuditEntry({
      at,
      who,
      what: "campaignStopped",
      subject: "campaigns",
      detail: key,
    });
    await ports.queueCampaignNews?.({ key, campaignId: kept.campaign.head.id, at });
  };
}

function noCampaign(key: string): IvrError {
  return new IvrError(
    "CAMPAIGN_NOT_FOUND",
    `There is no campaign ${key}, or no longer: they are kept for 30 days after their last call.`,
  );
}
