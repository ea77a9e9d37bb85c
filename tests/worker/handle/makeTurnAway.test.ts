import { IvrError } from "../../../lib/errors";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { aWorker } from "../../support/aWorker";
import {
  eventOf,
  incoming,
  linesOf,
  rescues,
  withOutages,
  type Worker,
} from "../../support/deliveries";
import { deliverUntilTaken, recordsOf } from "./turnedAway";

const invited: CallFact = {
  type: "callIncoming",
  source: { kind: "user", id: "anna" },
  dialled: ["+15550100"],
  isGroup: true,
};

describe("a call that comes in and no flow can take", () => {
  const unplayable = () =>
    Promise.reject(new IvrError("FLOW_NOT_FOUND", "Version 7 of flow main is not in storage."));
  const deliverAll = async (worker: Worker) => {
    const event = eventOf(worker, incoming, "incoming");
    for (const deliveryCount of [1, 2, 3, 4, 5]) {
      await expect(worker.deliver({ event }, deliveryCount)).rejects.toMatchObject({
        code: "FLOW_NOT_FOUND",
      });
    }
    for (const rescue of rescues(worker)) await worker.deliver({ event: rescue });
  };

  it("hears that we are busy instead of ringing out, and nobody claims a rescue", async () => {
    const worker = await aWorker({ ports: { loadCallPlan: unplayable } });

    await deliverAll(worker);

    expect(worker.memoryGraph.requests.at(0)).toMatchObject({
      action: "reject",
      call: { callId: "call-1" },
      request: { reason: "busy" },
    });
    expect(linesOf(worker)).toContain("callTurnedAway");
    expect(linesOf(worker)).toContain("beginningLost");
    expect(linesOf(worker)).not.toContain("callRescued");
  });

  it("leaves its record, which names the flow all the same", async () => {
    const worker = await aWorker({ ports: { loadCallPlan: unplayable } });

    await deliverAll(worker);

    expect(await recordsOf(worker)).toMatchObject([
      { result: "notAnswered", end: "failed", caller: "***099", flow: "contoso", version: 1 },
    ]);
  });

  it("is sent on to the entry point's fallback", async () => {
    const worker = await aWorker({ fallback: "+4930555000", ports: { loadCallPlan: unplayable } });

    await deliverAll(worker);

    expect(worker.memoryGraph.requests.at(0)).toMatchObject({
      action: "redirect",
      call: { callId: "call-1" },
      request: { targets: [{ kind: "phone", phoneNumber: "+4930555000" }] },
    });
    expect(worker.actions()).not.toContain("reject");
  });

  it("hears that we are busy when its fallback is refused", async () => {
    const worker = await aWorker({ fallback: "+4930555000", ports: { loadCallPlan: unplayable } });
    worker.memoryGraph.failNext("redirect", "GRAPH_REFUSED", 5);

    await deliverAll(worker);

    expect(worker.actions().slice(0, 2)).toEqual(["redirect", "reject"]);
    expect(linesOf(worker)).toContain("fallbackRefused");
  });

  it("is turned away without a fallback when it is an invitation into a group", async () => {
    const worker = await aWorker({ fallback: "+4930555000", ports: { loadCallPlan: unplayable } });
    const event = eventOf(worker, invited, "incoming");

    await expect(worker.restart().deliver({ event }, 3)).rejects.toMatchObject({
      code: "FLOW_NOT_FOUND",
    });

    expect(worker.memoryGraph.requests.at(0)).toMatchObject({
      action: "reject",
      call: { callId: "call-1" },
      request: { reason: "forbidden" },
    });
    expect(worker.actions()).not.toContain("redirect");
  });

  it("is hung up where we placed it", async () => {
    const worker = await aWorker({ ports: { loadCallPlan: unplayable } });
    const created: CallFact = {
      type: "callCreated",
      target: { kind: "phone", id: "+4930555099" },
      dialled: ["+15550100"],
    };
    const event = eventOf(worker, created, "created");

    await expect(worker.restart().deliver({ event }, 3)).rejects.toMatchObject({
      code: "FLOW_NOT_FOUND",
    });

    expect(worker.actions()).toEqual(["hangUp"]);
  });

  it("is sent on in an outage, too, and leaves its record when storage is back", async () => {
    const { worker, storageAwayFor } = await withOutages({ fallback: "+4930555000" });
    await worker.happen({ type: "callEstablishing" });
    await worker.storage.findFallback(["+15550100"]);
    storageAwayFor(60_000);

    await worker.deliver({ event: eventOf(worker, incoming, "incoming") });
    await worker.happen({ type: "callTerminated", reason: "transferred" });

    expect(worker.actions()).toEqual(["redirect"]);
    expect(await recordsOf(worker)).toHaveLength(1);
  });
});

describe("an invitation into a group", () => {
  it("is turned away in an outage, too, and never answered", async () => {
    const { worker, storageAwayFor } = await withOutages({ fallback: "+4930555000" });
    await worker.happen({ type: "callEstablishing" });
    await worker.storage.findFallback(["+15550100"]);
    storageAwayFor(60_000);

    await deliverUntilTaken(worker, eventOf(worker, invited, "incoming"));

    expect(worker.actions()).toContain("reject");
    expect(worker.actions()).not.toContain("answer");
    expect(worker.actions()).not.toContain("redirect");
    await worker.happen({ type: "callTerminated", reason: "rejected" });
    expect(await recordsOf(worker)).toMatchObject([{ result: "turnedAway", end: "rejected" }]);
  });
});
