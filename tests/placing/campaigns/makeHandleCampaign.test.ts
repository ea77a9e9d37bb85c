import { IvrError } from "../../../lib/errors";
import { aCampaignWorld, type PhoneCall } from "./aCampaignWorld";
import { variables, aRequest } from "./aCampaignApp";

/** Pairs of calls to one person at the same time. */
function findOverlaps(calls: readonly PhoneCall[]): readonly string[] {
  return calls.flatMap((one, index) =>
    calls
      .slice(index + 1)
      .filter((other) => other.who === one.who && other.from < one.to && one.from < other.to)
      .map((other) => `${one.callId} and ${other.callId}`),
  );
}

describe("a campaign for 200 people", () => {
  it("reaches each of them once, whatever happens to the workers", async () => {
    const people = 200;
    const world = aCampaignWorld({
      behaviourOf: (who, call) => {
        const place = Number(who.slice(-5)) % 10;
        if (place < 2) return "machine";
        return place === 2 && call === 1 ? "busy" : "confirms";
      },
      diesAt: (count) => (count % 10 !== 0 ? undefined : count % 20 === 0 ? "before" : "after"),
      losesNews: (count) => count % 15 === 0,
    });
    await world.startCampaign({ campaign: aRequest({ maxAtOnce: 20 }, people), who: "anna" });
    await world.run();

    const shown = await world.showCampaign("reminders");
    expect(shown).toMatchObject({ state: "ended", end: "allCalled" });
    expect(shown.counts).toEqual({
      waiting: 0,
      calling: 0,
      confirmed: 160,
      notReached: 40,
      notCalled: 0,
    });
    expect(findOverlaps(world.phoneCalls)).toEqual([]);
    const confirmed = world.phoneCalls.filter(({ did }) => did === "confirms");
    expect([confirmed.length, new Set(confirmed.map(({ who }) => who)).size]).toEqual([160, 160]);
    const machines = world.phoneCalls.filter(({ did }) => did === "machine");
    expect(machines).toHaveLength(40 * 3);
  });

  it("never has more calls at once than it may", async () => {
    const world = aCampaignWorld();
    await world.startCampaign({ campaign: aRequest({ maxAtOnce: 7 }, 50), who: "anna" });
    await world.run();
    const most = Math.max(
      ...world.phoneCalls.map(
        ({ from }) => world.phoneCalls.filter((one) => one.from <= from && from < one.to).length,
      ),
    );
    expect([most, world.phoneCalls.length]).toEqual([7, 50]);
  });
});

describe("an alert", () => {
  const onCall = {
    order: "untilConfirmed",
    recipients: [
      { person: "anna", variables },
      { person: "ben", variables },
      { person: "cleo", variables },
    ],
    notify: "oncall",
    tries: 2,
    tryAgainAfter: 60,
  } as const;
  const bindings = {
    people: {
      anna: { userId: "u-anna", name: "Anna" },
      ben: { userId: "u-ben", name: "Ben" },
      cleo: { userId: "u-cleo", name: "Cleo" },
    },
    channels: { oncall: { type: "webhook", url: "https://example.com" } },
  } as const;

  it("calls one after the other until somebody confirms, and tells who", async () => {
    const world = aCampaignWorld({
      behaviourOf: (who) => (who === "u-anna" ? "noAnswer" : "confirms"),
      bindings: bindings as never,
    });
    const request = aRequest();
    await world.startCampaign({
      campaign: { ...request, ...onCall, recipients: [...onCall.recipients] },
      who: "anna",
    });
    await world.run();
    expect(world.phoneCalls.map(({ who, did }) => [who, did])).toEqual([
      ["u-anna", "noAnswer"],
      ["u-ben", "confirms"],
    ]);
    expect(world.told.map(({ channel, text }) => [channel, text])).toEqual([
      ["oncall", expect.stringMatching(/^reminders: Ben confirmed at 2026-11-23T09:/)],
    ]);
  });

  it("tells that nobody confirmed", async () => {
    const world = aCampaignWorld({ behaviourOf: () => "machine", bindings: bindings as never });
    const request = aRequest();
    await world.startCampaign({
      campaign: { ...request, ...onCall, recipients: [...onCall.recipients] },
      who: "anna",
    });
    await world.run();
    expect(world.phoneCalls).toHaveLength(6);
    expect(world.told.map(({ text }) => text)).toEqual([
      "reminders: nobody confirmed. 6 calls were made to 3 people.",
    ]);
  });
});

describe("a campaign that Graph does not let go on", () => {
  it("slows down when it is throttled, without a try", async () => {
    const details = { retryAfterInMs: 30_000 };
    const world = aCampaignWorld({
      refuses: (count) =>
        count <= 4 ? new IvrError("GRAPH_THROTTLED", "Throttled.", { details }) : undefined,
    });
    await world.startCampaign({ campaign: aRequest({ tries: 1 }, 3), who: "anna" });
    await world.run();
    const shown = await world.showCampaign("reminders");
    expect(shown.recipients.map(({ state, tries }) => [state, tries])).toEqual([
      ["confirmed", 1],
      ["confirmed", 1],
      ["confirmed", 1],
    ]);
    expect(
      (world.phoneCalls[0]?.from ?? 0) - Date.parse("2026-11-23T09:00:00.000Z"),
    ).toBeGreaterThan(60_000);
  });

  it("ends with the sentence where a permission is missing", async () => {
    const world = aCampaignWorld({
      refuses: () => new IvrError("PERMISSION_MISSING", "This call needs a permission."),
    });
    await world.startCampaign({ campaign: aRequest({}, 2), who: "anna" });
    await world.run();
    expect(await world.showCampaign("reminders")).toMatchObject({
      state: "ended",
      end: "refused",
      refusal: "This call needs a permission.",
      counts: { notCalled: 2 },
    });
  });

  it("calls nobody when Graph's calls of the month are spent", async () => {
    const world = aCampaignWorld({ callsOfDay: 500 });
    await world.startCampaign({ campaign: aRequest({}, 2), who: "anna" });
    await world.run();
    const { end } = await world.showCampaign("reminders");
    expect([end, world.phoneCalls]).toEqual(["monthSpent", []]);
  });
});
