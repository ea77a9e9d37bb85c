import { flowDraft } from "../../../functions/api/flowDraft";
import { makeVerifyUser } from "../../../lib/identity/makeVerifyUser";
import { anEntra, entraConfig } from "../../identity/support/anEntra";
import { aFlow } from "../../publishing/support/aFlow";
import { anApi } from "../support/anApi";

const annasName = "anna@contoso.com (8a34a46b-3d17-4adc-8dce-dc4e7d572698)";
const params = { key: "main" };

let entra: Awaited<ReturnType<typeof anEntra>>;

beforeAll(async () => {
  entra = await anEntra();
});

/** The API, with drafts of the flow `main` at hand; `minutes` pass before each is saved again. */
function anEditor(minutes = 0) {
  let time = Date.parse("2026-11-21T09:00:00Z");
  const api = anApi({
    now: () => new Date(time).toISOString(),
    verifyUser: makeVerifyUser(entraConfig, {
      fetch: entra.fetch,
      now: () => new Date().toISOString(),
    }),
  });
  const save = (document: unknown, headers: Record<string, string> = {}) =>
    api.send(flowDraft, "PUT", { params, headers, body: document });
  const saveAgain = async (document: unknown, headers: Record<string, string> = {}) => {
    const { headers: read } = await api.send(flowDraft, "HEAD", { params });
    time += minutes * 60_000;
    return save(document, { ...headers, "if-match": read["etag"] ?? "" });
  };
  const load = () => api.send(flowDraft, "GET", { params });
  return { ...api, save, saveAgain, load };
}

describe("flowDraft", () => {
  it("gives back what was saved, with the etag to save it again", async () => {
    const { save, load, send, audited } = anEditor();
    const first = await save(aFlow());
    expect(first).toMatchObject({ status: 201, json: { problems: [] } });
    const read = await load();
    expect(read).toMatchObject({ status: 200, json: aFlow() });
    expect(read.headers["etag"]).toBe(first.headers["etag"]);
    expect(await send(flowDraft, "HEAD", { params })).toMatchObject({
      status: 200,
      headers: { etag: first.headers["etag"], "x-saved-by": "function%20key" },
      bytes: [],
    });
    const second = await save(aFlow({ name: "New name" }), {
      "if-match": read.headers["etag"] ?? "",
      authorization: await entra.authorize(),
    });
    expect(second.status).toBe(200);
    expect((await load()).json).toMatchObject({ name: "New name" });
    expect((await audited()).map(({ who, what, subject }) => [who, what, subject])).toEqual(
      expect.arrayContaining([
        ["function key", "draftSaved", "main"],
        [annasName, "draftSaved", "main"],
      ]),
    );
  });

  it.each([
    { minutes: 9, entries: 1 },
    { minutes: 11, entries: 3 },
  ])("is noted $entries times when saved three times every $minutes minutes", async (given) => {
    const { save, saveAgain, audited } = anEditor(given.minutes);
    await save(aFlow());
    await saveAgain(aFlow({ name: "Second" }));
    await saveAgain(aFlow({ name: "Third" }));
    expect(await audited()).toHaveLength(given.entries);
  });

  it("is saved by a function key, whatever name a header claims", async () => {
    const { save, audited } = anEditor();
    await save(aFlow(), {
      "x-ms-client-principal-name": "anna@contoso.com",
      "x-ms-client-principal-id": "1",
      "x-ms-client-principal": Buffer.from(
        '{"claims":[{"typ":"name","val":"anna@contoso.com"}]}',
      ).toString("base64"),
    });
    expect((await audited()).map(({ who }) => who)).toEqual(["function key"]);
  });

  it("is saved by nobody whose token does not hold", async () => {
    const { save, audited } = anEditor();
    expect(await save(aFlow(), { authorization: await entra.forge() })).toMatchObject({
      status: 401,
      json: { status: 401, error: { code: "USER_TOKEN_INVALID" } },
    });
    expect(await audited()).toEqual([]);
  });

  it("keeps a draft from who has not seen its newest form", async () => {
    const { save, saveAgain, load } = anEditor();
    const first = await save(aFlow());
    await saveAgain(aFlow({ name: "Second" }));
    const stale = { "if-match": first.headers["etag"] ?? "" };
    expect(await save(aFlow({ name: "Lost" }), stale)).toMatchObject({
      status: 412,
      json: { error: { code: "CHANGED_MEANWHILE" } },
    });
    expect(await save(aFlow({ name: "Lost" }))).toMatchObject({
      status: 428,
      json: { error: { code: "IF_MATCH_MISSING" } },
    });
    expect((await load()).json).toMatchObject({ name: "Second" });
  });

  it.each([
    { what: "a wrong entry", document: { ...aFlow(), entry: 3 }, path: "entry" },
    { what: "no steps at all", document: { key: "main", name: "" }, path: "schema" },
    { what: "text for steps", document: { ...aFlow(), nodes: "none" }, path: "nodes" },
    {
      what: "a step that is none",
      document: { ...aFlow(), nodes: { welcome: null, choose: ["?"] } },
      path: "nodes.welcome",
    },
  ])("carries a document with $what, and says what is wrong", async ({ document, path }) => {
    const { save, load } = anEditor();
    const saved = await save(document);
    expect(saved.status).toBe(201);
    const { problems } = saved.json as { problems: { path: string }[] };
    expect(problems.map((one) => one.path)).toContain(path);
    expect((await load()).json).toEqual(document);
  });

  it.each([
    { what: "of another flow", document: aFlow({ key: "other" }), code: "BODY_INVALID" },
    { what: "that is no object", document: [1], code: "BODY_INVALID" },
    { what: "without a key", document: {}, code: "BODY_INVALID" },
  ])("refuses a document $what", async ({ document, code }) => {
    expect(await anEditor().save(document)).toMatchObject({
      status: 400,
      json: { error: { code } },
    });
  });

  it("refuses a document that is nested too deep to be looked at", async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 70; level += 1) deep = { deep };
    expect(await anEditor().save({ ...aFlow(), deep })).toMatchObject({
      status: 422,
      json: { error: { code: "FLOW_INVALID" } },
    });
  });

  it("is thrown away by who has seen its newest form, and can be begun anew", async () => {
    const { save, load, send, audited } = anEditor();
    const { headers } = await save(aFlow());
    expect(await send(flowDraft, "DELETE", { params })).toMatchObject({ status: 428 });
    const etag = { "if-match": headers["etag"] ?? "" };
    expect(
      await send(flowDraft, "DELETE", { params, headers: { "if-match": "old" } }),
    ).toMatchObject({ status: 412 });
    expect(await send(flowDraft, "DELETE", { params, headers: etag })).toMatchObject({
      status: 204,
    });
    expect(await load()).toMatchObject({
      status: 404,
      json: { error: { code: "FLOW_NOT_FOUND" } },
    });
    expect(await send(flowDraft, "HEAD", { params })).toMatchObject({ status: 404 });
    expect(await audited()).toContainEqual(expect.objectContaining({ what: "draftDiscarded" }));
    expect((await save(aFlow({ name: "Anew" }))).status).toBe(201);
    expect((await load()).json).toEqual(aFlow({ name: "Anew" }));
  });
});
