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
} {
  const { fetch, sent } = scriptedFetch(...answers);
  const { readPresence } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: (tenantId) => Promise.resolve(`token-of-${tenantId}`),
    fetch,
    newRequestId: () => requestId,
    ...fakeTime(),
  });
  return { readPresence, sent };
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

    await expect(readPresence(undefined, [someone, another])).resolves.toEqual([another]);
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
    ["Available", "Available", true],
    ["AvailableIdle", "Available", true],
    ["Available", "OutOfOffice", true],
    ["Available", "InACall", false],
    ["Available", "InAConferenceCall", false],
    ["Available", "Presenting", false],
    ["Away", "Away", false],
    ["Busy", "InACall", false],
    ["DoNotDisturb", "DoNotDisturb", false],
    ["Offline", "Offline", false],
    ["PresenceUnknown", "PresenceUnknown", false],
  ])("%s and %s can take a call: %s", async (availability, activity, expected) => {
    const { readPresence } = aPresence(
      Response.json({ value: [presence(someone, availability, activity)] }),
    );

    await expect(readPresence("t", [someone])).resolves.toEqual(expected ? [someone] : []);
  });

  it("keeps the order and the spelling it was asked in", async () => {
    const { readPresence } = aPresence(
      Response.json({ value: [presence(another, "Available"), presence(someone, "Available")] }),
    );

    await expect(readPresence("t", [someone.toUpperCase(), another])).resolves.toEqual([
      someone.toUpperCase(),
      another,
    ]);
  });

  it("asks in portions of 650", async () => {
    const userIds = Array.from({ length: 1301 }, (_, index) => `user-${index}`);
    const { readPresence, sent } = aPresence(
      Response.json({ value: [presence("user-3", "Available")] }),
      Response.json({ value: [presence("user-700", "Available")] }),
      Response.json({ value: [presence("user-1300", "Available")] }),
    );

    await expect(readPresence("t", userIds)).resolves.toEqual(["user-3", "user-700", "user-1300"]);
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
