import { root, record, aGraph } from "./anAnsweringGraph";

const period = { from: "2026-11-21T08:00:00Z", to: "2026-11-21T10:00:00Z" };

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
