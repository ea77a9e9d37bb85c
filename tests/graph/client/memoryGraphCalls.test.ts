import { makeMemoryGraphCalls } from "../../../lib/graph/client/memoryGraphCalls";

const call = { callId: "call-1" };

describe("makeMemoryGraphCalls", () => {
  it("keeps every request with its arguments, in order", async () => {
    const { graph, requests } = makeMemoryGraphCalls();

    await graph.answer(call, {});
    await graph.subscribeToTone(call);
    await graph.playPrompt(call, { operation: "operation-1", prompts: [{ promptId: "a" }] });
    await graph.transfer(call, { operation: "operation-2", target: { kind: "user", userId: "u" } });
    await graph.hangUp(call);

    expect(requests).toEqual([
      { action: "answer", call, request: {} },
      { action: "subscribeToTone", call },
      {
        action: "playPrompt",
        call,
        request: { operation: "operation-1", prompts: [{ promptId: "a" }] },
      },
      {
        action: "transfer",
        call,
        request: { operation: "operation-2", target: { kind: "user", userId: "u" } },
      },
      { action: "hangUp", call },
    ]);
  });

  it("lets the next requests of one action fail, as often as it is told", async () => {
    const { graph, requests, failNext } = makeMemoryGraphCalls();
    failNext("keepAlive", "GRAPH_THROTTLED", 2);

    await expect(graph.hangUp(call)).resolves.toBeUndefined();
    await expect(graph.keepAlive(call)).rejects.toMatchObject({ code: "GRAPH_THROTTLED" });
    await expect(graph.keepAlive(call)).rejects.toMatchObject({ code: "GRAPH_THROTTLED" });
    await expect(graph.keepAlive(call)).resolves.toBeUndefined();
    expect(requests).toHaveLength(4);
  });
});
