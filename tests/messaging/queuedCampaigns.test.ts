import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import { toCampaignMessage } from "../../lib/messaging/messages/toCampaignMessage";
import type { CampaignNews } from "../../lib/worker/ports";

const look: CampaignNews = {
  key: "reminders",
  campaignId: "id-1",
  at: "2026-11-23T09:00:00.000Z",
};
const news: CampaignNews = {
  ...look,
  ended: { recipient: "0007", attempt: 2, end: "busy", callId: "call-1" },
};

describe("news of a campaign on the queue", () => {
  it.each([look, news])("is the same on the other side: %j", (one) => {
    const body: unknown = JSON.parse(JSON.stringify(toCampaignMessage(one).body));

    expect(parseQueuedMessage(body)).toEqual({ campaign: one });
  });

  it("shares the campaign's session, and is known again by what it tells", () => {
    expect([look, news].map((one) => toCampaignMessage(one))).toMatchObject([
      {
        sessionId: "campaign:reminders",
        messageId: "campaign:id-1:look:2026-11-23T09:00:00.000Z",
      },
      { sessionId: "campaign:reminders", messageId: "campaign:id-1:0007:2" },
    ]);
  });

  it("is refused where it is none of ours", () => {
    const body = { schema: 1, campaign: { ...news, ended: { ...news.ended, end: "asleep" } } };

    expect(() => parseQueuedMessage(body)).toThrow(/campaign.ended.end cannot be read/);
  });
});
