import { root, record, aGraph } from "./anAnsweringGraph";

describe("a call record", () => {
  it("comes to its sessions: what failed, and the worst of the network, without an address", async () => {
    const { teamsRecords, urls } = aGraph(Response.json(record));
    const read = await teamsRecords.getCallRecord("e523d2ed");
    expect(read?.sessions).toEqual([
      {
        startedAt: "2026-11-21T08:59:58.2169889Z",
        endedAt: "2026-11-21T09:01:00.5Z",
        failure: { failureStage: "midcall", reason: "CallEndedUnexpectedly" },
        network: {
          packetLossRate: 0.01381693,
          jitterInMs: 16,
          roundTripInMs: 61,
          connection: "wifi",
        },
      },
      { startedAt: "2026-11-21T09:00:50Z", endedAt: "2026-11-21T09:03:30Z" },
    ]);
    expect(JSON.stringify(read)).not.toContain("10.1");
    expect(urls()).toEqual([
      `GET ${root}/e523d2ed?$expand=${encodeURIComponent("sessions($expand=segments)")}`,
    ]);
  });

  it.each([
    ["that is not there yet", Response.json({ error: { code: "NotFound" } }, { status: 404 })],
    ["that is none", Response.json({ id: "a" })],
  ])("%s is none", async (_what, answer) => {
    expect(await aGraph(answer).teamsRecords.getCallRecord("a")).toBeUndefined();
  });

  it("is not taken for absent when Graph does not answer", async () => {
    const down = Array.from({ length: 12 }, () => new Response("", { status: 503 }));
    await expect(aGraph(...down).teamsRecords.getCallRecord("a")).rejects.toMatchObject({
      code: "GRAPH_UNAVAILABLE",
    });
  });
});
