import { IvrError } from "../../lib/errors";
import { clipKey, type PromptId } from "../../lib/flow/prompts/clip";
import { flowClips } from "../../lib/flow/prompts/flowClips";
import type { OutboundCallRequest } from "../../lib/placing/outboundCallRequest";
import type { NewCall } from "../../lib/graph/actions/newCall";
import { fixtureFlow } from "../support/readFixture";
import { aPlan } from "../support/aPlan";
import { guid, anApp, pinnedTo } from "./aPlacingApp";

const aCallOf = (call: Omit<NewCall, "attemptId">): NewCall => ({ attemptId: guid, ...call });

const organizerMeeting = {
  kind: "organizerMeeting",
  threadId: "19:meeting_x@thread.v2",
  messageId: "0",
  organizerId: "user-9",
  organizerTenantId: "tenant-9",
} as const;

const reminder = { to: { userId: "u" }, dialled: "instance-1" };

describe("makePlaceOutboundCall", () => {
  it("calls a person of the bindings and tells the worker", async () => {
    const { place, created, events } = anApp();

    await expect(place({ to: { person: "anna" }, dialled: "+15550100100" })).resolves.toEqual({
      id: guid,
      callId: "call-1",
    });
    expect(created).toEqual([aCallOf({ target: { kind: "user", userId: "user-anna" } })]);
    expect(events).toEqual([
      {
        type: "callCreated",
        id: "created-call-1",
        callId: "call-1",
        at: "2026-11-21T09:00:00.000Z",
        target: { kind: "user", id: "user-anna" },
        dialled: ["+15550100100"],
        callChainId: "chain-1",
      },
    ]);
  });

  it("has what is said first fetched while it rings", async () => {
    const flow = fixtureFlow("announcement");
    const audio = Object.fromEntries(
      flowClips(flow).map((clip) => [clipKey(clip), "first" as PromptId]),
    );
    const { place, created } = anApp({
      loadCallPlan: () =>
        Promise.resolve({ plan: { ...aPlan(flow), pinned: pinnedTo(flow) }, audio }),
    });

    await place({ to: { person: "anna" }, dialled: "+15550100100" });
    expect(created).toEqual([
      aCallOf({ target: { kind: "user", userId: "user-anna" }, preFetch: ["first" as PromptId] }),
    ]);
  });

  it("calls a phone number from the application instance of the request, in its tenant", async () => {
    const { place, created, events } = anApp();

    await place({
      to: { phone: "+15550100123" },
      dialled: "+15550100100",
      from: { applicationInstanceId: "instance-2", displayName: "Contoso" },
      tenantId: "tenant-1",
    });

    expect(created).toEqual([
      aCallOf({
        target: { kind: "phone", phoneNumber: "+15550100123" },
        source: { applicationInstanceId: "instance-2", displayName: "Contoso" },
        tenantId: "tenant-1",
      }),
    ]);
    expect(events).toMatchObject([
      { target: { kind: "phone", id: "+15550100123" }, tenantId: "tenant-1" },
    ]);
  });

  it("calls a number of the bindings from the entry point's own instance", async () => {
    const { place, created } = anApp();

    await place({ to: { phone: "reception" }, dialled: "instance-1" });

    expect(created).toEqual([
      aCallOf({
        target: { kind: "phone", phoneNumber: "+15550100199" },
        source: { applicationInstanceId: "instance-1" },
      }),
    ]);
  });

  it("calls a user id without asking the bindings", async () => {
    const { place, created } = anApp({
      loadBindings: () => Promise.reject(new Error("not needed")),
    });

    await place({ to: { userId: "user-7" }, dialled: "instance-1" });

    expect(created).toEqual([aCallOf({ target: { kind: "user", userId: "user-7" } })]);
  });

  test.each([
    [{ to: { userId: "u" }, dialled: "+15550100101" }, "ENTRY_POINT_NOT_FOUND"],
    [{ to: { person: "nobody" }, dialled: "+15550100100" }, "BINDING_NOT_FOUND"],
    [{ to: { person: "constructor" }, dialled: "+15550100100" }, "BINDING_NOT_FOUND"],
    [{ to: { phone: "nowhere" }, dialled: "+15550100100" }, "BINDING_NOT_FOUND"],
  ])("places no call for %j", async (request, code) => {
    const { place, created } = anApp();

    await expect(place(request)).rejects.toMatchObject({ code });
    expect(created).toEqual([]);
  });

  it("tells the worker nothing of a call that Graph refused", async () => {
    const { place, events } = anApp({
      createCall: () => Promise.reject(new IvrError("GRAPH_REFUSED", "Refused.")),
    });

    await expect(place({ to: { userId: "u" }, dialled: "instance-1" })).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });
    expect(events).toEqual([]);
  });

  test.each([
    ["ends", undefined],
    ["tries to end", "GRAPH_UNAVAILABLE" as const],
  ])("%s a call that the worker cannot be told of", async (_, failure) => {
    const { place, memory } = anApp({
      sendCallEvents: () => Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "No broker.")),
    });
    memory.failNext("hangUp", failure ?? "GRAPH_REFUSED", failure === undefined ? 0 : 1);

    await expect(
      place({ to: { userId: "u" }, dialled: "instance-1", tenantId: "tenant-1" }),
    ).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
    expect(memory.requests).toEqual([
      { action: "hangUp", call: { callId: "call-1", tenantId: "tenant-1" } },
    ]);
  });

  it("rings several people at once, each once", async () => {
    const { place, created, events } = anApp();
    const people = [{ person: "anna" }, { userId: "user-7" }, { userId: "user-anna" }];

    await place({ to: { people }, dialled: "instance-1", subject: "Fire alarm" });

    expect(created).toEqual([
      aCallOf({
        target: { kind: "group", userIds: ["user-anna", "user-7"] },
        subject: "Fire alarm",
      }),
    ]);
    expect(events).toMatchObject([{ joins: "group", target: { kind: "user", id: "user-anna" } }]);
  });

  it("joins a meeting in its organizer's tenant, and waits two minutes in its lobby", async () => {
    const { place, created, events } = anApp();

    await place({ to: { meeting: organizerMeeting }, dialled: "instance-1" });

    expect(created).toEqual([aCallOf({ target: organizerMeeting, tenantId: "tenant-9" })]);
    expect(events).toMatchObject([
      { joins: "meeting", target: { kind: "unknown" }, tenantId: "tenant-9", waitInSeconds: 120 },
    ]);
  });

  it("mutes whoever else is in the meeting, where that is wanted", async () => {
    const { place, events } = anApp();
    await place({ to: { meeting: organizerMeeting }, dialled: "instance-1", muteOthers: true });
    await place({ to: { meeting: organizerMeeting }, dialled: "instance-1", muteOthers: false });
    expect(events).toMatchObject([{ mutesOthers: true }, {}]);
    expect(events[1]).not.toHaveProperty("mutesOthers");
  });

  it("lets no flow into a meeting that asks for keys, and names the step", async () => {
    const { place, created } = anApp({}, fixtureFlow("contoso"));

    await expect(
      place({ to: { meeting: organizerMeeting }, dialled: "instance-1" }),
    ).rejects.toThrow(
      "The flow contoso cannot speak in a meeting: its step main (menu) asks for keys, which everybody in the meeting would hear, and no key says who pressed it. Name an entry point whose flow only speaks.",
    );
    expect(created).toEqual([]);
  });

  it("gives the flow its variables, and the time that it may ring", async () => {
    const { place, events } = anApp({}, fixtureFlow("reminder"));

    await place({ ...reminder, variables: { day: "2026-11-27" }, ring: 30 });

    expect(events).toMatchObject([{ variables: { day: "2026-11-27" }, waitInSeconds: 30 }]);
  });

  test.each([
    [
      { day: "2026-11-27", colour: "red" },
      "`variables` has colour, which is no input of the flow reminder. It takes day, room",
    ],
    [{}, "`variables` must have day: the flow reminder needs it to speak."],
    [{ day: "2026-11-27", constructor: "x" }, "`variables` has constructor"],
  ])("refuses %j, which does not fit the inputs of the flow", async (variables, sentence) => {
    const { place, created } = anApp({}, fixtureFlow("reminder"));

    await expect(place({ ...reminder, variables })).rejects.toMatchObject({
      code: "OUTBOUND_CALL_INVALID",
      message: expect.stringContaining(sentence) as unknown,
    });
    expect(created).toEqual([]);
  });

  test.each<[OutboundCallRequest["to"], string]>([
    [{ userId: "u" }, "Calls.Initiate.All of"],
    [{ people: [{ userId: "u" }, { userId: "v" }] }, "Calls.InitiateGroupCall.All of"],
    [
      { meeting: { kind: "tokenMeeting", token: "t" } },
      "Calls.JoinGroupCall.All (or Calls.JoinGroupCallAsGuest.All) of",
    ],
  ])("names the permission that %j lacks", async (to, permission) => {
    const { place } = anApp({
      createCall: () =>
        Promise.reject(
          new IvrError("GRAPH_REFUSED", "createCall was refused.", { details: { status: 403 } }),
        ),
    });

    await expect(place({ to, dialled: "instance-1" })).rejects.toMatchObject({
      code: "PERMISSION_MISSING",
      message: expect.stringContaining(permission) as unknown,
    });
  });
});
