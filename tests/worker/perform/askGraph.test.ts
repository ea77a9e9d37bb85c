import type { IvrErrorCode } from "../../../lib/errors";
import { readCall, readOperation } from "../../../lib/worker/perform/askGraph";
import { aWork } from "../../support/aWork";

describe("readCall", () => {
  it("tells where Graph says that the call is", async () => {
    const { work, memoryGraph } = aWork();
    memoryGraph.callIs({ state: "terminated", end: "callerHungUp" });

    expect(await readCall(work)).toEqual({
      type: "callRead",
      state: "terminated",
      end: "callerHungUp",
    });
    expect(memoryGraph.requests).toEqual([
      { action: "getCall", call: { callId: "call-1", tenantId: "tenant-1" } },
    ]);
  });

  test.each<[IvrErrorCode, boolean]>([
    ["GRAPH_UNAVAILABLE", true],
    ["GRAPH_REFUSED", false],
  ])("takes no answer for one after %s", async (code, retryable) => {
    const { work, memoryGraph, lines } = aWork();
    memoryGraph.failNext("getCall", code);

    expect(await readCall(work)).toEqual({ type: "callRead", state: "unread" });
    expect(lines).toEqual([
      { level: "warn", event: "callUnread", fields: { callId: "call-1", retryable } },
    ]);
  });

  it("rejects when the call is gone", async () => {
    const { work, memoryGraph } = aWork();
    memoryGraph.failNext("getCall", "GRAPH_CALL_GONE");

    await expect(readCall(work)).rejects.toMatchObject({ code: "GRAPH_CALL_GONE" });
  });
});

describe("readOperation", () => {
  const asked = { type: "readOperation", operation: "record-7" } as const;

  it("tells what Graph says of it", async () => {
    const { work } = aWork();

    expect(await readOperation(work, asked)).toEqual({
      type: "operationRead",
      operation: "record-7",
      status: "running",
    });
  });

  test.each<[IvrErrorCode, string]>([
    ["GRAPH_UNAVAILABLE", "unread"],
    ["GRAPH_REFUSED", "absent"],
    ["GRAPH_CALL_GONE", "absent"],
  ])("after %s says that it is %s", async (code, status) => {
    const { work, memoryGraph } = aWork();
    memoryGraph.failNext("getOperations", code);

    expect(await readOperation(work, asked)).toEqual({
      type: "operationRead",
      operation: "record-7",
      status,
    });
  });
});
