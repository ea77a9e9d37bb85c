import { makeGraph } from "../../../../lib/graph/client/makeGraph";
import { fakeTime } from "../../client/fakeTime";
import { scriptedFetch } from "../../client/scriptedFetch";
import { graphRequestFixture } from "../graphRequestFixture";

const joinWebUrl = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_M2Iz%40thread.v2/0";
const wanted = {
  organizer: "user/1",
  subject: "User meeting",
  startDateTime: "2019-07-12T21:30:34.244Z",
  endDateTime: "2019-07-12T22:00:34.244Z",
} as const;

function aMaker(...answers: readonly Response[]) {
  const { fetch, sent } = scriptedFetch(...answers);
  const tenants: string[] = [];
  const { createOnlineMeeting } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: (tenant) => {
      tenants.push(tenant);
      return Promise.resolve("token");
    },
    fetch,
    ...fakeTime(),
  });
  return { createOnlineMeeting, sent, tenants };
}
const made = (settings: unknown) =>
  Response.json({ id: "MSp", joinWebUrl, joinMeetingIdSettings: settings }, { status: 201 });
const refused = (message: string) =>
  Response.json({ error: { code: "Forbidden", message } }, { status: 403 });

describe("createOnlineMeeting", () => {
  it("makes a meeting in the name of its organizer, as Graph documents it", async () => {
    const settings = { isPasscodeRequired: true, joinMeetingId: "242 599 9", passcode: "Ab1Cd2" };
    const { createOnlineMeeting, sent, tenants } = aMaker(made(settings));

    expect(await createOnlineMeeting("other-tenant", wanted)).toEqual({
      joinUrl: joinWebUrl,
      id: "2425999",
      passcode: "Ab1Cd2",
    });
    expect(sent).toMatchObject([
      { method: "POST", url: "https://graph.microsoft.com/v1.0/users/user%2F1/onlineMeetings" },
    ]);
    expect(sent[0]?.body).toEqual(graphRequestFixture("create-online-meeting"));
    expect(tenants).toEqual(["other-tenant"]);
  });

  test.each([undefined, null, { joinMeetingId: null, passcode: null }, "other"])(
    "takes a meeting without an id: %j",
    async (settings) => {
      const { createOnlineMeeting } = aMaker(made(settings));
      expect(await createOnlineMeeting(undefined, wanted)).toEqual({ joinUrl: joinWebUrl });
    },
  );

  it("takes nothing for a meeting that nobody can join", async () => {
    const { createOnlineMeeting } = aMaker(Response.json({ id: "MSp" }, { status: 201 }));
    await expect(createOnlineMeeting(undefined, wanted)).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });
  });

  it("is not tried again where one may have been made", async () => {
    const { createOnlineMeeting, sent } = aMaker(new Response("", { status: 500 }), made({}));
    await expect(createOnlineMeeting(undefined, wanted)).rejects.toMatchObject({
      code: "GRAPH_UNAVAILABLE",
      details: { outcome: "unknown" },
    });
    expect(sent).toHaveLength(1);
  });

  test.each([
    [
      "No application access policy found for this app.",
      /^createOnlineMeeting was refused by Graph with status 403. No application access policy in tenant home-tenant lets the app act for this organizer: a Teams administrator runs New-CsApplicationAccessPolicy/,
    ],
    [
      "Insufficient privileges.",
      /The app lacks consent for OnlineMeetings.ReadWrite.All in tenant home-tenant, which createOnlineMeeting needs: an administrator runs IVR_MORE_PERMISSIONS=OnlineMeetings.ReadWrite.All scripts\/azure\/registerApp.sh consent./,
    ],
  ])("tells a missing policy from a missing permission: %s", async (message, sentence) => {
    const { createOnlineMeeting } = aMaker(refused(message));
    await expect(createOnlineMeeting(undefined, wanted)).rejects.toThrow(sentence);
  });
});
