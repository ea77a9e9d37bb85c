import { makeGraph } from "../../../../lib/graph/client/makeGraph";
import { aStage } from "../support/aStage";
import type { Stage } from "../support/aStage";

let stage: Stage;

beforeAll(async () => {
  stage = await aStage();
  await stage.client.configure({
    roles: ["OnlineMeetings.ReadWrite.All", "Calls.JoinGroupCall.All"],
    accessPolicy: ["user-7"],
  });
});

afterAll(() => stage.close());

const planned = {
  startDateTime: "2026-11-30T10:00:00.000Z",
  endDateTime: "2026-11-30T11:00:00.000Z",
  joinMeetingIdSettings: { isPasscodeRequired: true },
} as const;
const make = (organizer: string, body: object = planned) =>
  stage.toGraph.send("POST", `/v1.0/users/${organizer}/onlineMeetings`, body);
const join = (joinMeetingId: unknown, passcode: unknown) =>
  stage.toGraph.send("POST", "/v1.0/communications/calls", {
    callbackUri: `${stage.app.url}/api/calls`,
    requestedModalities: ["audio"],
    mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
    meetingInfo: {
      "@odata.type": "#microsoft.graph.joinMeetingIdMeetingInfo",
      joinMeetingId,
      passcode,
    },
    tenantId: "a-tenant",
  });

describe("an online meeting", () => {
  it("is made in the name of its organizer, and joined by its id with its passcode", async () => {
    const { status, body } = await make("user-7");
    expect(status).toBe(201);
    expect(body).toMatchObject({
      joinWebUrl: expect.stringMatching(
        /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//,
      ) as unknown,
      participants: { organizer: { identity: { user: { id: "user-7" } } } },
      joinMeetingIdSettings: { isPasscodeRequired: true },
    });
    const { joinMeetingIdSettings } = body as {
      joinMeetingIdSettings: { joinMeetingId: string; passcode: string };
    };
    const { joinMeetingId, passcode } = joinMeetingIdSettings;
    expect(await join(joinMeetingId, "wrong")).toMatchObject({ status: 400 });
    expect(await join(joinMeetingId, passcode)).toMatchObject({ status: 201 });
  });

  it("is refused for somebody whom no access policy covers, in Graph's constant sentence", async () => {
    expect(await make("user-8")).toMatchObject({
      status: 403,
      body: {
        error: {
          code: "Forbidden",
          message: "No application access policy found for this app.",
        },
      },
    });
  });

  it("has to end after it begins", async () => {
    const never = { ...planned, endDateTime: planned.startDateTime };
    expect(await make("user-7", never)).toMatchObject({ status: 400 });
  });

  it("is found by how it is joined, changed and deleted by the app, and is gone then", async () => {
    const { listOnlineMeetings, getOnlineMeeting, updateOnlineMeeting, deleteOnlineMeeting } =
      makeGraph({
        graphUrl: stage.graph.url,
        publicUrl: stage.app.url,
        tenantId: "a-tenant",
        getToken: () => Promise.resolve(undefined),
      }).meetings;
    const { body } = await make("user-7");
    const { id, joinWebUrl, joinMeetingIdSettings } = body as {
      id: string;
      joinWebUrl: string;
      joinMeetingIdSettings: { joinMeetingId: string; passcode: string };
    };
    const { joinMeetingId, passcode } = joinMeetingIdSettings;
    const one = { organizer: "user-7", meetingId: id };
    const shown = await getOnlineMeeting(one);
    expect(shown).toMatchObject({ meetingId: id, joinUrl: joinWebUrl, joinMeetingId, passcode });
    expect(await listOnlineMeetings("user-7", { joinUrl: joinWebUrl })).toEqual([shown]);
    expect(await listOnlineMeetings("user-7", { joinMeetingId })).toEqual([shown]);
    expect(await listOnlineMeetings("user-7", { joinMeetingId: "0" })).toEqual([]);

    const change = { subject: "Later", lobbyBypassSettings: { scope: "everyone" } };
    const changed = {
      ...shown,
      subject: "Later",
      lobbyBypassSettings: { scope: "everyone", isDialInBypassEnabled: false },
    };
    expect(await updateOnlineMeeting(one, change)).toEqual(changed);
    expect(await getOnlineMeeting(one)).toEqual(changed);
    const startDateTime = "2026-12-01T10:00:00.000Z";
    await expect(updateOnlineMeeting(one, { startDateTime })).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });

    await deleteOnlineMeeting(one);
    await expect(getOnlineMeeting(one)).rejects.toMatchObject({ code: "MEETING_NOT_FOUND" });
    await expect(deleteOnlineMeeting(one)).rejects.toMatchObject({ code: "MEETING_NOT_FOUND" });
    await expect(getOnlineMeeting({ ...one, organizer: "user-8" })).rejects.toThrow(
      /No application access policy/,
    );
  });

  it("is refused without the permission", async () => {
    await stage.client.configure({ roles: ["Calls.JoinGroupCall.All"] });
    expect(await make("user-7")).toMatchObject({ status: 403, body: { error: { code: "7504" } } });
  });
});
