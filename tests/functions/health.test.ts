import { HttpRequest, InvocationContext } from "@azure/functions";
import { makeHealth, makeHealthDeep } from "../../functions/health";
import type { HealthReport } from "../../lib/health/healthReport";
import { ask } from "./support/ask";

describe("health", () => {
  it("says that the instance answers, and is never kept", async () => {
    expect(await ask(makeHealth())).toMatchObject({
      status: 200,
      headers: { "cache-control": "no-store" },
      json: { status: "ok" },
    });
  });

  test.each(["1", "true", ""])("sends who asks for ?deep=%s to the deep check", async (deep) => {
    const answer = await makeHealth()(
      new HttpRequest({
        method: "GET",
        url: `https://ivr.example.com/api/health?deep=${deep}`,
        query: { deep },
      }),
      new InvocationContext(),
    );
    expect(answer).toMatchObject({
      status: 307,
      headers: { "Cache-Control": "no-store", Location: "/api/health/deep" },
      jsonBody: {
        error: {
          code: "FUNCTION_KEY_NEEDED",
          message: expect.stringContaining("x-functions-key") as string,
        },
      },
    });
  });

  it("stays shallow for ?deep=0", async () => {
    expect((await ask(makeHealth(), { query: { deep: "0" } })).status).toBe(200);
  });
});

describe("healthDeep", () => {
  test.each([
    { report: { status: "ok", checks: [] }, status: 200 },
    {
      report: {
        status: "problem",
        checks: [
          { name: "settings", ok: false, durationInMs: 1, problem: "Missing.", remedy: "Set it." },
        ],
      },
      status: 503,
    },
  ] satisfies { report: HealthReport; status: number }[])(
    "answers $status with a report of $report.status",
    async ({ report, status }) => {
      const deep = makeHealthDeep({ checkHealth: () => Promise.resolve(report) });
      expect(await ask(deep)).toMatchObject({
        status,
        headers: { "cache-control": "no-store" },
        json: report,
      });
    },
  );
});
