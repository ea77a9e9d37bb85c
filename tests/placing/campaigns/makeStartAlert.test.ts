import { IvrError } from "../../../lib/errors";
import { makeStartAlert } from "../../../lib/placing/campaigns/makeStartAlert";
import type { StartCampaign } from "../../../lib/placing/campaigns/makeStartCampaign";
import { aCampaignWorld } from "./aCampaignWorld";

const plumbers = {
  name: "Plumbers",
  people: [{ person: "anna" }, { phone: "standby" }],
  flow: "oncall",
  dialled: "*",
  notify: "team",
};
const request = {
  callId: "call-1",
  flow: "main",
  node: "alarm",
  onCall: "plumbers",
  bindings: { onCall: { plumbers, nobody: { ...plumbers, people: [] } } },
  variables: { where: "Main Street 4" },
};
const anAlerter = (start: StartCampaign = async () => undefined) => {
  const started: Parameters<StartCampaign>[0][] = [];
  const startAlert = makeStartAlert(async (asked) => {
    started.push(asked);
    await start(asked);
  });
  return { startAlert, started };
};

describe("an alert of a call", () => {
  it("is a campaign that calls the list in its order until somebody confirms", async () => {
    const { startAlert, started } = anAlerter();
    await startAlert(request);
    expect(started).toMatchObject([
      {
        who: "flow main",
        campaign: {
          key: expect.stringMatching(/^plumbers-[0-9a-f]{20}$/) as unknown,
          order: "untilConfirmed",
          flow: "oncall",
          dialled: "*",
          notify: "team",
          tries: 3,
          tryAgainAfter: 120,
          recipients: [
            { person: "anna", variables: { where: "Main Street 4" } },
            { phone: "standby", variables: { where: "Main Street 4" } },
          ],
        },
      },
    ]);
  });

  it("has one key for a step of a call, and another for any other", async () => {
    const { startAlert, started } = anAlerter();
    await startAlert(request);
    await startAlert({ ...request, variables: {} });
    await startAlert({ ...request, node: "other" });
    await startAlert({ ...request, callId: "call-2" });
    const keys = started.map(({ campaign }) => campaign.key);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });

  it("is begun already where the list has changed since", async () => {
    const { startAlert } = anAlerter(async () => {
      throw new IvrError("CAMPAIGN_CONFLICT", "Another one.");
    });
    await expect(startAlert(request)).resolves.toBeUndefined();
  });

  it("says what stands in the way", async () => {
    const { startAlert } = anAlerter(async () => {
      throw new IvrError("QUEUE_UNAVAILABLE", "Away.");
    });
    await expect(startAlert(request)).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
    await expect(startAlert({ ...request, onCall: "painters" })).rejects.toMatchObject({
      code: "BINDING_NOT_FOUND",
      message: expect.stringContaining("painters") as unknown,
    });
    await expect(startAlert({ ...request, onCall: "nobody" })).rejects.toMatchObject({
      code: "CAMPAIGN_INVALID",
      message: expect.stringContaining("must name somebody") as unknown,
    });
  });

  it("wakes nobody twice, however often the step is performed", async () => {
    const people = {
      anna: { userId: "user-1", name: "Anna" },
      omar: { userId: "user-2", name: "Omar" },
    };
    const onCall = {
      ...plumbers,
      people: [{ person: "anna" }, { person: "omar" }],
      flow: "reminder",
      notify: undefined,
    };
    const world = aCampaignWorld({
      bindings: { people },
      behaviourOf: (who) => (who === "user-1" ? "noAnswer" : "confirms"),
    });
    const startAlert = makeStartAlert(world.startCampaign);
    const asked = {
      ...request,
      bindings: { onCall: { plumbers: onCall } },
      variables: { day: "2026-11-27" },
    };
    await Promise.all([startAlert(asked), startAlert(asked)]);
    await world.run(20_000);
    await startAlert(asked);
    await world.run();
    expect(world.phoneCalls.map(({ who }) => who)).toEqual(["user-1", "user-2"]);
    expect((await world.listCampaigns(5)).map(({ end }) => end)).toEqual(["confirmed"]);
  });
});
