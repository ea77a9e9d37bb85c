import {
  makeFlowCheck,
  makeFlowDraft,
  makeFlowPublish,
  makeFlowRollback,
  makeListFlows,
  makeShowFlow,
} from "../../functions/flows";
import { makeRollBackFlow } from "../../lib/publishing/makeRollBackFlow";
import type { AuditEntry } from "../../lib/publishing/ports";
import { makeVerifyUser } from "../../lib/identity/makeVerifyUser";
import { anEntra, entraConfig } from "../identity/support/anEntra";
import { aFlow } from "../publishing/support/aFlow";
import { aPublisher } from "../publishing/support/aPublisher";
import { aLog } from "../support/aLog";
import { ask, type Answer } from "./support/ask";

const at = "2026-11-21T09:00:00Z";
const annasName = "anna@contoso.com (8a34a46b-3d17-4adc-8dce-dc4e7d572698)";

let entra: Awaited<ReturnType<typeof anEntra>>;

beforeAll(async () => {
  entra = await anEntra();
});

/** The whole API over empty storage. */
function anApi() {
  const { ports, publishFlow, auditEntries } = aPublisher();
  const { flowStore, saveAuditEntry } = ports;
  const all = {
    ...ports,
    publishFlow,
    rollBackFlow: makeRollBackFlow({ flowStore, saveAuditEntry, now: () => at }),
    auditLog: { saveAuditEntry },
    log: aLog().log,
    verifyUser: makeVerifyUser(entraConfig, {
      fetch: entra.fetch,
      now: () => new Date().toISOString(),
    }),
  };
  const draft = makeFlowDraft(all, () => at);
  const put = (
    document: unknown,
    headers: Record<string, string> = {},
    key = "main",
  ): Promise<Answer> =>
    ask(draft, { method: "PUT", params: { key }, headers, body: JSON.stringify(document) });
  const publish = (body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(makeFlowPublish(all), {
      method: "POST",
      params: { key: "main" },
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { all, draft, put, publish, audit: auditEntries as readonly AuditEntry[] };
}

const meta = { key: "main", name: "Main line", updatedAt: at, updatedBy: "function key" };

describe("flows", () => {
  it("lists flows, those with a draft alone too", async () => {
    const { all, put } = anApi();
    expect((await ask(makeListFlows(all))).json).toEqual({ flows: [] });
    await put(aFlow());
    expect((await ask(makeListFlows(all))).json).toEqual({
      flows: [{ ...meta, latestVersion: 0 }],
    });
  });

  it("shows a flow's live version, or the one asked for", async () => {
    const { all, publish } = anApi();
    await publish({ document: aFlow() });
    const newer = aFlow({ description: "Newer" });
    await publish({ document: newer, note: "News" });
    const show = (query: Record<string, string> = {}) =>
      ask(makeShowFlow(all), { params: { key: "main" }, query });
    const versions = [
      { version: 1, publishedAt: at, publishedBy: "function key" },
      { version: 2, publishedAt: at, publishedBy: "function key", note: "News" },
    ];
    const shared = { meta: { ...meta, publishedVersion: 2, latestVersion: 2 }, versions };
    expect((await show()).json).toEqual({ ...shared, version: 2, flow: newer });
    expect((await show({ version: "1" })).json).toEqual({ ...shared, version: 1, flow: aFlow() });
    expect((await show({ version: "3" })).status).toBe(404);
    expect((await show({ version: "x" })).status).toBe(404);
  });

  it("shows a flow that was never published without a document", async () => {
    const { all, put } = anApi();
    await put(aFlow());
    expect((await ask(makeShowFlow(all), { params: { key: "main" } })).json).toEqual({
      meta: { ...meta, latestVersion: 0 },
      versions: [],
    });
  });

  it("knows no flow that nobody made", async () => {
    const { all, draft } = anApi();
    const error = { code: "FLOW_NOT_FOUND" };
    expect(await ask(makeShowFlow(all), { params: { key: "none" } })).toMatchObject({
      status: 404,
      json: { error },
    });
    expect(await ask(draft, { params: { key: "none" } })).toMatchObject({
      status: 404,
      json: { error },
    });
  });

  it("says what publishing would complain of, and changes nothing", async () => {
    const { all } = anApi();
    const check = (body: string) => ask(makeFlowCheck(all), { method: "POST", body });
    expect((await check(JSON.stringify(aFlow()))).json).toEqual({ problems: [] });
    const silent = aFlow({
      nodes: {
        welcome: { type: "hangup", prompt: [{ text: "Hello", audio: "a".repeat(64) }] },
      },
    });
    expect(await check(JSON.stringify(silent))).toMatchObject({
      status: 200,
      json: {
        problems: expect.arrayContaining([
          expect.objectContaining({ code: "recordingMissing", severity: "error" }),
        ]) as unknown,
      },
    });
    expect(await check('{"schema":"flow/v2"}')).toMatchObject({
      status: 200,
      json: { problems: expect.arrayContaining([expect.anything()]) as unknown },
    });
    expect(await check("{")).toMatchObject({ status: 400 });
    expect(await all.flowStore.listFlows()).toEqual([]);
  });
});

describe("flowDraft", () => {
  it("gives back what was saved, with the etag to save it again", async () => {
    const { draft, put, audit } = anApi();
    const first = await put(aFlow());
    expect(first.status).toBe(201);
    const read = await ask(draft, { params: { key: "main" } });
    expect(read).toMatchObject({ status: 200, json: aFlow() });
    expect(read.headers["etag"]).toBe(first.headers["etag"]);
    const second = await put(aFlow({ name: "New name" }), {
      "if-match": read.headers["etag"] ?? "",
      authorization: await entra.authorize(),
    });
    expect(second.status).toBe(200);
    expect((await ask(draft, { params: { key: "main" } })).json).toMatchObject({
      name: "New name",
    });
    expect(audit.map(({ who, what, subject }) => [who, what, subject])).toEqual([
      ["function key", "draftSaved", "main"],
      [annasName, "draftSaved", "main"],
    ]);
  });

  it("is saved by a function key, whatever name a header claims", async () => {
    const { put, audit } = anApi();
    await put(aFlow(), {
      "x-ms-client-principal-name": "anna@contoso.com",
      "x-ms-client-principal-id": "1",
      "x-ms-client-principal": Buffer.from(
        '{"claims":[{"typ":"name","val":"anna@contoso.com"}]}',
      ).toString("base64"),
    });
    expect(audit.map(({ who }) => who)).toEqual(["function key"]);
  });

  it("is saved by nobody whose token does not hold", async () => {
    const { put, audit } = anApi();
    expect(await put(aFlow(), { authorization: await entra.forge() })).toMatchObject({
      status: 401,
      json: { error: { code: "USER_TOKEN_INVALID" } },
    });
    expect(audit).toEqual([]);
  });

  it("keeps a draft from who has not seen its newest form", async () => {
    const { draft, put } = anApi();
    const first = await put(aFlow());
    await put(aFlow({ name: "Second" }), { "if-match": first.headers["etag"] ?? "" });
    for (const headers of [{}, { "if-match": first.headers["etag"] ?? "" }]) {
      expect(await put(aFlow({ name: "Lost" }), headers)).toMatchObject({
        status: 412,
        json: { error: { code: "FLOW_CONFLICT" } },
      });
    }
    expect((await ask(draft, { params: { key: "main" } })).json).toMatchObject({ name: "Second" });
  });

  it("refuses what has not the form of a flow, saying where", async () => {
    const { put } = anApi();
    expect(await put({ ...aFlow(), entry: 3 })).toMatchObject({
      status: 400,
      json: { problems: [{ path: "entry", severity: "error" }] },
    });
    expect(await put(aFlow(), {}, "other")).toMatchObject({
      status: 400,
      json: { error: { code: "BODY_INVALID" } },
    });
  });
});

describe("flowPublish", () => {
  it("makes the draft live when it is given no document", async () => {
    const { all, put, publish } = anApi();
    await put(aFlow());
    expect(await publish(undefined)).toMatchObject({
      status: 200,
      json: { version: 1, problems: [] },
    });
    expect((await all.flowStore.loadFlowVersion("main", 1))?.flow).toEqual(aFlow());
  });

  it("makes a document live, with its note and by whom", async () => {
    const { all, publish } = anApi();
    const who = { authorization: await entra.authorize() };
    expect(await publish({ document: aFlow(), note: "Easter" }, who)).toMatchObject({
      status: 200,
      json: { version: 1 },
    });
    expect(await publish({ document: aFlow() })).toMatchObject({ json: { version: 1 } });
    expect(await publish({ document: aFlow(), force: true })).toMatchObject({
      json: { version: 2 },
    });
    expect((await all.flowStore.listFlowVersions("main"))[0]).toEqual({
      version: 1,
      publishedAt: at,
      publishedBy: annasName,
      note: "Easter",
    });
  });

  it("answers with the problems of a document that is not sound", async () => {
    const { all, publish } = anApi();
    expect(await publish({ document: { ...aFlow(), entry: 3 } })).toMatchObject({
      status: 422,
      json: { problems: [{ path: "entry", severity: "error" }] },
    });
    expect(await all.flowStore.listFlows()).toEqual([]);
  });

  it("makes the test calls of a document first, unless they are to be skipped", async () => {
    const { publish } = anApi();
    const test = { name: "Nobody", keys: "", expect: { ends: "abandoned" } };
    const document = aFlow({ tests: [test] });
    expect(await publish({ document })).toMatchObject({
      status: 422,
      json: { problems: [{ path: "tests.0", severity: "error", code: "testFailed" }] },
    });
    expect(await publish({ document, skipTests: true })).toMatchObject({
      status: 200,
      json: { version: 1 },
    });
  });

  it.each([
    { what: "without a draft", body: {}, status: 404, code: "FLOW_NOT_FOUND" },
    { what: "of another flow", body: { document: aFlow({ key: "other" }) }, status: 400 },
    { what: "of no flow", body: { document: 3 }, status: 400 },
    { what: "with unknown wishes", body: { quickly: true }, status: 400 },
  ])("refuses to publish $what", async ({ body, status, code = "BODY_INVALID" }) => {
    expect(await anApi().publish(body)).toMatchObject({ status, json: { error: { code } } });
  });
});

describe("flowRollback", () => {
  const rollBack = (all: ReturnType<typeof anApi>["all"], body: unknown) =>
    ask(makeFlowRollback(all), {
      method: "POST",
      params: { key: "main" },
      body: JSON.stringify(body),
    });

  it("makes an earlier version live", async () => {
    const { all, publish, audit } = anApi();
    await publish({ document: aFlow() });
    await publish({ document: aFlow({ description: "Wrong" }) });
    expect(await rollBack(all, { version: 1, note: "Wrong hours" })).toMatchObject({
      status: 200,
      json: { meta: { ...meta, publishedVersion: 1, latestVersion: 2 } },
    });
    expect((await all.flowStore.loadFlowMeta("main"))?.meta.publishedVersion).toBe(1);
    expect(audit.at(-1)).toMatchObject({ what: "rolledBack", who: "function key" });
  });

  it.each([
    { body: { version: 9 }, status: 404, code: "FLOW_NOT_FOUND" },
    { body: { version: "1" }, status: 400, code: "BODY_INVALID" },
    { body: {}, status: 400, code: "BODY_INVALID" },
  ])("refuses $body", async ({ body, status, code }) => {
    const { all, publish } = anApi();
    await publish({ document: aFlow() });
    expect(await rollBack(all, body)).toMatchObject({ status, json: { error: { code } } });
  });
});
