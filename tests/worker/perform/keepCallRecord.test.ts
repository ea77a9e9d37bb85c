import { aCallRecord } from "../../contracts/support/aCallRecord";
import { aWork } from "../../support/aWork";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import { keepCallRecord } from "../../../lib/worker/perform/keepCallRecord";
import type { CampaignNews } from "../../../lib/worker/ports";

const campaign = { key: "reminders", campaignId: "id-1", recipient: "0007", attempt: 2 };

async function keep(changes: Partial<CallRecord>) {
  const record = { ...aCallRecord({ callId: "call-1" }), ...changes };
  const kept: CallRecord[] = [];
  const told: CampaignNews[] = [];
  const { work } = aWork({
    ports: {
      saveCallRecord: async (one) => void kept.push(one),
      queueCampaignNews: async (news) => void told.push(news),
    },
  });
  await keepCallRecord(work, { type: "keepCallRecord", record });
  return { isKept: kept[0] === record, told };
}

describe("keepCallRecord", () => {
  it("tells nobody of a call of no campaign", async () => {
    expect(await keep({})).toEqual({ isKept: true, told: [] });
  });

  test.each<[Partial<CallRecord>, string]>([
    [{ answeredAt: "2026-11-21T09:00:05Z", confirmation: "confirmed" }, "confirmed"],
    [
      { answeredAt: "2026-11-21T09:00:05Z", confirmation: "voicemailSuspected" },
      "voicemailSuspected",
    ],
    [{ answeredAt: "2026-11-21T09:00:05Z", end: "callerHungUp" }, "failed"],
    [{ end: "busy" }, "busy"],
    [{ end: "declined" }, "declined"],
    [{ end: "unanswered" }, "noAnswer"],
    [{ end: "gone" }, "failed"],
  ])("tells the campaign of %j that it was %s", async (changes, end) => {
    const { isKept, told } = await keep({ ...changes, campaign });
    expect(isKept).toBe(true);
    expect(told).toMatchObject([
      {
        key: "reminders",
        campaignId: "id-1",
        ended: { recipient: "0007", attempt: 2, end, callId: "call-1" },
      },
    ]);
  });
});
