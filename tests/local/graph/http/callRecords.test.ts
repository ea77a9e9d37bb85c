import { makeGraph } from "../../../../lib/graph/client/makeGraph";
import { aStage, tenantId, type Stage } from "../support/aStage";

let stage: Stage;

beforeAll(async () => {
  stage = await aStage();
});

afterAll(() => stage.close());

describe("the records of the simulated Graph", () => {
  it("tell of a call once it is over, and only to those who may know", async () => {
    const { teamsRecords } = makeGraph({
      graphUrl: stage.graph.url,
      publicUrl: stage.app.url,
      tenantId,
      getToken: () => Promise.resolve(undefined),
    });
    const period = { from: "2020-01-01T00:00:00Z", to: "2999-01-01T00:00:00Z" };
    const days = { fromDateTime: "2020-01-01", toDateTime: "2999-01-01" };
    await expect(teamsRecords.listCallRecords(period, undefined)).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      details: { status: 403, subcode: 7504 },
    });

    const { roles } = await stage.client.configure({});
    await stage.client.configure({ roles: [...roles, "CallRecords.Read.All"] });
    const callId = await stage.anAnsweredCall();
    expect(await teamsRecords.listCallRecords(period, undefined)).toEqual({ records: [] });
    await stage.toGraph.send("DELETE", `/v1.0/communications/calls/${callId}`, undefined);
    await stage.until(callId, "ended");

    const { records } = await teamsRecords.listCallRecords(period, undefined);
    const [record] = records;
    expect(records).toHaveLength(1);
    expect((await teamsRecords.getCallRecord(record?.id ?? ""))?.sessions).toEqual([
      {
        startedAt: record?.startedAt,
        endedAt: record?.endedAt,
        network: { packetLossRate: 0.01, jitterInMs: 16, roundTripInMs: 61, connection: "wired" },
      },
    ]);
    expect(await teamsRecords.getCallRecord("another")).toBeUndefined();
    const rows = await teamsRecords.listPstnCalls(days, undefined);
    expect(rows.records).toMatchObject([
      { ids: [record?.id], calleeNumber: "+15550100", report: { network: "pstn", charge: 0 } },
    ]);
    expect(await teamsRecords.listDirectRoutingCalls(days, undefined)).toEqual({ records: [] });
  });
});
