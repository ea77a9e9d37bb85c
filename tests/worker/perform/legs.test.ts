import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import type { LegParent } from "../../../lib/ivr/call/leg";
import { placeCall, tellParent, withdrawCall } from "../../../lib/worker/perform/legs";
import type { LegToPlace, WorkerPorts } from "../../../lib/worker/ports";
import { aWork } from "../../support/aWork";

type Placed = Awaited<ReturnType<WorkerPorts["legs"]["placeLeg"]>>;

const asked = {
  type: "placeCall",
  operation: "leg-7",
  target: { person: "bergmann" },
  flow: "contoso",
  step: "main",
  ringInSeconds: 20,
} as const;

function someWork(placed: Placed = { callId: "leg-1" }) {
  const legs: LegToPlace[] = [];
  const withdrawn: LegParent[] = [];
  const events: CallEvent[] = [];
  const { work, lines } = aWork({
    ports: {
      legs: {
        placeLeg: async (leg) => {
          legs.push(leg);
          return placed;
        },
        withdrawLeg: async (parent) => void withdrawn.push(parent),
      },
      sendCallEvents: async (sent) => void events.push(...sent),
    },
    state: {
      caller: { kind: "phone", id: "+4930555012" },
      dialled: "+15550100",
      instanceId: "instance-1",
      variables: { orderNumber: "4711", pin: "1234" },
      sensitive: ["pin"],
    },
  });
  return { work, lines, legs, withdrawn, events };
}

describe("placeCall", () => {
  it("rings whom the bindings name, with all that the words may say and nothing said in confidence", async () => {
    const { work, legs } = someWork();
    expect(await placeCall(work, asked)).toEqual({
      type: "legChanged",
      operation: "leg-7",
      legCallId: "leg-1",
      outcome: "ringing",
    });
    expect(legs).toEqual([
      {
        order: {
          parent: { callId: "call-1", operation: "leg-7" },
          pinned: work.context.plan.pinned,
          flow: "contoso",
          step: "main",
          caller: { kind: "phone", id: "+4930555012" },
        },
        target: { kind: "user", userId: expect.any(String) as string },
        dialled: "+15550100",
        instanceId: "instance-1",
        tenantId: "tenant-1",
        variables: { orderNumber: "4711" },
        ringInSeconds: 20,
      },
    ]);
  });

  it.each([
    ["refused", { type: "legChanged", operation: "leg-7", outcome: "ended" }],
    ["unknown", undefined],
  ] as const)("tells the call of what is %s", async (placed, told) => {
    expect(await placeCall(someWork(placed).work, asked)).toEqual(told);
  });

  it.each([{ person: "nobody" }, { queue: "nowhere" }])("rings nobody for %j", async (target) => {
    const { work, legs, lines } = someWork();
    const told = { type: "legChanged", operation: "leg-7", outcome: "ended" };
    expect(await placeCall(work, { ...asked, target })).toEqual(told);
    expect(legs).toEqual([]);
    expect(lines.map(({ event }) => event)).toEqual(["targetNotBound"]);
  });
});

describe("withdrawCall", () => {
  it("ends the leg of this call", async () => {
    const { work, withdrawn } = someWork();
    await withdrawCall(work, { type: "withdrawCall", operation: "leg-7" });
    expect(withdrawn).toEqual([{ callId: "call-1", operation: "leg-7" }]);
  });
});

describe("tellParent", () => {
  it("sends the news into the session for which it rings, under the same id each time", async () => {
    const { work, events } = someWork();
    const parent = { callId: "call-0", operation: "leg-3" };
    await tellParent(work, { type: "tellParent", parent, outcome: "taken" });
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^leg\/call-1\/[0-9a-f]{16}\/taken$/) as unknown,
        callId: "call-0",
        at: "2026-11-20T09:00:00.000Z",
        type: "legChanged",
        operation: "leg-3",
        legCallId: "call-1",
        outcome: "taken",
      },
    ]);
  });

  it("tells each of several, and the same one by the same message", async () => {
    const { work, events } = someWork();
    const tell = (callId: string, operation: string) =>
      tellParent(work, { type: "tellParent", parent: { callId, operation }, outcome: "ended" });
    await tell("guest-1", "room-4");
    await tell("guest-2", "room-4");
    await tell("guest-1", "room-4");
    const [first, second, again] = events.map(({ id }) => id);
    expect(second).not.toBe(first);
    expect(again).toBe(first);
  });
});
