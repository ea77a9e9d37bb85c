import { fromCommsNotification } from "../../../../lib/ingress/door/fromCommsNotification";
import { readCommsNotifications } from "../../../../lib/ingress/door/readCommsNotifications";
import type { CallFact, TransferFailure } from "../../../../lib/ivr/call/callEvent";
import type { ToldFact } from "../../../../lib/simulation/graph/callFacts";
import type { GraphCall } from "../../../../local/graph/calls/graphCall";
import type { CallNotification } from "../../../../local/graph/calls/notifications";
import { incomingFact, placeIncomingCall } from "../../../../local/graph/calls/placeIncomingCall";
import type { PlacedCall } from "../../../../local/graph/calls/placeIncomingCall";
import { tellApp } from "../../../../local/graph/calls/tellApp";
import { aLine, anAnsweredCall } from "../support/aLine";

const operation = "play-1";
const recording = {
  recordingLocation: "http://127.0.0.1/recordings/1",
  recordingAccessToken: "secret",
};
const failures: readonly TransferFailure[] = [
  "noAnswer",
  "busy",
  "declined",
  "unreachable",
  "failed",
];

/** Of each kind what there is to tell: a new kind does not compile without. */
const facts: { readonly [Type in ToldFact["type"]]: readonly Extract<ToldFact, { type: Type }>[] } =
  {
    callIncoming: [],
    callEstablishing: [{ type: "callEstablishing" }],
    callEstablished: [{ type: "callEstablished" }],
    audioActive: [{ type: "audioActive" }],
    audioInactive: [{ type: "audioInactive" }],
    toneReceived: [
      { type: "toneReceived", tone: "tone7", sequenceId: 9 },
      { type: "toneReceived", tone: "pound", sequenceId: 10 },
      { type: "toneReceived", tone: "a", sequenceId: 11 },
    ],
    promptCompleted: [{ type: "promptCompleted", operation }],
    promptFailed: [
      { type: "promptFailed", operation, isCancelled: true },
      { type: "promptFailed", operation, result: { code: 400, subcode: 8536 } },
    ],
    recordingCompleted: (["stopTone", "maxDuration", "maxSilence"] as const).map((end) => ({
      type: "recordingCompleted",
      operation,
      end,
      ...recording,
    })),
    recordingFailed: (["initialSilence", "cancelled", "failed"] as const).map((reason) => ({
      type: "recordingFailed",
      operation,
      reason,
    })),
    callTransferring: [{ type: "callTransferring" }],
    callTransferAccepted: [{ type: "callTransferAccepted" }],
    transferFailed: failures.map((reason) => ({ type: "transferFailed", reason })),
    callTerminated: (
      [
        "callerHungUp",
        "hungUpByUs",
        "transferred",
        "keepAliveExpired",
        "unanswered",
        "rejected",
        "unknown",
      ] as const
    ).map((reason) => ({ type: "callTerminated", reason })),
  };

/** What the door makes of a notification, without Graph's numbers: those are the simulated Graph's own. */
function parsed(notification: CallNotification | undefined): CallFact | undefined {
  const { notifications } = readCommsNotifications(notification?.body);
  const [event] = notifications.flatMap(({ notification: one, index }) =>
    fromCommsNotification(one, { at: "2026-11-21T09:00:00Z", index, tenantId: "tenant-1" }),
  );
  if (event === undefined) return undefined;
  const { id: _id, callId: _callId, at: _at, ...fact } = event;
  return withoutResult(fact);
}

function withoutResult(fact: CallFact): CallFact {
  if (!("result" in fact)) return fact;
  const { result: _result, ...rest } = fact;
  return rest;
}

function tell(call: GraphCall, fact: ToldFact): void {
  call.operations.set("operation-1", { asked: { clientContext: operation }, told: {} });
  tellApp(call, fact, "operation-1");
}

describe("a notification of the simulated Graph", () => {
  test.each(Object.values(facts).flat())("is read as what it tells: %j", async (fact) => {
    const line = aLine();
    tell(await anAnsweredCall(line), fact);

    expect(parsed(line.notifications.at(-1))).toEqual(withoutResult(fact));
  });

  test.each<PlacedCall>([
    { to: "+15550100" },
    { to: "+15550100", from: "+4930123456", displayName: "Ada" },
    { to: "instance-1", from: "user-1" },
    { to: "instance-1", from: "withheld" },
    { to: "+15550100", forwardedFrom: "+15550177" },
    { to: "instance-1", forwardedFrom: "user-2", transferredBy: "user-3" },
    { to: "+15550100", from: "user-1", into: "group" },
    { to: "instance-1", from: "user-1", into: "meeting" },
  ])("of a call that rings is read as what it tells: %j", (placed) => {
    const line = aLine();
    const call = placeIncomingCall(line.ports, placed);

    expect(parsed(line.notifications.at(-1))).toEqual(incomingFact(call, placed));
  });

  it("is read alike when a cancelled prompt is said to have failed", async () => {
    const line = aLine({ cancelledPrompts: "failed" });
    const fact = { type: "promptFailed", operation, isCancelled: true } as const;
    tell(await anAnsweredCall(line), fact);

    expect(parsed(line.notifications.at(-1))).toEqual(fact);
  });
});
