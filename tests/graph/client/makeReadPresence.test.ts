import type { ReadPresence } from "../../../lib/graph/actions/getPresencesByUserId";
import { makeGraph } from "../../../lib/graph/client/makeGraph";
import { fakeTime } from "./fakeTime";
import { graphRequestFixture } from "../actions/graphRequestFixture";
import { scriptedFetch } from "./scriptedFetch";

const requestId = "00000000-0000-4000-8000-000000000001";
const someone = "fa8bf3dc-eca7-46b7-bad1-db199b62afc3";
const another = "66825e03-7ef5-42da-9069-724602c31f6b";

function aPresence(...answers: readonly Response[]): {
  readPresence: ReadPresence;
  sent: ReturnType<typeof scriptedFetch>["sent"];
  passes: (delayInMs: number) => Promise<void>;
} {
  const { fetch, sent } = scriptedFetch(...answers);
  const time = fakeTime();
  const { readPresence } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: (tenantId) => Promise.resolve(`token-of-${tenantId}`),
    fetch,
    newRequestId: () => requestId,
    ...time,
  });
  return { readPresence, sent, passes: time.sleep };
}

const presence = (id: string, availability: string, activity = availability): object => ({
  id,
  availability,
  activity,
});

describe("makeReadPresence", () => {
  it("asks for everybody at once, as Graph documents it", async () => {
    const { readPresence, sent } = aPresence(
      Response.json({
        value: [presence(someone, "Busy", "InAMeeting"), presence(another, "Available")],
      }),
    );

    await expect(readPresence(undefined, [someone, another])).resolves.toEqual([
      "inAMeeting",
      "available",
    ]);
    expect(sent).toEqual([
      {
        method: "POST",
        url: "https://graph.microsoft.com/v1.0/communications/getPresencesByUserId",
        headers: {
          authorization: "Bearer token-of-home-tenant",
          "client-request-id": requestId,
          "content-type": "application/json",
        },
        body: graphRequestFixture("get-presences-by-user-id"),
      },
    ]);
  });

  test.each([
    ["Available", "Available", "available"],
    ["AvailableIdle", "Available", "available"],
    ["Available", "OutOfOffice", "outOfOffice"],
    ["Available", "InACall", "inACall"],
    ["Available", "InAConferenceCall", "inACall"],
    ["Available", "Presenting", "presenting"],
    ["Away", "Away", "away"],
    ["BeRightBack", "BeRightBack", "away"],
    ["Away", "Inactive", "away"],
    ["Busy", "InACall", "inACall"],
    ["Busy", "Busy", "busy"],
    ["BusyIdle", "Busy", "busy"],
    ["DoNotDisturb", "DoNotDisturb", "doNotDisturb"],
    ["DoNotDisturb", "UrgentInterruptionsOnly", "doNotDisturb"],
    ["Offline", "OffWork", "offline"],
    ["Offline", "Offline", "offline"],
    ["PresenceUnknown", "PresenceUnknown", "unknown"],
  ])("%s and %s come to %s", async (availability, activity, expected) => {
    const { readPresence } = aPresence(
      Response.json({ value: [presence(someone, availability, activity)] }),
    );

    await expect(readPresence("t", [someone])).resolves.toEqual([expected]);
  });

  it("takes who is out of office for nothing else, whatever the computer says", async () => {
    const outOfOfficeSettings = { isOutOfOffice: true, message: "Back on Monday." };
    const away = { ...presence(someone, "Available", "InAMeeting"), outOfOfficeSettings };
    const there = {
      ...presence(another, "Available"),
      outOfOfficeSettings: { isOutOfOffice: false, message: null },
    };
    const { readPresence } = aPresence(Response.json({ value: [away, there] }));

    await expect(readPresence("t", [someone, another])).resolves.toEqual([
      "outOfOffice",
      "available",
    ]);
  });

  it("asks for nobody twice within ten seconds, but in another tenant", async () => {
    const { readPresence, sent, passes } = aPresence(
      Response.json({ value: [presence(someone, "Available")] }),
      Response.json({ value: [presence(another, "Away")] }),
      Response.json({ value: [presence(someone, "Busy")] }),
      Response.json({ value: [presence(someone, "Offline")] }),
    );

    await readPresence("t", [someone]);
    await passes(10_000);
    await expect(readPresence("t", [someone, another])).resolves.toEqual(["available", "away"]);
    await expect(readPresence("u", [someone])).resolves.toEqual(["busy"]);
    await passes(1);
    await expect(readPresence("t", [someone])).resolves.toEqual(["offline"]);
    expect(sent.map(({ body }) => body)).toEqual([
      { ids: [someone] },
      { ids: [another] },
      { ids: [someone] },
      { ids: [someone] },
    ]);
  });

  it("asks again for whom Graph did not answer", async () => {
    const { readPresence, sent } = aPresence(
      Response.json({ value: [] }),
      Response.json({ value: [presence(someone, "Available")] }),
    );

    await expect(readPresence("t", [someone])).resolves.toEqual(["unknown"]);
    await expect(readPresence("t", [someone])).resolves.toEqual(["available"]);
    expect(sent).toHaveLength(2);
  });

  it("keeps the order it was asked in, and cares for no spelling", async () => {
    const { readPresence } = aPresence(
      Response.json({ value: [presence(another, "Available"), presence(someone, "Busy")] }),
    );

    await expect(readPresence("t", [someone.toUpperCase(), another])).resolves.toEqual([
      "busy",
      "available",
    ]);
  });

  it("asks in portions of 650", async () => {
    const userIds = Array.from({ length: 1301 }, (_, index) => `user-${index}`);
    const { readPresence, sent } = aPresence(
      Response.json({ value: [presence("user-3", "Available")] }),
      Response.json({ value: [presence("user-700", "Available")] }),
      Response.json({ value: [presence("user-1300", "Available")] }),
    );

    const read = await readPresence("t", userIds);
    expect(userIds.filter((_userId, index) => read[index] === "available")).toEqual([
      "user-3",
      "user-700",
      "user-1300",
    ]);
    expect(sent.map(({ body }) => body)).toEqual([
      { ids: userIds.slice(0, 650) },
      { ids: userIds.slice(650, 1300) },
      { ids: ["user-1300"] },
    ]);
  });

  it("asks nothing about nobody", async () => {
    const { readPresence, sent } = aPresence(new Response(null, { status: 500 }));

    await expect(readPresence("t", [])).resolves.toEqual([]);
    expect(sent).toEqual([]);
  });

  test.each([
    [403, "GRAPH_REFUSED"],
    [404, "GRAPH_REFUSED"],
    [429, "GRAPH_THROTTLED"],
  ])("rejects like the calling actions on %d", async (status, code) => {
    const { readPresence } = aPresence(new Response(null, { status }));

    await expect(readPresence("t", [someone])).rejects.toMatchObject({ code });
  });

  it("refuses an answer without presences", async () => {
    const { readPresence } = aPresence(Response.json({ presences: [] }));

    await expect(readPresence("t", [someone])).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });
});
