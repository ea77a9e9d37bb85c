import { reportDays } from "../../../functions/api/reportDays";
import { reportWays } from "../../../functions/api/reportWays";
import { aCallRecord } from "../../contracts/support/aCallRecord";
import { aFlow } from "../../publishing/support/aFlow";
import { anApi } from "../support/anApi";

const period = { flow: "main", from: "2026-11-20", to: "2026-11-30" };

/** Asks for a report of a flow that had a call today. */
async function ask(
  route: typeof reportDays,
  query: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  const { send, storage } = anApi();
  await storage.flowStore.saveFlowVersion({
    flow: aFlow(),
    version: 3,
    audio: {},
    publishedAt: "2026-11-20T08:00:00.000Z",
    publishedBy: "anna",
  });
  const by = { updatedAt: "2026-11-20T08:00:00.000Z", updatedBy: "anna" };
  await storage.flowStore.saveFlowMeta(
    { key: "main", name: "Main", publishedVersion: 3, latestVersion: 3, ...by },
    undefined,
  );
  const path = [{ flow: "main", node: "choose", atInMs: 0, attempt: 1, exit: "=cmd" }];
  await storage.callRecordStore.saveCallRecord(aCallRecord({ path }));
  return send(route, "GET", { query, headers });
}

const textOf = ({ bytes }: Readonly<{ bytes: readonly number[] }>) =>
  new TextDecoder().decode(Uint8Array.from(bytes));

describe("reports over HTTP", () => {
  it("are JSON", async () => {
    expect(await ask(reportDays, period)).toMatchObject({
      status: 200,
      headers: { "cache-control": "no-store" },
      json: { calls: 1, answered: 1, gaveUp: 0, timeZone: "Europe/Zurich", changes: [] },
    });
    expect(await ask(reportWays, { ...period, version: "3" })).toMatchObject({
      status: 200,
      json: { calls: 1, version: 3, steps: [{ step: "choose", exits: { "=cmd": 1 } }] },
    });
  });

  test.each([
    ["format=csv", { ...period, format: "csv" }, {}],
    ["Accept", period, { accept: "text/csv, */*" }],
  ])("are CSV by %s, without a formula in it", async (_, query, headers) => {
    const days = await ask(reportDays, query, headers);
    expect(days.headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="main-2026-11-20-2026-11-30.csv"',
    });
    expect(textOf(days)).toBe(
      "day,calls,answered,gave up,finished\r\n2026-11-20,0,0,0,yes\r\n2026-11-21,1,1,0,no\r\n",
    );
    expect(textOf(await ask(reportWays, query, headers))).toBe(
      "step,exit,calls,gave up\r\nchoose,,1,0\r\nchoose,'=cmd,1,\r\n",
    );
  });

  test.each([
    [{ ...period, format: "json" }, { accept: "text/csv" }],
    [period, { accept: "application/json, text/csv" }],
  ])("are JSON for %j, %j", async (query, headers) => {
    expect((await ask(reportDays, query, headers)).json).toMatchObject({ calls: 1 });
  });

  test.each([
    [
      {},
      "`flow` is missing; `from` must be a date such as 2026-11-21; `to` must be a date such as 2026-11-21.",
    ],
    [{ ...period, from: "yesterday" }, "`from` must be a date such as 2026-11-21."],
    [{ ...period, from: "2026-12-01" }, "`from` must not be after `to`."],
    [{ ...period, from: "2025-10-26" }, "`to` must be within 400 days of `from`."],
    [{ ...period, version: "0" }, "`version` must be the number of a version."],
    [{ ...period, version: "draft" }, "`version` must be the number of a version."],
    [{ ...period, format: "xlsx" }, "`format` must be csv or json."],
  ])("refuse %j", async (query, message) => {
    expect(await ask(reportDays, query)).toMatchObject({
      status: 400,
      json: { error: { code: "QUERY_INVALID", message } },
    });
  });

  it("take 400 days", async () => {
    expect((await ask(reportDays, { ...period, from: "2025-10-27" })).status).toBe(200);
  });

  it("know no flow that is not there", async () => {
    expect(await ask(reportDays, { ...period, flow: "nobody" })).toMatchObject({
      status: 404,
      json: { error: { code: "FLOW_NOT_FOUND" } },
    });
  });
});
