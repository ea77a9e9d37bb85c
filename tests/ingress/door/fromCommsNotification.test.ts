import { readCommsNotification } from "../../../lib/ingress/door/commsNotification";
import { fromCommsNotification } from "../../../lib/ingress/door/fromCommsNotification";
import { tenantId } from "../signer";

const callId = "57dab8b1-894c-409a-b240-bd8beae78896";
const at = "2026-11-21T09:00:00.000Z";

function eventsOf(
  notification: object,
  context: { at?: string; messageId?: string; index?: number } = {},
) {
  const read = readCommsNotification({
    changeType: "updated",
    resourceUrl: `/communications/calls/${callId}`,
    ...notification,
  });
  if ("problem" in read) {
    throw new TypeError(read.problem);
  }
  return fromCommsNotification(read, { at, index: 0, tenantId, ...context });
}

const idsOf = (...told: Parameters<typeof eventsOf>) => eventsOf(...told).map(({ id }) => id);
const typesOf = (...told: Parameters<typeof eventsOf>) => eventsOf(...told).map(({ type }) => type);

const tone = { toneInfo: { tone: "tone1", sequenceId: 6 }, state: "established" };
const active = { mediaState: { audio: "active" } };
const failedTransfer = { state: "established", resultInfo: { code: 500, subCode: 7000 } };

describe("an incoming call", () => {
  const isGroup = (call: object) =>
    eventsOf({ changeType: "created", resourceData: { state: "incoming", ...call } }).map(
      (event) => event.type === "callIncoming" && event.isGroup === true,
    );
  const bot = { identity: { application: { id: "bot" } } };
  const meetingChat = { threadId: "19:meeting_Win6@thread.v2", messageId: "0" };

  it.each<[string, object]>([
    ["has a meeting's chat", { chatInfo: meetingChat, targets: [bot] }],
    ["has a group's chat", { chatInfo: { threadId: "19:b1234@thread.skype" } }],
    ["says how to join", { meetingInfo: { token: "a" } }],
    [
      "says it by its type",
      { meetingInfo: { "@odata.type": "#microsoft.graph.tokenMeetingInfo" } },
    ],
    ["calls others as well", { targets: [bot, { identity: { user: { id: "anna" } } }] }],
  ])("is one to a group when it %s", (_how, call) => {
    expect(isGroup(call)).toEqual([true]);
  });

  it.each<[string, object]>([
    ["says nothing of it", { targets: [bot] }],
    ["has no chat and no meeting", { chatInfo: null, meetingInfo: null, targets: [bot] }],
    ["has an empty chat", { chatInfo: {}, targets: [bot] }],
    ["has the chat of two", { chatInfo: { threadId: "19:a_b@unq.gbl.spaces" }, targets: [bot] }],
    ["has what cannot be read", { chatInfo: "x", meetingInfo: 7, targets: "y" }],
  ])("is a private one when it %s", (_how, call) => {
    expect(isGroup(call)).toEqual([false]);
  });
});

describe("the id of an event", () => {
  it("is the key's place in the call, whichever POST tells it", () => {
    expect([
      idsOf({ resourceData: tone }, { messageId: "post-1" }),
      idsOf({ resourceData: tone }, { messageId: "post-2", index: 3 }),
      idsOf({ resourceData: tone }),
    ]).toEqual(Array(3).fill([`${callId}:tone:6`]));
  });

  it("is the POST's and the place in it for what may happen again in a call", () => {
    expect([
      idsOf({ resourceData: active }, { messageId: "post-1", index: 2 }),
      idsOf({ resourceData: active }, { messageId: "post-1", index: 2 }),
      idsOf({ resourceData: active }, { messageId: "post-2", index: 2 }),
    ]).toEqual([
      [`${callId}:audioActive:post-1:2`],
      [`${callId}:audioActive:post-1:2`],
      [`${callId}:audioActive:post-2:2`],
    ]);
  });

  it("is a hash of what was said and when where the POST has no id, for it may be said again", () => {
    const [once] = idsOf({ resourceData: failedTransfer });
    const [again] = idsOf({ resourceData: failedTransfer });
    const [later] = idsOf({ resourceData: failedTransfer }, { at: "2026-11-21T09:00:20.000Z" });
    expect([once === again, once === later]).toEqual([true, false]);
  });

  it("never follows from an etag, which documented bodies repeat for different facts", () => {
    const resourceData = { ...failedTransfer, "@odata.etag": 'W/"5445"' };
    const [once] = idsOf({ resourceData }, { messageId: "post-1" });
    const [second] = idsOf({ resourceData }, { messageId: "post-2" });
    const [bare] = idsOf({ resourceData });
    const [later] = idsOf({ resourceData }, { at: "2026-11-21T09:00:20.000Z" });
    expect([once === second, bare === later]).toEqual([false, false]);
  });

  it("is the same for both notations of a call and of an operation", () => {
    const played = {
      "@odata.type": "#microsoft.graph.playPromptOperation",
      clientContext: "prompt-1",
      status: "completed",
      resultInfo: { code: 200 },
    };
    const dashed = "0fe0623f-d628-42ed-b4bd-8ac290072cc5";
    expect([
      idsOf({
        resourceUrl:
          "/communications/calls/57DAB8B1894C409AB240BD8BEAE78896/operations/0FE0623FD62842EDB4BD8AC290072CC5",
        resourceData: played,
      }),
      idsOf({
        resourceUrl: `/app/calls/${callId}/operations`,
        resourceData: [{ ...played, id: dashed }],
      }),
    ]).toEqual(Array(2).fill([`${callId}:operation:${dashed}`]));
  });

  it("has at most 128 characters, however long its parts", () => {
    const long = `/communications/calls/${"x".repeat(128)}`;
    expect([
      idsOf({ resourceUrl: long, resourceData: tone })[0]?.length,
      idsOf({ resourceData: active }, { messageId: "m".repeat(500) })[0]?.length,
    ]).toEqual([64, 64]);
  });
});

describe("fromCommsNotification", () => {
  it("tells the key, then the audio, then the state", () => {
    expect(typesOf({ changeType: "deleted", resourceData: { ...tone, ...active } })).toEqual([
      "toneReceived",
      "audioActive",
      "callTerminated",
    ]);
  });

  it("does not tell again with each key that the call is established", () => {
    expect(typesOf({ resourceData: tone })).toEqual(["toneReceived"]);
  });

  it.each([
    ["a transfer's code 0 beside established", { state: "established", resultInfo: { code: 0 } }],
    ["code 200 beside established", { state: "established", resultInfo: { code: 200 } }],
  ])("takes %s for no failure", (_what, resourceData) => {
    expect(typesOf({ resourceData })).toEqual(["callEstablished"]);
  });

  it.each([
    ["a key without its place", { toneInfo: { tone: "tone1" } }],
    ["a key we do not know", { toneInfo: { tone: "tone12", sequenceId: 1 } }],
    ["audio in a state we do not know", { mediaState: { audio: "muted" } }],
    ["a state we do not know", { state: "ringing" }],
    ["an entity of another type", { "@odata.type": "#microsoft.graph.chat", state: "established" }],
    ["a text", "established"],
    ["nothing", null],
  ])("says nothing of %s", (_what, resourceData) => {
    expect(eventsOf({ resourceData })).toEqual([]);
  });

  it.each([
    ["still runs", { status: "running" }],
    ["has no clientContext", { status: "completed", clientContext: null }],
  ])("says nothing of an operation that %s", (_what, entity) => {
    expect(
      eventsOf({
        resourceUrl: `/communications/calls/${callId}/operations/1`,
        resourceData: {
          "@odata.type": "#microsoft.graph.playPromptOperation",
          clientContext: "prompt-1",
          ...entity,
        },
      }),
    ).toEqual([]);
  });

  it.each([
    ["completed with 200", { status: "Completed", resultInfo: { code: 200 } }, "promptCompleted"],
    [
      "completed successfully, in words",
      { status: "completed", completionReason: "completedSuccessfully" },
      "promptCompleted",
    ],
    [
      "completed for an unknown reason",
      { status: "completed", completionReason: "unknown" },
      "promptFailed",
    ],
    ["failed with 200", { status: "failed", resultInfo: { code: 200 } }, "promptFailed"],
    ["failed", { status: "failed", resultInfo: { code: 500, subcode: 8511 } }, "promptFailed"],
  ])("takes a prompt that %s as %s", (_what, entity, type) => {
    expect(
      typesOf({
        changeType: "deleted",
        resourceUrl: `/communications/calls/${callId}/operations/1`,
        resourceData: {
          "@odata.type": "#Microsoft.Graph.PlayPromptOperation",
          clientContext: "prompt-1",
          ...entity,
        },
      }),
    ).toEqual([type]);
  });

  it("keeps a recording whose token is missing", () => {
    expect(
      eventsOf({
        changeType: "deleted",
        resourceUrl: `/communications/calls/${callId}/operations/1`,
        resourceData: {
          "@odata.type": "#microsoft.graph.recordOperation",
          clientContext: "record-1",
          status: "completed",
          recordingLocation: "https://file.test/1",
        },
      }),
    ).toEqual([
      {
        id: `${callId}:operation:1`,
        callId,
        at,
        type: "recordingCompleted",
        operation: "record-1",
        end: "unknown",
        recordingLocation: "https://file.test/1",
        recordingAccessToken: "",
      },
    ]);
  });

  it.each([
    ["a withheld number", { phone: { id: "anonymous" } }, { kind: "phone" }],
    [
      "a guest",
      { guest: { id: "g-1", displayName: "Ann" } },
      { kind: "guest", id: "g-1", displayName: "Ann" },
    ],
    ["an application", { application: { id: "a-1" } }, { kind: "application", id: "a-1" }],
    ["a kind we do not know", { encrypted: { id: "e-1" } }, { kind: "unknown" }],
    [
      "a number with separators",
      { phone: { id: "tel:+1 (555) 01-00;ext=1" } },
      { kind: "phone", id: "+15550100" },
    ],
  ])("says who calls: %s", (_who, identity, source) => {
    expect(
      eventsOf({
        changeType: "created",
        resourceData: { state: "Incoming", source: { identity } },
      }),
    ).toEqual([
      { id: `${callId}:incoming`, callId, at, type: "callIncoming", source, dialled: [], tenantId },
    ]);
  });
});
