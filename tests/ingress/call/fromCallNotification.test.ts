import { callEntity } from "../../../lib/ingress/call/callEntity";
import { fromCallNotification } from "../../../lib/ingress/call/fromCallNotification";

/** What a notification says, with what makes it one fact however often it is told. */
function told(call: object, isDeleted = false) {
  return fromCallNotification(callEntity.parse(call), { isDeleted, tenantId: "tenant-1" }).map(
    ({ fact, identity }) => [identity, fact] as const,
  );
}

const established = ["established", { type: "callEstablished" }] as const;
const escalated = ["escalated", { type: "callEscalated" }] as const;
const sound = [undefined, { type: "audioActive" }] as const;
const key = ["tone:3", { type: "toneReceived", tone: "tone1", sequenceId: 3 }] as const;

describe("fromCallNotification", () => {
  it("says the key, the sound and the state, in this order", () => {
    const all = {
      state: "transferring",
      mediaState: { audio: "active" },
      toneInfo: { tone: "tone1", sequenceId: 3 },
    };
    expect(told(all)).toEqual([key, sound, [undefined, { type: "callTransferring" }]]);
  });

  it.each<[string, object, readonly unknown[]]>([
    ["nothing that is known", { state: "redialling" }, []],
    ["that it stands", { state: "established" }, [established]],
    [
      "that it stands, beside a key, which is no news",
      { state: "established", toneInfo: { tone: "tone1", sequenceId: 3 } },
      [key],
    ],
    ["a key without its number", { toneInfo: { tone: "tone1" } }, []],
    [
      "that sound stopped",
      { mediaState: { audio: "inactive" } },
      [[undefined, { type: "audioInactive" }]],
    ],
    [
      "that a transfer failed, by a result",
      { state: "established", resultInfo: { code: 486, subcode: 540486 } },
      [
        [
          undefined,
          {
            type: "transferFailed",
            reason: "busy",
            result: { code: 486, subcode: 540486 },
          },
        ],
      ],
    ],
    [
      "that it stands, with a result that is none of a failure",
      { state: "established", resultInfo: { code: 200, subcode: 0 } },
      [established],
    ],
    [
      "that it is one of several, by its meeting",
      { state: "established", meetingInfo: {} },
      [established, escalated],
    ],
    [
      "that it is one of several, by its chat",
      { state: "established", chatInfo: { threadId: "19:meeting_x@thread.v2" } },
      [established, escalated],
    ],
    [
      "nothing of the kind by the chat of two",
      { state: "established", chatInfo: { threadId: "19:a_b@unq.gbl.spaces" } },
      [established],
    ],
  ])("says %s", (_what, call, facts) => {
    expect(told(call)).toEqual(facts);
  });

  it("takes a call that is deleted without a word for one that we rejected", () => {
    const rejected = { type: "callTerminated", reason: "rejected" };
    expect(told({}, true)).toEqual([["terminated", rejected]]);
    expect(told({ state: "established" }, true)).toEqual([
      [
        "terminated",
        { type: "callTerminated", reason: expect.not.stringMatching("rejected") as unknown },
      ],
    ]);
  });

  describe("of a call that comes in", () => {
    const incoming = (changes: object) => told({ state: "incoming", ...changes })[0]?.[1];
    const target = { identity: { user: { id: "a" } } };

    it.each<[string, object, boolean | undefined]>([
      ["one is called", { targets: [target] }, undefined],
      ["others are called as well", { targets: [target, target] }, true],
      ["it is a meeting", { targets: [target], meetingInfo: {} }, true],
      ["its chat is that of two", { chatInfo: { threadId: "19:a_b@unq.gbl.spaces" } }, undefined],
    ])("says whether it is an invitation into a group, where %s", (_why, changes, isGroup) => {
      expect({ isGroup: undefined, ...incoming(changes) }).toMatchObject({ isGroup });
    });

    it("says by whom it came, and over which application instance", () => {
      const changes = {
        callChainId: "chain-1",
        source: { identity: { phone: { id: "+4930555099" } }, countryCode: "de" },
        targets: [
          { identity: { applicationInstance: { id: "57DAB8B1894C409AB240BD8BEAE78896" } } },
        ],
        callRoutes: [
          { routingType: "lookup", original: { phone: { id: "+15550111" } } },
          { routingType: "forwarded", original: { phone: { id: "+15550177" } } },
        ],
        incomingContext: { transferor: { user: { id: "omar" } } },
      };
      expect(incoming(changes)).toMatchObject({
        type: "callIncoming",
        source: { kind: "phone", id: "+4930555099", countryCode: "de" },
        tenantId: "tenant-1",
        callChainId: "chain-1",
        forwardedFrom: "+15550177",
        transferredBy: "omar",
        instanceId: "57dab8b1-894c-409a-b240-bd8beae78896",
      });
    });
  });
});
