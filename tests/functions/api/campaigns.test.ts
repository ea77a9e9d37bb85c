import { campaign } from "../../../functions/api/campaign";
import { campaigns } from "../../../functions/api/campaigns";
import { IvrError } from "../../../lib/errors";
import type { CampaignRequest } from "../../../lib/placing/campaigns/campaignRequest";
import { anApi } from "../support/anApi";

const body = {
  key: "reminders",
  flow: "reminder",
  dialled: "*",
  order: "all",
  timeZone: "Europe/Berlin",
  recipients: [{ person: "anna", variables: { day: "2026-11-27" } }],
};

async function start(given: unknown, fail?: IvrError) {
  const started: { campaign: CampaignRequest; who: string }[] = [];
  const { send } = anApi({
    calls: {
      startCampaign: (request) => {
        started.push(request);
        return fail === undefined ? Promise.resolve() : Promise.reject(fail);
      },
    },
  });
  return { ...(await send(campaigns, "POST", { body: given })), started };
}

describe("campaigns", () => {
  it("starts one, with what is usual where nothing is said", async () => {
    expect(await start(body)).toMatchObject({
      status: 202,
      json: { key: "reminders" },
      started: [
        {
          who: "function key",
          campaign: { ...body, tries: 3, tryAgainAfter: 600, ring: 45 },
        },
      ],
    });
  });

  test.each<[Record<string, unknown>, string]>([
    [{ key: "1" }, "`key` must be a key"],
    [{ recipients: [] }, "`recipients` must name somebody"],
    [{ recipients: [{}] }, "`recipients.0` must name exactly one of person, phone and userId"],
    [{ recipients: [{ phone: "030 1" }] }, "`recipients.0.phone` must be a number in E.164 form"],
    [{ recipients: Array.from({ length: 1001 }, () => ({ person: "anna" })) }, "at most 1000"],
    [{ order: "some" }, "`order` must be all or untilConfirmed"],
    [{ tries: 11 }, "`tries` must be a whole number from 1 to 10"],
    [{ tryAgainAfter: 59 }, "`tryAgainAfter` must be a whole number of seconds from 60 to 86400"],
    [{ maxAtOnce: 21 }, "`maxAtOnce` must be a whole number from 1 to 20"],
    [{ order: "untilConfirmed", maxAtOnce: 2 }, "`maxAtOnce` must be 1 or left out"],
    [{ timeZone: "Mars" }, "`timeZone` must be a time zone such as Europe/Berlin"],
    [{ until: "soon" }, "`until` must be an instant"],
    [{ people: [] }, "must not have `people`"],
  ])("answers 400 with a sentence to %j", async (given, sentence) => {
    const { status, json, started } = await start({ ...body, ...given });
    expect([status, started]).toEqual([400, []]);
    expect(JSON.stringify(json)).toContain(sentence);
  });

  test.each([
    ["CAMPAIGN_INVALID", 400],
    ["CAMPAIGN_CONFLICT", 409],
    ["ENTRY_POINT_NOT_FOUND", 404],
    ["QUEUE_UNAVAILABLE", 503],
  ] as const)("answers %s with %d", async (code, status) => {
    expect(await start(body, new IvrError(code, "A sentence."))).toMatchObject({
      status,
      json: { error: { code, message: "A sentence." } },
    });
  });

  it("lists them", async () => {
    const { send } = anApi({
      calls: { listCampaigns: (limit) => Promise.resolve([{ limit }] as never) },
    });
    expect(await send(campaigns, "GET", { query: { limit: "7" } })).toMatchObject({
      status: 200,
      json: { campaigns: [{ limit: 7 }] },
    });
  });
});

describe("campaign", () => {
  const params = { key: "reminders" };

  it("shows one", async () => {
    const { send } = anApi({ calls: { showCampaign: (key) => Promise.resolve({ key } as never) } });
    expect(await send(campaign, "GET", { params })).toMatchObject({ status: 200, json: params });
  });

  it("stops one in the name of who asks", async () => {
    const stopped: unknown[] = [];
    const { send } = anApi({
      calls: {
        stopCampaign: (request) => {
          stopped.push(request);
          return Promise.resolve();
        },
      },
    });
    expect(await send(campaign, "DELETE", { params })).toMatchObject({ status: 204 });
    expect(stopped).toEqual([{ key: "reminders", who: "function key" }]);
  });

  it("answers 404 to a key that nobody knows", async () => {
    const none = () => Promise.reject(new IvrError("CAMPAIGN_NOT_FOUND", "None."));
    const { send } = anApi({ calls: { showCampaign: none } });
    expect(await send(campaign, "GET", { params })).toMatchObject({ status: 404 });
  });
});
