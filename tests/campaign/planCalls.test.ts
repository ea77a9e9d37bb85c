import type { Campaign, CampaignHead, CampaignRecipient } from "../../lib/campaign/campaign";
import { planCalls } from "../../lib/campaign/planCalls";

const at = "2026-11-23T10:00:00.000Z";
const later = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();

const waiting = (
  recipient: string,
  changes: Partial<CampaignRecipient> = {},
): CampaignRecipient => ({
  recipient,
  to: { person: recipient },
  state: "waiting",
  attempt: 0,
  tries: 0,
  dueAt: at,
  ...changes,
});
const calling = (recipient: string, changes: Partial<CampaignRecipient> = {}): CampaignRecipient =>
  waiting(recipient, {
    state: "calling",
    attempt: 1,
    calledAt: at,
    isPlaced: true,
    callId: `call-${recipient}`,
    ...changes,
  });

function aCampaign(
  recipients: readonly CampaignRecipient[],
  settings: Partial<CampaignHead["settings"]> = {},
  head: Partial<CampaignHead> = {},
): Campaign {
  return {
    recipients,
    head: {
      key: "reminders",
      id: "id-1",
      startedAt: at,
      startedBy: "anna",
      throttles: 0,
      ...head,
      settings: {
        flow: "reminder",
        dialled: "*",
        order: "all",
        tries: 2,
        tryAgainAfterInSeconds: 600,
        maxAtOnce: 5,
        timeZone: "UTC",
        ...settings,
      },
    },
  };
}

/** Whom it calls, and when it wakes next. */
function planned(campaign: Campaign, load: Readonly<{ live?: number; month?: number }> = {}) {
  const { live: liveCalls = 0, month: monthCalls = 0 } = load;
  const { actions } = planCalls(campaign, {
    type: "campaignWoken",
    at,
    load: { liveCalls, monthCalls },
  });
  return {
    calls: actions.flatMap((one) => (one.type === "placeCall" ? [one.recipient] : [])),
    wakesAt: actions.flatMap((one) => (one.type === "wake" ? [one.dueAt] : [])),
  };
}

describe("planCalls", () => {
  const six = ["1", "2", "3", "4", "5", "6"].map((recipient) => waiting(recipient));

  it("begins as many calls as the campaign may have at once", () => {
    const { campaign, actions } = planCalls(aCampaign(six, { maxAtOnce: 2 }), {
      type: "campaignWoken",
      at,
      load: { liveCalls: 0, monthCalls: 0 },
    });

    expect(campaign.recipients.slice(0, 3)).toEqual([
      { ...six[0], state: "calling", attempt: 1, calledAt: at },
      { ...six[1], state: "calling", attempt: 1, calledAt: at },
      six[2],
    ]);
    expect(actions).toEqual([
      { type: "placeCall", recipient: "1", attempt: 1 },
      { type: "placeCall", recipient: "2", attempt: 1 },
      { type: "wake", dueAt: later(150) },
    ]);
  });

  it("calls everybody once before anybody twice", () => {
    const one = [waiting("1", { tries: 1, attempt: 1 }), waiting("2"), waiting("3")];
    expect(planned(aCampaign(one, { maxAtOnce: 2 })).calls).toEqual(["2", "3"]);
  });

  it("counts the calls that go on already", () => {
    const others = [calling("1"), calling("2"), ...six.slice(2)];
    expect(planned(aCampaign(others, { maxAtOnce: 3 })).calls).toEqual(["3"]);
  });

  it("calls one after the other where it ends with the first who confirms", () => {
    const order = { order: "untilConfirmed" } as const;
    expect(planned(aCampaign(six, order)).calls).toEqual(["1"]);
    expect(planned(aCampaign([calling("1"), ...six.slice(1)], order)).calls).toEqual([]);
  });

  it.each([
    ["of Graph's hundred calls thirty are left for callers", { live: 68 }, {}, 2],
    ["more go on than there is room for", { live: 90 }, {}, 0],
    ["Graph's calls of the month end", { month: 9_999 }, {}, 1],
    ["Graph had no room the last time", {}, { throttles: 1 }, 1],
  ])("begins fewer where %s", (_why, load, head, count) => {
    expect(planned(aCampaign(six, {}, head), load).calls).toHaveLength(count);
  });

  it("counts a call of its own among all only until it is listed there", () => {
    const young = [calling("1", { calledAt: later(-29) }), ...six.slice(1)];
    const listed = [calling("1", { calledAt: later(-30) }), ...six.slice(1)];

    expect(planned(aCampaign(young), { live: 68 }).calls).toHaveLength(1);
    expect(planned(aCampaign(listed), { live: 68 }).calls).toHaveLength(2);
  });

  it("looks again in half a minute where others take the room, whose end nobody tells it", () => {
    expect(planned(aCampaign(six), { live: 70 }).wakesAt).toEqual([later(30)]);
  });

  it("asks once more for what was begun and not placed", () => {
    const begun = calling("1", { isPlaced: undefined, callId: undefined });
    expect(planned(aCampaign([begun])).calls).toEqual(["1"]);
  });

  it("waits until somebody is due, and until Graph has room again", () => {
    const due = waiting("1", { dueAt: later(600), tries: 1 });
    expect(planned(aCampaign([due]))).toEqual({ calls: [], wakesAt: [later(600)] });
    const slow = aCampaign([waiting("1")], {}, { slowUntil: later(45), throttles: 1 });
    expect(planned(slow)).toEqual({ calls: [], wakesAt: [later(45)] });
  });

  it("calls each by the clock of their own time zone", () => {
    // Ten o'clock in UTC is before eight in New York.
    const recipients = [waiting("1", { timeZone: "America/New_York" }), waiting("2")];
    expect(planned(aCampaign(recipients))).toEqual({
      calls: ["2"],
      wakesAt: [later(150)],
    });
    expect(planned(aCampaign(recipients.slice(0, 1))).wakesAt).toEqual([
      "2026-11-23T13:00:00.000Z",
    ]);
  });

  it("wakes when nobody may be called any more", () => {
    const one = [calling("1")];
    expect(planned(aCampaign(one, { until: later(3600) })).wakesAt).toEqual([later(3600)]);
    expect(planned(aCampaign(one)).wakesAt).toEqual([]);
  });

  it("tells the result once it is finished, once, where somebody wants to know", () => {
    const woken = { type: "campaignWoken", at, load: { liveCalls: 0, monthCalls: 0 } } as const;
    const actionsOf = (settings: object, head: object) =>
      planCalls(aCampaign([], settings, { finishedAt: at, ...head }), woken).actions;

    expect(actionsOf({ notify: "desk" }, {})).toEqual([{ type: "tellResult" }]);
    expect(actionsOf({ notify: "desk" }, { isTold: true })).toEqual([]);
    expect(actionsOf({}, {})).toEqual([]);
  });
});
