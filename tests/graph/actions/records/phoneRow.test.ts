import { root, aGraph } from "./anAnsweringGraph";

const days = { fromDateTime: "2026-11-20", toDateTime: "2026-11-22" };

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
