import type { CallEvent, CallFact } from "../../../lib/ivr/call/callEvent";
import { newCall } from "../../../lib/ivr/call/newCall";
import { makeMemoryGraphCalls } from "../../../lib/graph/client/memoryGraphCalls";
import type { CallPlan, FlowVersions } from "../../../lib/ivr/call/callPlan";
import { findPlan } from "../../../lib/worker/handle/findPlan";
import type { WorkerPorts } from "../../../lib/worker/ports";
import { aLog } from "../../support/aLog";
import { hungUp } from "../../support/activities";
import { aPlan } from "../../support/aPlan";
import { fixtureFlow } from "../../support/readFixture";

const at = "2026-11-20T09:00:00.000Z";
const plan = aPlan(fixtureFlow("contoso"));
const { pinned } = plan;
const incoming: CallFact = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
};

/** Ports in which one number leads to a flow, and what was asked of them. */
function aDoor({ entry }: Readonly<{ entry: FlowVersions | undefined }> = { entry: pinned }) {
  const asked: unknown[] = [];
  const memoryGraph = makeMemoryGraphCalls();
  const ports = {
    graph: memoryGraph.graph,
    loadCallPlan: async (versions: FlowVersions): Promise<{ plan: CallPlan; audio: object }> => {
      asked.push(versions);
      return { plan, audio: {} };
    },
    resolveEntryPoint: async (...question: Parameters<WorkerPorts["resolveEntryPoint"]>) => {
      asked.push(question);
      return entry && { dialled: question[0][0] ?? "", pinned: entry };
    },
  } as unknown as WorkerPorts;
  const { log, entries } = aLog();
  const find = (fact: CallFact, state = newCall("call-1", at)) =>
    findPlan(ports, log, state, { id: "event-1", callId: "call-1", at, ...fact } as CallEvent);
  return { find, asked, entries, memoryGraph };
}

describe("findPlan", () => {
  it("asks for the flow of what was dialled, by whoever calls", async () => {
    const { find, asked } = aDoor();
    expect(await find(incoming)).toEqual({ plan, audio: {} });
    expect(asked).toEqual([[["+15550100"], at, "+4930555099"], pinned]);
  });

  it("takes the call's own id for a caller who withholds theirs, and nobody for a call that we place", async () => {
    const { find, asked } = aDoor();
    await find({ ...incoming, source: { kind: "phone" } });
    await find({ type: "callCreated", target: { kind: "phone" }, dialled: ["+15550100"] });
    expect([asked[0], asked[2]]).toEqual([
      [["+15550100"], at, "call-1"],
      [["+15550100"], at, undefined],
    ]);
  });

  it("keeps a call to the versions that it began with", async () => {
    const { find, asked } = aDoor();
    const versions = { entry: "contoso", versions: { contoso: 7 } };
    await find({ type: "audioActive" }, { ...newCall("call-1", at), pinned: versions });
    expect(asked).toEqual([versions]);
  });

  it("lets a leg speak in the versions of its parent", async () => {
    const { find, asked } = aDoor();
    const order = { entry: "contoso", versions: { contoso: 3 } };
    const parent = { callId: "call-0", operation: "leg-7" };
    const leg = { parent, pinned: order, flow: "contoso", caller: { kind: "phone" } } as const;
    await find({ type: "callCreated", target: { kind: "user" }, dialled: ["+15550100"], leg });
    expect(asked).toEqual([order]);
  });

  it("turns away a call that no flow answers, and says what is missing", async () => {
    const { find, entries, memoryGraph } = aDoor({ entry: undefined });
    expect(await find(incoming)).toBeUndefined();
    expect(entries).toMatchObject([{ level: "error", event: "noEntryPoint" }]);
    expect(memoryGraph.requests.map(({ action }) => action)).toEqual(["reject"]);
    // Its end was told first: there is nobody to turn away.
    await find(incoming, { ...newCall("call-1", at), activity: hungUp });
    expect(memoryGraph.requests).toHaveLength(1);
  });

  it("leaves a call alone that is somebody else's by now, and waits for a Graph that is away", async () => {
    const { find, entries, memoryGraph } = aDoor({ entry: undefined });
    memoryGraph.failNext("reject", "GRAPH_CALL_GONE");
    expect(await find(incoming)).toBeUndefined();
    expect(entries.at(-1)).toMatchObject({ event: "callNotTurnedAway" });
    memoryGraph.failNext("reject", "GRAPH_UNAVAILABLE");
    await expect(find(incoming)).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
  });

  it("knows no call of which it only hears its end or its sound, and names any other", async () => {
    const { find, entries } = aDoor();
    expect(await find({ type: "callTerminated", reason: "gone" })).toMatchObject({
      plan: { flows: {} },
    });
    expect(entries).toEqual([]);
    expect(await find({ type: "toneReceived", tone: "tone7", sequenceId: 4 })).toBeUndefined();
    expect(entries).toMatchObject([{ event: "unknownCall", stepEvent: "tone* #4" }]);
  });
});
