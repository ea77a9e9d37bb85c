import { outboundCall } from "../../../functions/api/outboundCall";
import { outboundCalls } from "../../../functions/api/outboundCalls";
import { IvrError } from "../../../lib/errors";
import type { IvrErrorCode } from "../../../lib/errors";
import type { PlaceOutboundCall } from "../../../lib/placing/makePlaceOutboundCall";
import type { OutboundCallRequest } from "../../../lib/placing/outboundCallRequest";
import { anApi } from "../support/anApi";

const userId = "112f7296-5fa4-42ca-bae8-6a692b15d4b8";
const instance = "3d913abb-aec0-4964-8fa6-3c6850c4f278";
const dialled = "+15550100100";

async function post(
  body: string,
  place: PlaceOutboundCall = () => Promise.resolve({ id: "attempt-1", callId: "call-1" }),
  headers: Readonly<Record<string, string>> = {},
): Promise<{
  status: number;
  json: unknown;
  placed: OutboundCallRequest[];
  keys: (string | undefined)[];
}> {
  const placed: OutboundCallRequest[] = [];
  const keys: (string | undefined)[] = [];
  const { send } = anApi({
    calls: {
      placeOutboundCall: (request, key) => {
        placed.push(request);
        keys.push(key);
        return place(request);
      },
    },
  });
  const { status, json } = await send(outboundCalls, "POST", { body, headers });
  return { status, json, placed, keys };
}

describe("outboundCalls", () => {
  test.each([
    { to: { person: "anna" }, dialled },
    { to: { userId }, dialled: "*" },
    { to: { phone: "+15550100123" }, dialled: instance },
    { to: { phone: "reception" }, dialled, from: { applicationInstanceId: instance } },
    { to: { userId }, dialled, tenantId: instance },
  ])("accepts %j", async (request) => {
    await expect(post(JSON.stringify(request))).resolves.toEqual({
      status: 202,
      json: { id: "attempt-1", callId: "call-1" },
      placed: [request],
      keys: [undefined],
    });
  });

  test.each([
    [
      { joinMeetingId: "234 567 890", passcode: "x1" },
      { kind: "joinMeetingId", joinMeetingId: "234567890", passcode: "x1" },
    ],
    [
      { joinUrl: "https://teams.microsoft.com/meet/234567890?p=x1" },
      { kind: "joinMeetingId", joinMeetingId: "234567890", passcode: "x1" },
    ],
    [
      { threadId: "19:meeting_x@thread.v2", messageId: "0", organizer: userId },
      {
        kind: "organizerMeeting",
        threadId: "19:meeting_x@thread.v2",
        messageId: "0",
        organizerId: userId,
      },
    ],
    [{ token: "abc" }, { kind: "tokenMeeting", token: "abc" }],
  ])("knows the meeting %j", async (meeting, target) => {
    const { status, placed } = await post(JSON.stringify({ to: { meeting }, dialled }));
    expect([status, placed]).toEqual([202, [{ to: { meeting: target }, dialled }]]);
  });

  test.each([
    ['"8e03978e-40d5"', "8e03978e-40d5"],
    ["8e03978e-40d5", "8e03978e-40d5"],
  ])("hands the Idempotency-Key %s on", async (header, key) => {
    const { keys } = await post(JSON.stringify({ to: { userId }, dialled }), undefined, {
      "Idempotency-Key": header,
    });
    expect(keys).toEqual([key]);
  });

  it("refuses an Idempotency-Key that is too long", async () => {
    const { status, placed } = await post(JSON.stringify({ to: { userId }, dialled }), undefined, {
      "Idempotency-Key": "k".repeat(256),
    });
    expect([status, placed]).toEqual([400, []]);
  });

  test.each([
    ["{", "The body is not JSON: "],
    ["[]", "The body must be a JSON object"],
    [JSON.stringify({ to: { userId } }), "`dialled` must be the number"],
    [JSON.stringify({ to: {}, dialled }), "`to` must name exactly one"],
    [JSON.stringify({ to: { userId, person: "anna" }, dialled }), "`to` must name exactly one"],
    [JSON.stringify({ to: { userId: "anna" }, dialled }), "`to.userId` must be an object id"],
    [JSON.stringify({ dialled }), "`to` is missing"],
    [JSON.stringify({ to: 5, dialled }), "`to` must be an object"],
    [JSON.stringify({ to: { person: 5 }, dialled }), "`to.person` must be a text"],
    [JSON.stringify({ to: { name: "anna", userId }, dialled }), "`to` must not have `name`"],
    [
      JSON.stringify({ to: { userId }, dialled, from: { displayName: "x" } }),
      "`from.applicationInstanceId` is missing",
    ],
    [
      JSON.stringify({
        to: { userId },
        dialled,
        from: { applicationInstanceId: instance, displayName: "x".repeat(65) },
      }),
      "`from.displayName` must have at most 64 characters",
    ],
    [
      JSON.stringify({ to: { people: [{ userId }] }, dialled }),
      "`to.people` must name at least two",
    ],
    [
      JSON.stringify({ to: { people: Array.from({ length: 6 }, () => ({ userId })) }, dialled }),
      "`to.people` must name at most 5 people",
    ],
    [
      JSON.stringify({ to: { people: [{ userId }, { phone: "+15550100" }] }, dialled }),
      "`to.people.1` must name one person or one userId",
    ],
    [JSON.stringify({ to: { meeting: {} }, dialled }), "`to.meeting` must have exactly one of"],
    [
      JSON.stringify({ to: { meeting: { token: "x", passcode: "y" } }, dialled }),
      "`to.meeting` must have exactly one of",
    ],
    [
      JSON.stringify({
        to: { meeting: { joinMeetingId: "234567890", organizer: userId } },
        dialled,
      }),
      "`to.meeting` must have exactly one of",
    ],
    [
      JSON.stringify({ to: { meeting: { joinUrl: "https://example.com/x" } }, dialled }),
      "`to.meeting.joinUrl` must be a join link of Teams: https://teams.microsoft.com/l/meetup-join/<thread>/<message>?context=<context>, or https://teams.microsoft.com/meet/<id>?p=<passcode>",
    ],
    [
      JSON.stringify({ to: { userId }, dialled, ring: 9 }),
      "`ring` must be a whole number of seconds from 10 to 115",
    ],
    [
      JSON.stringify({ to: { userId }, dialled, ring: 116 }),
      "`ring` must be a whole number of seconds from 10 to 115",
    ],
    [
      JSON.stringify({ to: { meeting: { token: "x" } }, dialled, ring: 30 }),
      "`ring` must be left out where a meeting is joined",
    ],
    [
      JSON.stringify({ to: { userId }, dialled, lobby: 30 }),
      "`lobby` must be left out unless a meeting is joined",
    ],
    [
      JSON.stringify({ to: { userId }, dialled, muteOthers: true }),
      "`muteOthers` must be left out unless a meeting is joined",
    ],
    [
      JSON.stringify({ to: { userId }, dialled, variables: { day: [] } }),
      "`variables.day` must be a text",
    ],
    [
      JSON.stringify({
        to: { userId },
        dialled,
        mediaConfig: { "@odata.type": "#microsoft.graph.appHostedMediaConfig", blob: "x" },
      }),
      "must not be appHostedMediaConfig: its media needs Microsoft's media library",
    ],
    [JSON.stringify({ to: { phone: "020 123" }, dialled }), "`to.phone` must be a number in E.164"],
    [
      JSON.stringify({ to: { phone: "+15550100123" }, dialled }),
      "`from` must name an application instance",
    ],
  ])("answers 400 with a sentence to %s", async (body, beginning) => {
    const { status, json, placed } = await post(body);

    expect({ status, placed }).toEqual({ status: 400, placed: [] });
    expect(json).toMatchObject({
      error: {
        code: expect.any(String) as unknown,
        message: expect.stringMatching(/\.$/) as unknown,
      },
    });
    expect(JSON.stringify(json)).toContain(beginning);
  });

  test.each<[IvrErrorCode, number]>([
    ["ENTRY_POINT_NOT_FOUND", 404],
    ["BINDING_NOT_FOUND", 404],
    ["PERMISSION_MISSING", 403],
    ["IDEMPOTENCY_KEY_REUSED", 409],
    ["GRAPH_REFUSED", 502],
    ["GRAPH_THROTTLED", 503],
    ["GRAPH_UNAVAILABLE", 503],
    ["QUEUE_UNAVAILABLE", 503],
    ["STORAGE_UNAVAILABLE", 503],
  ])("answers %s with %d and its sentence", async (code, expected) => {
    const { status, json } = await post(JSON.stringify({ to: { userId }, dialled }), () =>
      Promise.reject(new IvrError(code, "A full sentence.")),
    );

    expect({ status, json }).toMatchObject({
      status: expected,
      json: { error: { code, message: "A full sentence." } },
    });
  });

  it("leaves what nobody expected to the host", async () => {
    await expect(
      post(JSON.stringify({ to: { userId }, dialled }), () => Promise.reject(new TypeError("bug"))),
    ).rejects.toThrow("bug");
  });
});

describe("outboundCall", () => {
  const params = { id: "attempt-1" };

  it("shows how far a call has come", async () => {
    const shown = {
      id: "attempt-1",
      requestedAt: "2026-11-21T09:00:00Z",
      state: "ringing",
    } as const;
    const { send } = anApi({ calls: { showOutboundCall: () => Promise.resolve(shown) } });
    expect(await send(outboundCall, "GET", { params })).toMatchObject({ status: 200, json: shown });
  });

  it("ends a call", async () => {
    const withdrawn: string[] = [];
    const { send } = anApi({
      calls: {
        withdrawOutboundCall: (id) => {
          withdrawn.push(id);
          return Promise.resolve();
        },
      },
    });
    expect(await send(outboundCall, "DELETE", { params })).toMatchObject({ status: 204 });
    expect(withdrawn).toEqual(["attempt-1"]);
  });

  it("answers 404 to an id that nobody knows", async () => {
    const { send } = anApi({
      calls: {
        showOutboundCall: () => Promise.reject(new IvrError("OUTBOUND_CALL_NOT_FOUND", "None.")),
      },
    });
    expect(await send(outboundCall, "GET", { params })).toMatchObject({ status: 404 });
  });
});
