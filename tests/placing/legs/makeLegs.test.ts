import { IvrError } from "../../../lib/errors";
import { makeMemoryGraphCalls } from "../../../lib/graph/client/memoryGraphCalls";
import type { NewCall } from "../../../lib/graph/actions/newCall";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { makeClaimCall } from "../../../lib/placing/makeClaimCall";
import { makeLegs } from "../../../lib/placing/legs/makeLegs";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import type { LegToPlace } from "../../../lib/worker/ports";
import { aLog } from "../../support/aLog";

const now = () => "2026-11-20T09:00:00.000Z";
const parent = { callId: "call-1", operation: "leg-7" };
const aLeg = (changes: Partial<LegToPlace> = {}): LegToPlace => ({
  order: {
    parent,
    pinned: { entry: "contoso", versions: { contoso: 3 } },
    flow: "contoso",
    step: "connect",
    caller: { kind: "phone", id: "+4930555012" },
  },
  target: { kind: "user", userId: "user-anna" },
  dialled: "+15550100",
  variables: { orderNumber: "4711" },
  ringInSeconds: 20,
  ...changes,
});

function anApp(createCall?: () => Promise<{ callId: string }>) {
  const storage = makeMemoryStorage({ now });
  const memory = makeMemoryGraphCalls();
  const created: NewCall[] = [];
  const events: CallEvent[] = [];
  const { log, entries } = aLog();
  const ports = {
    createCall: (call: NewCall) => {
      created.push(call);
      return createCall?.() ?? Promise.resolve({ callId: `leg-${created.length}` });
    },
    hangUp: memory.graph.hangUp,
    sendCallEvents: async (sent: readonly CallEvent[]) => void events.push(...sent),
    attempts: storage.outboundAttempts,
    now,
    log,
  };
  const restarted = () => makeLegs(ports);
  return {
    ...restarted(),
    restarted,
    claim: makeClaimCall(ports),
    memory,
    created,
    events,
    entries,
  };
}

describe("placeLeg", () => {
  it("rings somebody, and tells a session of its own whose caller they may take", async () => {
    const { placeLeg, created, events } = anApp();
    expect(await placeLeg(aLeg({ tenantId: "tenant-1" }))).toEqual({ callId: "leg-1" });
    expect(created).toEqual([
      {
        attemptId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        target: { kind: "user", userId: "user-anna" },
        tenantId: "tenant-1",
      },
    ]);
    expect(events).toEqual([
      {
        id: "created-leg-1",
        callId: "leg-1",
        at: now(),
        type: "callCreated",
        target: { kind: "user", id: "user-anna" },
        dialled: ["+15550100"],
        tenantId: "tenant-1",
        variables: { orderNumber: "4711" },
        waitInSeconds: 20,
        leg: aLeg().order,
      },
    ]);
  });

  it("reaches a phone from the application instance that was called", async () => {
    const { placeLeg, created } = anApp();
    const target = { kind: "phone", phoneNumber: "+15550177" } as const;
    await placeLeg(aLeg({ target, instanceId: "instance-1" }));
    expect(created).toMatchObject([{ target, source: { applicationInstanceId: "instance-1" } }]);
  });

  it("rings nobody twice, however often the same leg is asked for", async () => {
    const { placeLeg, restarted, created } = anApp();
    await placeLeg(aLeg());
    expect(await restarted().placeLeg(aLeg())).toEqual({ callId: "leg-1" });
    expect(created).toHaveLength(1);
  });

  it("rings nobody twice when it died before it knew which call rings", async () => {
    let isDead = true;
    const { placeLeg, restarted, created, claim, events } = anApp(() =>
      isDead ? new Promise(() => undefined) : Promise.resolve({ callId: "leg-2" }),
    );
    void placeLeg(aLeg());
    await new Promise((resolve) => setTimeout(resolve, 5));
    isDead = false;
    expect(await restarted().placeLeg(aLeg())).toBe("unknown");
    expect(created).toHaveLength(1);
    // Its first notification tells which call it is; a second call of the attempt would be hung up.
    const { attemptId = "" } = created[0] ?? {};
    expect(await claim(attemptId, "leg-1")).toMatchObject({
      beginning: [{ type: "callCreated", callId: "leg-1", leg: { parent } }],
    });
    expect(await claim(attemptId, "leg-2")).toBe("notOurs");
    expect(await restarted().placeLeg(aLeg())).toEqual({ callId: "leg-1" });
    expect(events).toEqual([]);
  });

  test.each([
    ["refused", new IvrError("GRAPH_REFUSED", "No.", { details: { status: 403 } })],
    ["refused", new IvrError("GRAPH_THROTTLED", "Later.")],
    ["unknown", new IvrError("GRAPH_UNAVAILABLE", "?", { details: { outcome: "unknown" } })],
  ] as const)("is %s after %o", async (outcome, error) => {
    const { placeLeg, entries } = anApp(() => Promise.reject(error));
    expect(await placeLeg(aLeg())).toBe(outcome);
    expect(entries.map(({ event }) => event)).toEqual(
      outcome === "refused" ? ["legNotPlaced"] : [],
    );
  });
});

describe("withdrawLeg", () => {
  it("hangs up what rings, and tells its session", async () => {
    const { placeLeg, withdrawLeg, memory, events } = anApp();
    await placeLeg(aLeg());
    await withdrawLeg(parent);
    expect(memory.requests).toMatchObject([{ action: "hangUp", call: { callId: "leg-1" } }]);
    expect(events.at(-1)).toMatchObject({ type: "callTerminated", callId: "leg-1" });
  });

  it("has what is not known yet hung up when it is first heard of", async () => {
    const error = new IvrError("GRAPH_UNAVAILABLE", "?", { details: { outcome: "unknown" } });
    const { placeLeg, withdrawLeg, created, claim, memory } = anApp(() => Promise.reject(error));
    await placeLeg(aLeg());
    await withdrawLeg(parent);
    expect(memory.requests).toEqual([]);
    await claim(created[0]?.attemptId ?? "", "leg-1");
    expect(memory.requests).toMatchObject([{ action: "hangUp", call: { callId: "leg-1" } }]);
  });

  it("has nothing to do for a leg that was never placed", async () => {
    const { withdrawLeg, memory } = anApp();
    await withdrawLeg({ callId: "call-1", operation: "leg-9" });
    expect(memory.requests).toEqual([]);
  });
});
