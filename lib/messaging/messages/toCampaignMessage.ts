import type { CampaignNews } from "../../worker/ports";
import { toOwnId } from "./toOwnId";

const oneHourInMs = 60 * 60 * 1000;

/** News of a campaign as Service Bus carries it: in the campaign's session, known again by what it tells. Pure. */
export function toCampaignMessage(news: CampaignNews) {
  const { key, campaignId, at, ended } = news;
  const what = ended === undefined ? `look:${at}` : `${ended.recipient}:${ended.attempt}`;
  return {
    body: { schema: 1, campaign: news },
    contentType: "application/json",
    sessionId: toOwnId("campaign", key),
    messageId: toOwnId("campaign", `${campaignId}:${what}`),
    subject: "campaign",
    timeToLive: oneHourInMs,
  };
}
