import { liveCallActions } from "../../functions/api/liveCallActions";
import { liveCallParticipants } from "../../functions/api/liveCallParticipants";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { newCall } from "../../lib/ivr/call/newCall";
import { parseCallEventMessage } from "../../lib/messaging/parseCallEventMessage";
import { toCallEventMessage } from "../../lib/messaging/messages/toCallEventMessage";
import { makeActInCall } from "../../lib/operating/makeActInCall";
import { makeListParticipants } from "../../lib/operating/makeListParticipants";
import type { LoadCall } from "../../lib/worker/ports";
import { aPlan } from "../support/aPlan";
import { flowOf } from "../support/flowOf";
import { anApi, at } from "../functions/support/anApi";

const callId = "57dab8b1-894c-409a-b240-bd8beae78896";

const contoso = flowOf({
  main: { type: "menu", prompt: "Press 1.", options: [{ keys: "1", label: "more", next: "late" }] },
  late: { type: "say", prompt: "All of us are late today.", next: "main" },
});
const branchOffice = flowOf({ moved: { type: "say", prompt: "We have moved.", next: "hangup" } });
const { bindings } = aPlan(contoso);

function aLiveCall(activity: "asking" | "ended" = "asking") {
  const sent: CallEvent[] = [];
  const asked: unknown[] = [];
  const state = {
    ...newCall(callId, at),
    pinned: { entry: "contoso", versions: { contoso: 3, branchOffice: 1 } },
  };
  const loadCall: LoadCall = (id) =>
    Promise.resolve(
      id === callId
        ? {
            etag: "1",
            call: {
              state: {
                ...state,
                tenantId: "t-1",
                activity:
                  activity === "ended" ? { type: "ended", end: "gone" } : { type: "passing" },
              },
              handledEventIds: [],
              pendingActions: [],
            },
          }
        : undefined,
    );
  const api = anApi({
    actInCall: (request) => act(request),
    listParticipants: makeListParticipants({
      loadCall,
      graph: {
        listParticipants: (call) => {
          asked.push(call);
          return Promise.resolve([
            { participantId: "p-1", kind: "user", isMuted: false, isInLobby: false },
          ]);
        },
      },
    }),
  });
  const act = makeActInCall({
    loadCall,
    loadCallPlan: (pinned) =>
      Promise.resolve({ plan: { pinned, flows: { contoso, branchOffice }, bindings }, audio: {} }),
    sendCallEvents: (events) => {
      sent.push(...events);
      return Promise.resolve();
    },
    saveAuditEntry: api.storage.auditLog.saveAuditEntry,
    provided: [],
    newId: () => "id-1",
    now: () => at,
  });
  return {
    sent,
    asked,
    audited: api.audited,
    post: (body: unknown, id = callId) =>
      api.send(liveCallActions, "POST", { params: { callId: id }, body }),
    get: () => api.send(liveCallParticipants, "GET", { params: { callId } }),
  };
}

describe("acting in a live call", () => {
  it.each([
    [{ type: "hangUp" }, { type: "hangUp" }],
    [
      { type: "invite", people: [{ target: { person: "anna" } }] },
      { type: "invite", people: [{ target: { person: "anna" } }] },
    ],
    [
      { type: "transfer", target: { phone: "+15550111" }, replacesCallId: "call-2" },
      { type: "transfer", target: { phone: "+15550111" }, replacesCallId: "call-2" },
    ],
    [
      { type: "say", step: "late" },
      { type: "say", step: "late" },
    ],
    [
      { type: "say", step: "moved", flow: "branchOffice" },
      { type: "say", step: "moved", flow: "branchOffice" },
    ],
    [
      { type: "muteParticipant", participantId: "p-1" },
      { type: "muteParticipant", participantId: "p-1" },
    ],
  ])("%j becomes an event of the call, and an entry of the audit log", async (body, action) => {
    const { post, sent, audited } = aLiveCall();

    await expect(post(body)).resolves.toMatchObject({ status: 202 });

    expect(sent).toEqual([{ type: "operatorAsked", id: "operator-id-1", callId, at, action }]);
    expect(sent.map((event) => parseCallEventMessage(toCallEventMessage(event).body))).toEqual(
      sent,
    );
    await expect(audited()).resolves.toMatchObject([
      {
        who: "function key",
        what: "callActedOn",
        subject: "calls",
        detail: `${action.type}: ${callId}`,
      },
    ]);
  });

  it.each([
    [{ type: "sing" }, 400, "`type`"],
    [{ type: "invite", people: [] }, 400, "must name somebody"],
    [{ type: "transfer", target: { voicemail: "x" } }, 400, "with a name of the bindings"],
    [{ type: "sendDtmfTones", keys: "12a" }, 400, "may have 0 to 9, * and # only"],
    [{ type: "hangUp", now: true }, 400, "must not have `now`"],
    [{ type: "say" }, 400, "`step`"],
    [{ type: "say", step: "main" }, 400, "Version 3 of contoso, which this call goes by, has no"],
    [{ type: "say", step: "toString" }, 400, "has no step toString that says something"],
    [{ type: "say", step: "late", flow: "bank" }, 400, "may be contoso, branchOffice"],
    [{ type: "sendDtmfTones", keys: "12#" }, 409, "IVR_CLOUD"],
    [{ type: "updateMetadata", metadata: "x" }, 409, "GRAPH_BETA"],
    [{ type: "changeScreenSharingRole", role: "viewer" }, 409, "sends its own sound"],
  ])("%j is refused, and nothing is done", async (body, status, words) => {
    const { post, sent, audited } = aLiveCall();

    const answer = await post(body);

    expect(answer).toMatchObject({
      status,
      json: { detail: expect.stringContaining(words) as unknown },
    });
    expect(sent).toEqual([]);
    await expect(audited()).resolves.toEqual([]);
  });

  it("is refused in a call that is over, or never was", async () => {
    await expect(aLiveCall("ended").post({ type: "hangUp" })).resolves.toMatchObject({
      status: 404,
    });
    await expect(aLiveCall().post({ type: "hangUp" }, "another")).resolves.toMatchObject({
      status: 404,
    });
  });

  it("asks Graph who is in the call, with its tenant", async () => {
    const { get, asked } = aLiveCall();

    await expect(get()).resolves.toMatchObject({
      status: 200,
      json: {
        participants: [{ participantId: "p-1", kind: "user", isMuted: false, isInLobby: false }],
      },
    });
    expect(asked).toEqual([{ callId, tenantId: "t-1" }]);
  });
});
