import { IvrError } from "../../../lib/errors";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { eventOf, incoming, rescues, withOutages } from "../../support/deliveries";
import { deliverUntilTaken, recordsOf } from "./turnedAway";

describe("the record of a call", () => {
  const end: CallFact = { type: "callTerminated", reason: "callerHungUp" };

  it.each([3000, 60_000, 300_000])(
    "that was hung up while it rang and storage was away for %d ms is written when storage is back",
    async (outageInMs) => {
      const { worker, storageAwayFor } = await withOutages();
      storageAwayFor(outageInMs);
      worker.memoryGraph.failNext("answer", "GRAPH_CALL_GONE", 99);

      await deliverUntilTaken(worker, eventOf(worker, incoming, "incoming"));
      await deliverUntilTaken(worker, eventOf(worker, end, "end"));

      expect(await recordsOf(worker)).toMatchObject([{ result: "notAnswered" }]);
    },
  );

  it("whose end came before its beginning is written with its beginning", async () => {
    const { worker } = await withOutages();
    await worker.happen(end);
    await worker.happen(incoming);
    await worker.happen(incoming);

    expect(worker.actions()).toEqual([]);
    expect(await recordsOf(worker)).toMatchObject([
      { result: "notAnswered", end: "callerHungUp", caller: "***099", flow: "contoso", version: 1 },
    ]);
  });

  it("is written by the rescue of its end, where that was given up", async () => {
    let isAway = true;
    const { worker } = await withOutages({
      ports: {
        saveCallRecord: async (record) => {
          if (isAway) throw new IvrError("STORAGE_UNAVAILABLE", "Storage is away.");
          written.push(record.callId);
        },
      },
    });
    const written: string[] = [];
    await worker.happen(incoming);
    const event = eventOf(worker, end, "end");
    for (const deliveryCount of [1, 2, 3, 4, 5]) {
      await expect(worker.deliver({ event }, deliveryCount)).rejects.toMatchObject({
        code: "STORAGE_UNAVAILABLE",
      });
    }
    isAway = false;
    for (const rescue of rescues(worker)) await worker.deliver({ event: rescue });

    expect(written).toEqual(["call-1"]);
  });
});
