import { flow } from "../../../functions/api/flow";
import { flowCanary } from "../../../functions/api/flowCanary";
import { flowPublish } from "../../../functions/api/flowPublish";
import { flows } from "../../../functions/api/flows";
import { aFlow } from "../../publishing/support/aFlow";
import { anApi } from "../support/anApi";

const params = { key: "main" };

/** The API while version 2 of `main` is on trial. */
async function withTrial() {
  const api = anApi();
  await api.send(flowPublish, "POST", { params, body: { document: aFlow() } });
  await api.storage.entryPointStore.saveEntryPoint({
    dialled: "*",
    flow: "main",
    version: "published",
  });
  const published = await api.send(flowPublish, "POST", {
    params,
    body: { document: aFlow({ name: "After" }), canary: true },
  });
  return { ...api, published };
}

describe("flowCanary", () => {
  it("shows a version on trial, which publishing began with 5 % of callers", async () => {
    const { published, send } = await withTrial();
    expect(published).toMatchObject({ status: 200, json: { version: 2, canaryShare: 5 } });
    expect(await send(flowCanary, "GET", { params })).toMatchObject({
      json: { canary: { version: 2, liveVersion: 1, share: 5, evidence: { tried: { calls: 0 } } } },
    });
  });

  test.each([
    ["POST", { publishedVersion: 2 }],
    ["DELETE", { publishedVersion: 1, withdrawnVersions: [2] }],
  ] as const)("ends it by %s, once", async (method, meta) => {
    const { send } = await withTrial();
    const ask = (version: string) => send(flowCanary, method, { params, query: { version } });
    expect(await ask("1")).toMatchObject({ status: 412 });
    expect(await ask("2")).toMatchObject({ status: 200, json: { meta } });
    expect(await ask("2")).toMatchObject({
      status: 404,
      json: { error: { code: "CANARY_NOT_FOUND" } },
    });
  });

  it("tells nobody by what key it picks its callers", async () => {
    const { send } = await withTrial();
    const trial = { version: 2, share: 5, since: expect.any(String) as string, name: "After" };
    expect(await send(flow, "GET", { params })).toMatchObject({
      json: { meta: { canary: trial } },
    });
    const [shown, listed] = [await send(flow, "GET", { params }), await send(flows, "GET")];
    for (const { json } of [shown, listed]) {
      expect(JSON.stringify(json)).toContain('"share":5');
      expect(JSON.stringify(json)).not.toMatch(/"share":5[^}]*"key"|"key":"[0-9a-f]{16,}"/);
    }
  });

  test.each([0, 100])("refuses a canary of %s", async (canary) => {
    const { send } = await withTrial();
    const body = { document: aFlow({ name: "Third" }), canary };
    expect(await send(flowPublish, "POST", { params, body })).toMatchObject({
      status: 400,
      json: { error: { code: "CANARY_INVALID" } },
    });
  });

  it("refuses a second publication while it runs", async () => {
    const { send } = await withTrial();
    const body = { document: aFlow({ name: "Third" }) };
    expect(await send(flowPublish, "POST", { params, body })).toMatchObject({
      status: 409,
      json: { error: { code: "CANARY_RUNNING" } },
    });
  });
});
