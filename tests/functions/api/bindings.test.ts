import { binding } from "../../../functions/api/binding";
import { bindings } from "../../../functions/api/bindings";
import { emergencySwitch } from "../../../functions/api/switch";
import type { Bindings } from "../../../lib/flow/document/bindings";
import { hashPin } from "../../../lib/worker/pins/hashPin";
import { aFlow } from "../../publishing/support/aFlow";
import { anApi, at } from "../support/anApi";

const known: Bindings = {
  schema: "bindings/v1",
  numbers: { reception: "+41445550100" },
  endpoints: { crm: { url: "https://crm.example/find", headers: { key: "s3cret" } } },
  pins: { door: `${"0".repeat(32)}:${"1".repeat(64)}` },
  switches: { storm: { on: false } },
};
const reception = { section: "numbers", key: "reception" };

/** The API where a flow that callers reach transfers to the reception. */
async function anOffice() {
  const api = anApi();
  await api.storage.bindingsStore.saveBindings(known);
  await api.storage.flowStore.saveFlowVersion({
    flow: aFlow({ operator: { phone: "reception" } }),
    version: 1,
    audio: {},
    publishedAt: at,
    publishedBy: "anna",
  });
  const meta = {
    key: "main",
    name: "Main line",
    latestVersion: 1,
    updatedAt: at,
    updatedBy: "anna",
  };
  await api.storage.flowStore.saveFlowMeta({ ...meta, publishedVersion: 1 }, undefined);
  await api.storage.entryPointStore.saveEntryPoint({
    dialled: "*",
    flow: "main",
    version: "published",
  });
  const etagOf = async (section: string) =>
    ((await api.send(bindings, "GET")).json as { etags: Record<string, string> }).etags[section] ??
    "";
  const stored = () => api.storage.bindingsStore.loadBindings();
  return { ...api, etagOf, stored };
}

describe("bindings", () => {
  it("are shown without what is secret", async () => {
    const { send } = await anOffice();
    const { json, status } = await send(bindings, "GET");
    expect(status).toBe(200);
    expect(json).toMatchObject({
      bindings: { numbers: known.numbers, pins: { door: "(hidden)" } },
    });
    expect(JSON.stringify(json)).not.toMatch(/s3cret|1{64}/);
  });
});

describe("binding", () => {
  it("shows one name, without what is secret, with its section's etag", async () => {
    const { send, etagOf } = await anOffice();
    const shown = await send(binding, "GET", { params: { section: "endpoints", key: "crm" } });
    expect(shown).toMatchObject({
      status: 200,
      headers: { etag: await etagOf("endpoints") },
      json: { url: "https://crm.example/find", headers: { key: "(hidden)" } },
    });
  });

  it("is set under its section's etag, and says the next one", async () => {
    const { send, etagOf, stored, audited } = await anOffice();
    const headers = { "if-match": await etagOf("numbers") };
    const sent = { params: { section: "numbers", key: "sales" }, headers, body: '"+41445550101"' };
    const saved = await send(binding, "PUT", sent);
    expect(saved).toMatchObject({ status: 204, headers: { etag: await etagOf("numbers") } });
    expect((await stored()).numbers).toEqual({ ...known.numbers, sales: "+41445550101" });
    expect(await audited()).toEqual([
      { at, who: "function key", what: "bindingsSaved", subject: "numbers.sales", detail: "" },
    ]);
    expect(await send(binding, "PUT", sent)).toMatchObject({
      status: 412,
      json: { error: { code: "CHANGED_MEANWHILE" } },
    });
  });

  it("keeps hidden values as they are in use", async () => {
    const { send, etagOf, stored } = await anOffice();
    const headers = { "if-match": await etagOf("endpoints") };
    const params = { section: "endpoints", key: "crm" };
    const body = { url: "https://crm.example/look", headers: { key: "(hidden)" } };
    expect((await send(binding, "PUT", { params, headers, body })).status).toBe(204);
    expect((await stored()).endpoints).toEqual({ crm: { ...body, headers: { key: "s3cret" } } });
  });

  it("is not taken from a flow that callers reach", async () => {
    const { send, etagOf, stored } = await anOffice();
    const headers = { "if-match": await etagOf("numbers") };
    expect(await send(binding, "DELETE", { params: reception, headers })).toMatchObject({
      status: 422,
      json: {
        error: { code: "FLOW_INVALID" },
        broken: [{ flow: "main", dialled: ["*"], problems: [{ code: "unknownName" }] }],
      },
    });
    expect(await stored()).toEqual(known);
  });

  it("keeps the hash of a PIN, never its digits", async () => {
    const { send, etagOf, stored } = await anOffice();
    const params = { section: "pins", key: "door" };
    const put = async (body: string) => {
      const headers = { "if-match": await etagOf("pins") };
      return (await send(binding, "PUT", { params, headers, body })).status;
    };
    expect(await put('"482915"')).toBe(204);
    const [salt = "", hash] = (await stored()).pins?.["door"]?.split(":") ?? [];
    expect(await hashPin("482915", salt)).toBe(`${salt}:${hash}`);
    expect(await put('"123"')).toBe(422);
    expect(await put('"1234567890123"')).toBe(422);
  });

  it("is removed where nobody needs it", async () => {
    const { send, etagOf, stored } = await anOffice();
    const headers = { "if-match": await etagOf("pins") };
    const params = { section: "pins", key: "door" };
    expect((await send(binding, "DELETE", { params, headers })).status).toBe(204);
    expect((await stored()).pins).toBeUndefined();
  });

  it.each([
    { what: "an unknown section", params: { section: "schema", key: "a" }, status: 400 },
    { what: "an unknown name", params: { section: "numbers", key: "nobody" }, status: 404 },
    { what: "a wrong key", params: { section: "numbers", key: "a b" }, status: 400 },
  ])("refuses to show $what", async ({ params, status }) => {
    const { send } = await anOffice();
    expect((await send(binding, "GET", { params })).status).toBe(status);
  });

  it.each([
    { what: "without an etag", headers: {}, body: '"+41445550102"', status: 428 },
    { what: "that is no number", headers: undefined, body: '"020 123"', status: 422 },
    { what: "that is nothing", headers: undefined, body: "3", status: 400 },
  ])("refuses a number $what", async ({ headers, body, status }) => {
    const { send, etagOf } = await anOffice();
    const own = headers ?? { "if-match": await etagOf("numbers") };
    expect((await send(binding, "PUT", { params: reception, headers: own, body })).status).toBe(
      status,
    );
  });
});

describe("switch", () => {
  const params = { key: "storm" };

  it("is thrown, until its time is up", async () => {
    const { send, stored, audited } = await anOffice();
    const body = { on: true, until: "2026-11-21T12:00:00+01:00" };
    expect(await send(emergencySwitch, "PUT", { params, body })).toMatchObject({
      status: 200,
      json: { on: true, until: "2026-11-21T11:00:00.000Z" },
    });
    expect((await stored()).switches).toEqual({
      storm: { on: true, until: "2026-11-21T11:00:00.000Z" },
    });
    expect(await audited()).toMatchObject([{ what: "bindingsSaved", subject: "switch storm" }]);
  });

  it.each([
    { key: "storm", body: { on: true, until: "2026-11-21T08:00:00Z" }, status: 400 },
    { key: "storm", body: { on: false, until: "2026-11-22T08:00:00Z" }, status: 400 },
    { key: "storm", body: { on: "yes" }, status: 400 },
    { key: "flood", body: { on: true }, status: 404 },
  ])("refuses $body for $key", async ({ key, body, status }) => {
    const { send } = await anOffice();
    expect((await send(emergencySwitch, "PUT", { params: { key }, body })).status).toBe(status);
  });
});
