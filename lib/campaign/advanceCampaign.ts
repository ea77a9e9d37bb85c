import { endCampaign } from "./endCampaign";
import { noteCallEnd } from "./noteCallEnd";
import { noteNotPlaced } from "./noteNotPlaced";
import { planCalls } from "./planCalls";
import type { Campaign, CampaignEvent, CampaignRecipient, CampaignStep } from "./campaign";

/**
 * Takes a campaign one event further. Total: what does not fit changes nothing. Calls are only begun where it is woken, for only
 * then it knows what else goes on. Pure.
 */
export function advanceCampaign(campaign: Campaign, event: CampaignEvent): CampaignStep {
  switch (event.type) {
    case "campaignWoken":
      return planCalls(endCampaign(campaign, event), event);
    case "stopAsked":
      return quietly(endCampaign(campaign, event));
    case "callPlaced":
      return quietly(
        withRecipient(
          campaign,
          event,
          (one) => ({
            ...one,
            isPlaced: true,
            ...(event.callId === undefined ? {} : { callId: event.callId }),
          }),
          { throttles: 0, slowUntil: undefined },
        ),
      );
    case "callNotPlaced":
      return quietly(noteNotPlaced(campaign, event));
    case "callEnded":
      return quietly(noteCallEnd(campaign, event));
    case "resultTold":
      return quietly({ ...campaign, head: { ...campaign.head, isTold: true } });
  }
}

function quietly(campaign: Campaign): CampaignStep {
  return { campaign, actions: [] };
}

/** The campaign with one recipient changed, if that is under way as the event says. */
function withRecipient(
  campaign: Campaign,
  { recipient, attempt }: Readonly<{ recipient: string; attempt: number }>,
  change: (one: CampaignRecipient) => CampaignRecipient,
  head: Partial<Campaign["head"]>,
): Campaign {
  const fits = (one: CampaignRecipient) =>
    one.recipient === recipient && one.attempt === attempt && one.state === "calling";
  if (!campaign.recipients.some(fits)) return campaign;
  return {
    head: { ...campaign.head, ...head },
    recipients: campaign.recipients.map((one) => (fits(one) ? change(one) : one)),
  };
}
