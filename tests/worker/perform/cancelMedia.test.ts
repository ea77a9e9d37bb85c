import { cancelMedia } from "../../../lib/worker/perform/cancelMedia";
import { aWork } from "../../support/aWork";

const asleep = () => new Promise<void>(() => undefined);

describe("cancelMedia", () => {
  it("asks Graph once to stop what plays", async () => {
    const { work, memoryGraph, lines } = aWork({ ports: { sleep: asleep } });

    await cancelMedia(work);

    expect(memoryGraph.requests.map(({ action }) => action)).toEqual(["cancelMediaProcessing"]);
    expect(lines).toEqual([]);
  });

  it("goes on when Graph refuses, and says so", async () => {
    const { work, memoryGraph, lines } = aWork({ ports: { sleep: asleep } });
    memoryGraph.failNext("cancelMediaProcessing", "GRAPH_REFUSED", 1, { status: 409 });

    await cancelMedia(work);

    expect(lines).toEqual([
      {
        level: "warn",
        event: "mediaNotCancelled",
        fields: expect.objectContaining({ callId: "call-1", status: 409 }) as unknown,
      },
    ]);
    expect(memoryGraph.requests).toHaveLength(1);
  });

  it("waits no longer than the next words may", async () => {
    const { work, lines } = aWork({ ports: { sleep: async () => undefined } });
    const graph = { ...work.ports.graph, cancelMediaProcessing: asleep };

    await cancelMedia({ ...work, ports: { ...work.ports, graph } });

    expect(lines.map(({ fields }) => fields["reason"])).toEqual([
      "Error: Graph did not answer within 2 s.",
    ]);
  });

  it("rejects when the call is gone", async () => {
    const { work, memoryGraph } = aWork({ ports: { sleep: asleep } });
    memoryGraph.failNext("cancelMediaProcessing", "GRAPH_CALL_GONE");

    await expect(cancelMedia(work)).rejects.toMatchObject({ code: "GRAPH_CALL_GONE" });
  });
});
