import { IvrError } from "../../../lib/errors";
import { makeMemoryGraphCalls } from "../../../lib/graph/client/memoryGraphCalls";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import type { FlowVersions } from "../../../lib/ivr/call/callPlan";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { newCall } from "../../../lib/ivr/call/newCall";
import { findPlan } from "../../../lib/worker/handle/findPlan";
import { aLog } from "../../support/aLog";
import { aPlan } from "../../support/aPlan";
import { fixtureFlow } from "../../support/readFixture";

const at = "2026-11-20T09:00:00.000Z";
const plan = aPlan(fixtureFlow("contoso"));
const live: FlowVersions = { entry: "contoso", versions: { contoso: 3 } };
const older: FlowVersions = { entry: "contoso", versions: { contoso: 1 } };
const noPlan = {
  plan: {
    pinned: { entry: "", versions: {} },
    flows: {},
    bindings: { schema: "bindings/v1" },
  },
  audio: {},
};

const incoming = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
  tenantId: "tenant-1",
} as const;
const created = {
  type: "callCreated",
  target: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
} as const;
const leg = {
  ...created,
  leg: {
    parent: { callId: "call-0", operation: "leg-7" },
    pinned: older,
    flow: "contoso",
    caller: { kind: "phone" },
  },
} as const;
const rescue = (beginning: Extract<CallFact, { type: "callIncoming" | "callCreated" }>) =>
  ({
    type: "stepFailed",
    beginning: { id: "event-0", callId: "call-1", at, ...beginning },
  }) as const;

/** Looks for the plan of a call where something is dialled that `entry` answers, or nobody. */
function looking(entry: FlowVersions | Error | undefined, state: Partial<IvrState> = {}) {
  const memory = makeMemoryGraphCalls();
  const { log, entries } = aLog();
  const asked: unknown[] = [];
  const loaded: FlowVersions[] = [];
  const ports = {
    graph: memory.graph,
    resolveEntryPoint: async (...given: readonly unknown[]) => {
      asked.push(given);
      if (entry instanceof Error) throw entry;
      return entry && { dialled: "*", pinned: entry };
    },
    loadCallPlan: async (pinned: FlowVersions) => {
      loaded.push(pinned);
      return { plan, audio: {} };
    },
  };
  const find = (fact: CallFact) =>
    findPlan(
      ports,
      log,
      { ...newCall("call-1", at), ...state },
      {
        id: "event-1",
        callId: "call-1",
        at,
        ...fact,
      },
    );
  return { find, memory, asked, loaded, entries };
}

describe("the plan of a call", () => {
  it("is the one it began with, whatever is live meanwhile", async () => {
    const { find, asked, loaded } = looking(live, { pinned: older });

    expect(await find(incoming)).toEqual({ plan, audio: {} });
    expect([asked, loaded]).toEqual([[], [older]]);
  });

  it("is that of what was dialled, when it begins, for this caller", async () => {
    const { find, asked, loaded } = looking(live);
    await find(incoming);
    await find({ ...incoming, source: { kind: "phone" } });

    expect(asked).toEqual([
      [["+15550100"], at, "+4930555099"],
      [["+15550100"], at, "call-1"],
    ]);
    expect(loaded).toEqual([live, live]);
  });

  it("is never one on trial for whom we call", async () => {
    const { find, asked } = looking(live);
    await find(created);

    expect(asked).toEqual([[["+15550100"], at, undefined]]);
  });

  it("is that of its parent for a leg", async () => {
    const { find, asked, loaded } = looking(live);
    await find(leg);

    expect([asked, loaded]).toEqual([[], [older]]);
  });

  it("is empty where only the record is needed, or what came first is remembered", async () => {
    const { find } = looking(live);

    expect(await find({ type: "callTerminated", reason: "callerHungUp" })).toEqual(noPlan);
    expect(await find({ type: "audioActive" })).toEqual(noPlan);
  });

  it("is none, which is logged, for what is told of a call nobody knows", async () => {
    const { find, entries } = looking(live);

    expect(await find({ type: "toneReceived", tone: "tone1", sequenceId: 1 })).toBeUndefined();
    expect(entries).toEqual([
      { level: "info", event: "unknownCall", callId: "call-1", stepEvent: "tone* #1" },
    ]);
  });

  describe("that nobody answers", () => {
    it("is none, and the caller does not wait", async () => {
      const { find, memory, entries } = looking(undefined);

      expect(await find(incoming)).toBeUndefined();
      expect(memory.requests).toMatchObject([
        {
          action: "reject",
          call: { callId: "call-1", tenantId: "tenant-1" },
          request: { reason: "none" },
        },
      ]);
      expect(entries.map(({ event }) => event)).toEqual(["noEntryPoint"]);
    });

    it("is not turned away where it is over, or is one that we placed", async () => {
      const over = looking(undefined, { activity: { type: "ended", end: "callerHungUp" } });
      await over.find(incoming);
      const placed = looking(undefined);
      await placed.find(created);

      expect([...over.memory.requests, ...placed.memory.requests]).toEqual([]);
    });

    it("is noted only where Graph refuses to turn it away, and tried again in an outage", async () => {
      const refused = looking(undefined);
      refused.memory.failNext("reject", "GRAPH_REFUSED");
      await refused.find(incoming);
      const away = looking(undefined);
      away.memory.failNext("reject", "GRAPH_UNAVAILABLE");

      expect(refused.entries.map(({ event }) => event)).toEqual([
        "noEntryPoint",
        "callNotTurnedAway",
      ]);
      await expect(away.find(incoming)).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    });
  });

  describe("whose beginning could not be handled", () => {
    const pinnedOf = async (entry: Parameters<typeof looking>[0], fact: CallFact) =>
      (await looking(entry).find(fact))?.plan;

    it("names its flows for the record, and loads none: they may be what cannot be read", async () => {
      const { find, loaded } = looking(live);

      expect((await find(rescue(incoming)))?.plan).toEqual({ ...noPlan.plan, pinned: live });
      expect((await find(rescue(leg)))?.plan).toEqual({ ...noPlan.plan, pinned: older });
      expect(loaded).toEqual([]);
    });

    it("names none where nobody answers, or what answers cannot be read", async () => {
      const broken = new IvrError("FLOW_INVALID", "The entry point cannot be read.");

      expect(await pinnedOf(undefined, rescue(created))).toEqual(noPlan.plan);
      expect(await pinnedOf(broken, rescue(created))).toEqual(noPlan.plan);
    });

    it("is looked for again after an outage", async () => {
      const away = new IvrError("STORAGE_UNAVAILABLE", "Storage is away.");
      await expect(pinnedOf(away, rescue(incoming))).rejects.toBe(away);
    });
  });
});
