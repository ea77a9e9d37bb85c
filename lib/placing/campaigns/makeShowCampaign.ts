import type { CampaignHead, CampaignRecipient } from "../../campaign/campaign";
import { countRecipients, type CampaignCounts } from "../../campaign/countRecipients";
import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CampaignStore } from "../ports";

/** A campaign as clients see it in a list. */
export type ShownCampaign = Pick<CampaignHead, "key" | "startedAt" | "startedBy"> &
  Partial<Pick<CampaignHead, "end" | "finishedAt" | "refusal">> &
  Readonly<{
    /** `ending`: nobody is called any more, but calls go on. */
    state: "running" | "ending" | "ended";
    flow: string;
    order: "all" | "untilConfirmed";
    until?: string;
    counts: CampaignCounts;
  }>;

/** The same, with what came of each recipient. */
export type WholeCampaign = ShownCampaign &
  Readonly<{ recipients: readonly Omit<CampaignRecipient, "isPlaced" | "attempt">[] }>;

/** Shows one campaign; rejects with CAMPAIGN_NOT_FOUND, IVR_STATE_UNREADABLE or STORAGE_UNAVAILABLE. */
export type ShowCampaign = (key: string) => Promise<WholeCampaign>;

/** Lists campaigns, the newest first; rejects with STORAGE_UNAVAILABLE. */
export type ListCampaigns = (limit: number) => Promise<readonly ShownCampaign[]>;

/** Makes the showing of campaigns. */
export function makeShowCampaign(
  campaigns: Pick<CampaignStore, "loadCampaign" | "listCampaigns">,
): Readonly<{ showCampaign: ShowCampaign; listCampaigns: ListCampaigns }> {
  return {
    showCampaign: async (key) => {
      const kept = await campaigns.loadCampaign(key);
      if (kept === undefined) {
        throw new IvrError(
          "CAMPAIGN_NOT_FOUND",
          `There is no campaign ${key}, or no longer: they are kept for 30 days after their last call.`,
        );
      }
      const { head, recipients } = kept.campaign;
      return {
        ...toShown(head, countRecipients(recipients), kept.isStopAsked),
        recipients: recipients.map(toShownRecipient),
      };
    },
    listCampaigns: async (limit) =>
      (await campaigns.listCampaigns(limit)).map(({ head, counts, isStopAsked }) =>
        toShown(head, counts, isStopAsked),
      ),
  };
}

/** All but what only the campaign itself needs. */
function toShownRecipient(one: CampaignRecipient): WholeCampaign["recipients"][number] {
  const { recipient, to, variables, timeZone, state, tries, dueAt } = one;
  const { calledAt, callId, lastEnd, endedAt } = one;
  return {
    recipient,
    to,
    state,
    tries,
    dueAt,
    ...omitUndefined({ variables, timeZone, calledAt, callId, lastEnd, endedAt }),
  };
}

function toShown(head: CampaignHead, counts: CampaignCounts, isStopAsked: boolean): ShownCampaign {
  const { key, startedAt, startedBy, settings, refusal, finishedAt } = head;
  const end = head.end ?? (isStopAsked ? "stopped" : undefined);
  return {
    key,
    state: finishedAt !== undefined ? "ended" : end !== undefined ? "ending" : "running",
    flow: settings.flow,
    order: settings.order,
    startedAt,
    startedBy,
    ...omitUndefined({ until: settings.until, end, finishedAt, refusal }),
    counts,
  };
}
