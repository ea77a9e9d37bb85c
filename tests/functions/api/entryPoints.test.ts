import { entryPoint } from "../../../functions/api/entryPoint";
import { entryPoints } from "../../../functions/api/entryPoints";
import { flowPublish } from "../../../functions/api/flowPublish";
import { aFlow } from "../../publishing/support/aFlow";
import { anApi } from "../support/anApi";

const params = { dialled: "+15550100" };

/** The API where the flow `main` is live. */
async function anOffice() {
  const api = anApi();
  const document = aFlow();
  await api.send(flowPublish, "POST", { params: { key: "main" }, body: { document } });
  const put = (body: unknown, headers: Record<string, string> = {}) =>
    api.send(entryPoint, "PUT", { params, headers, body });
  const list = async () =>
    ((await api.send(entryPoints, "GET")).json as { entryPoints: Record<string, unknown>[] })
      .entryPoints;
  return { ...api, put, list };
}

describe("entryPoint", () => {
  it("lets a flow answer a number, and is listed with its etag", async () => {
    const { put, list, audited } = await anOffice();
    const saved = await put({ flow: "main", fallback: "+15550199" });
    const wanted = { ...params, flow: "main", version: "published", fallback: "+15550199" };
    expect(saved).toMatchObject({ status: 201, json: wanted });
    expect(await list()).toEqual([{ ...wanted, etag: saved.headers["etag"] }]);
    expect(await audited()).toContainEqual(
      expect.objectContaining({
        what: "entryPointSaved",
        subject: "+15550100",
        detail: "answered by main; when it cannot be had, by +15550199",
      }),
    );
  });

  it("is changed by who has seen what it is", async () => {
    const { put, list } = await anOffice();
    const first = await put({ flow: "main" });
    const etag = { "if-match": first.headers["etag"] ?? "" };
    expect(await put({ flow: "main", version: 1 })).toMatchObject({ status: 428 });
    expect(await put({ flow: "main", version: 1 }, etag)).toMatchObject({ status: 200 });
    expect(await put({ flow: "main" }, etag)).toMatchObject({ status: 412 });
    expect(await list()).toMatchObject([{ version: 1 }]);
  });

  it("is taken away by who has seen what it is", async () => {
    const { put, list, send } = await anOffice();
    const { headers } = await put({ flow: "main" });
    const remove = (etag?: string) =>
      send(entryPoint, "DELETE", {
        params,
        headers: etag === undefined ? {} : { "if-match": etag },
      });
    expect((await remove()).status).toBe(428);
    expect((await remove("old")).status).toBe(412);
    expect((await remove(headers["etag"])).status).toBe(204);
    expect((await remove(headers["etag"])).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  it("leads no caller to a flow with errors", async () => {
    const { put, storage, list } = await anOffice();
    await storage.flowStore.saveFlowVersion({
      flow: aFlow({ operator: { phone: "nobody" } }),
      version: 2,
      audio: {},
      publishedAt: "",
      publishedBy: "",
    });
    expect(await put({ flow: "main", version: 2 })).toMatchObject({
      status: 422,
      json: { broken: [{ flow: "main", dialled: ["+15550100"] }] },
    });
    expect(await list()).toEqual([]);
  });

  it.each([
    { body: { flow: "other" }, status: 404 },
    { body: { flow: "main", version: 9 }, status: 404 },
    { body: { flow: "main", version: "newest" }, status: 400 },
    { body: { flow: "main", fallback: "020 123" }, status: 400 },
    { body: {}, status: 400 },
  ])("refuses $body", async ({ body, status }) => {
    const { put } = await anOffice();
    expect((await put(body)).status).toBe(status);
  });

  it("refuses what nobody can dial", async () => {
    const { send } = await anOffice();
    const sent = { params: { dialled: "020 123" }, body: { flow: "main" } };
    expect(await send(entryPoint, "PUT", sent)).toMatchObject({
      status: 400,
      json: { error: { code: "PATH_INVALID" } },
    });
  });
});
