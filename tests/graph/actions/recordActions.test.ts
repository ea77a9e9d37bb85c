import { readFileSync } from "node:fs";
import { makeGraph } from "../../../lib/graph/client/makeGraph";
import { fakeTime } from "../client/fakeTime";
import { scriptedFetch } from "../client/scriptedFetch";

const root = "https://graph.microsoft.com/v1.0/communications/callRecords";
const period = { from: "2026-11-21T08:00:00Z", to: "2026-11-21T10:00:00Z" };
const days = { fromDateTime: "2026-11-20", toDateTime: "2026-11-22" };
const record: unknown = JSON.parse(
  readFileSync("tests/fixtures/callRecords/getCallRecord.json", "utf8"),
);

function aGraph(...answers: readonly Response[]) {
  const { fetch, sent } = scriptedFetch(...answers);
  const { teamsRecords } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: () => Promise.resolve("token"),
    fetch,
    ...fakeTime(),
  });
  return { teamsRecords, urls: () => sent.map(({ method, url }) => `${method} ${url}`) };
}

describe("the list of call records", () => {
  it("is asked for by the time that calls began, and goes on where Graph says, never at another host", async () => {
    const next = "https://elsewhere.example/v1.0/communications/callRecords?$skiptoken=a%2Fb";
    const { teamsRecords, urls } = aGraph(
      Response.json({ value: [record, { id: "odd" }], "@odata.nextLink": next }),
      Response.json({ value: [] }),
    );
    const first = await teamsRecords.listCallRecords(period, undefined);
    expect(first).toEqual({
      records: [
        {
          id: "e523d2ed-2966-4b6b-925b-754a88034cc5",
          version: 2,
          startedAt: "2026-11-21T08:59:58.2169889Z",
          endedAt: "2026-11-21T09:03:30.7640013Z",
          partyIds: ["+15550199", "1c1c1c1c-0000-4000-8000-000000000001"],
        },
      ],
      next: { $skiptoken: "a/b" },
    });
    expect(await teamsRecords.listCallRecords(period, first.next)).toEqual({ records: [] });
    const filter = `startDateTime ge ${period.from} and startDateTime lt ${period.to}`;
    expect(urls()).toEqual([
      `GET ${root}?$filter=${encodeURIComponent(filter)}`,
      `GET ${root}?$skiptoken=a%2Fb`,
    ]);
  });
});

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

describe("the reports of the telephone network", () => {
  const row = {
    id: "9c4984c7-6c3c-427d-a30c-bd0b2eacee90",
    callId: "1835317186_112562680@61.221.3.176",
    startDateTime: "2026-11-21T09:00:00.2589935Z",
    callerNumber: "+15550199",
    calleeNumber: "+15550100",
    duration: 219,
  };

  it("name their days in the path, as Graph's documents do", async () => {
    const { teamsRecords, urls } = aGraph(
      Response.json({ value: [{ ...row, charge: 0.12, currency: "USD" }] }),
      Response.json({ value: [{ ...row, correlationId: "c", finalSipCode: 486 }] }),
    );
    expect((await teamsRecords.listPstnCalls(days, undefined)).records).toEqual([
      {
        ids: [row.id, row.callId],
        startedAt: row.startDateTime,
        callerNumber: row.callerNumber,
        calleeNumber: row.calleeNumber,
        report: { network: "pstn", durationInSeconds: 219, charge: 0.12, currency: "USD" },
      },
    ]);
    expect((await teamsRecords.listDirectRoutingCalls(days, undefined)).records[0]?.report).toEqual(
      { network: "directRouting", durationInSeconds: 219, finalSipCode: 486 },
    );
    const asked = "(fromDateTime=2026-11-20,toDateTime=2026-11-22)";
    expect(urls()).toEqual([
      `GET ${root}/getPstnCalls${asked}`,
      `GET ${root}/getDirectRoutingCalls${asked}`,
    ]);
  });
});
