import type { CallFact } from "../../lib/ivr/call/callEvent";
import { aWorker } from "../support/aWorker";
import { fixtureFlow } from "../support/readFixture";

const from = (source: Extract<CallFact, { type: "callIncoming" }>["source"]): CallFact => ({
  type: "callIncoming",
  source,
  dialled: ["+15550100"],
});
const blocked = from({ kind: "phone", id: "+4930555099" });
const colleague = from({ kind: "user", id: "caller" });
const aDoor = (options: Parameters<typeof aWorker>[0] = {}) =>
  aWorker({ flow: fixtureFlow("door"), ...options });

describe("a call at the door", () => {
  it("of a blocked number is turned away, and no answer is sent", async () => {
    const worker = await aDoor();
    await worker.happen(blocked);

    expect(worker.memoryGraph.requests).toMatchObject([
      { action: "reject", request: { reason: "busy" } },
    ]);
  });

  it("is turned away when its caller called too often, whoever counts", async () => {
    const worker = await aDoor({ ports: { countCalls: () => Promise.resolve(6) } });
    await worker.happen(colleague);

    expect(worker.memoryGraph.requests).toMatchObject([
      { action: "reject", request: { reason: "none" } },
    ]);
  });

  it("counts its calls in storage", async () => {
    const worker = await aDoor();
    const touched = () => worker.tableOperations.some(({ table }) => table === "CallerRates");
    await worker.happen(colleague);

    expect(touched()).toBe(true);
    expect((await worker.state())?.callsInLastHour).toBe(1);
  });

  it("is let in when nobody can count, or not in time", async () => {
    for (const countCalls of [
      () => Promise.reject(new Error("down")),
      () => new Promise<number>(() => undefined),
    ]) {
      const worker = await aDoor({ ports: { countCalls } });
      await worker.happen(colleague);

      expect(worker.actions()).not.toContain("reject");
      expect((await worker.state())?.activity.type).not.toBe("countingCalls");
    }
  });
});
