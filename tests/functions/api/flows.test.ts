import { flow } from "../../../functions/api/flow";
import { flowCheck } from "../../../functions/api/flowCheck";
import { flowCompare } from "../../../functions/api/flowCompare";
import { flowPublish } from "../../../functions/api/flowPublish";
import { flowRollback } from "../../../functions/api/flowRollback";
import { flows } from "../../../functions/api/flows";
import { flowVersion } from "../../../functions/api/flowVersion";
import { flowDraft } from "../../../functions/api/flowDraft";
import { makeVerifyUser } from "../../../lib/identity/makeVerifyUser";
import { anEntra, entraConfig } from "../../identity/support/anEntra";
import { aFlow } from "../../publishing/support/aFlow";
import { anApi, at, type Sent } from "../support/anApi";

const annasName = "anna@contoso.com (8a34a46b-3d17-4adc-8dce-dc4e7d572698)";
const params = { key: "main" };

let entra: Awaited<ReturnType<typeof anEntra>>;

beforeAll(async () => {
  entra = await anEntra();
});

/** The API with a few ways of asking it about the flow `main`. */
function anEditor() {
  const api = anApi({
    verifyUser: makeVerifyUser(entraConfig, {
      fetch: entra.fetch,
      now: () => new Date().toISOString(),
    }),
  });
  const publish = (body?: unknown, headers: Record<string, string> = {}) =>
    api.send(flowPublish, "POST", { params, headers, ...(body === undefined ? {} : { body }) });
  const save = (document: unknown, headers: Record<string, string> = {}) =>
    api.send(flowDraft, "PUT", { params, headers, body: document });
  return { ...api, publish, save };
}

const meta = { key: "main", name: "Main line", updatedAt: at, updatedBy: "function key" };

describe("flows", () => {
  it("lists flows with their drafts and what is dialled for them", async () => {
    const { send, save, storage } = anEditor();
    expect((await send(flows, "GET")).json).toEqual({ flows: [] });
    const { headers } = await save({ ...aFlow(), operator: undefined });
    await storage.entryPointStore.saveEntryPoint({
      dialled: "*",
      flow: "main",
      version: "published",
    });
    expect((await send(flows, "GET")).json).toEqual({
      flows: [
        {
          ...meta,
          latestVersion: 0,
          draft: {
            etag: headers["etag"],
            savedAt: at,
            savedBy: "function key",
            errors: 0,
            warnings: 1,
            savers: ["function key"],
          },
          entryPoints: ["*"],
        },
      ],
    });
  });
});

describe("flow", () => {
  it("shows a flow's live version, or the one asked for", async () => {
    const { send, publish } = anEditor();
    await publish({ document: aFlow() });
    const newer = aFlow({ description: "Newer" });
    await publish({ document: newer, note: "News" });
    const show = (query: Record<string, string> = {}) => send(flow, "GET", { params, query });
    const versions = [
      { version: 1, publishedAt: at, publishedBy: "function key" },
      { version: 2, publishedAt: at, publishedBy: "function key", note: "News" },
    ];
    const shared = { meta: { ...meta, publishedVersion: 2, latestVersion: 2 }, versions };
    expect((await show()).json).toEqual({ ...shared, version: 2, flow: newer });
    expect((await show({ version: "1" })).json).toEqual({ ...shared, version: 1, flow: aFlow() });
    expect((await show({ version: "3" })).status).toBe(404);
    expect((await show({ version: "x" })).status).toBe(400);
  });

  it("shows a flow that was never published without a document", async () => {
    const { send, save } = anEditor();
    const { headers } = await save(aFlow());
    expect((await send(flow, "GET", { params })).json).toEqual({
      meta: { ...meta, latestVersion: 0 },
      versions: [],
      draft: {
        etag: headers["etag"],
        savedAt: at,
        savedBy: "function key",
        errors: 0,
        warnings: 0,
        savers: ["function key"],
      },
    });
  });

  it("knows no flow that nobody made", async () => {
    const error = { code: "FLOW_NOT_FOUND" };
    const answer = await anEditor().send(flow, "GET", { params: { key: "none" } });
    expect(answer).toMatchObject({ status: 404, json: { error } });
  });

  it("is deleted once no caller comes to it any more", async () => {
    const { send, publish, storage, audited } = anEditor();
    await publish({ document: aFlow() });
    await storage.entryPointStore.saveEntryPoint({
      dialled: "*",
      flow: "main",
      version: "published",
    });
    expect(await send(flow, "DELETE", { params })).toMatchObject({
      status: 409,
      json: { error: { code: "FLOW_IN_USE" } },
    });
    await storage.entryPointStore.deleteEntryPoint("*");
    expect(await send(flow, "DELETE", { params })).toMatchObject({
      status: 200,
      json: { meta: { deletedAt: at, retiredVersion: 1 } },
    });
    expect(await audited()).toContainEqual(expect.objectContaining({ what: "deleted" }));
  });
});

describe("flowVersion", () => {
  it("gives one version with its prompts, to be kept for ever", async () => {
    const { send, publish } = anEditor();
    await publish({ document: aFlow() });
    const answer = await send(flowVersion, "GET", { params: { ...params, version: "1" } });
    expect(answer).toMatchObject({
      status: 200,
      headers: { etag: '"main-1"', "cache-control": "private, max-age=31536000, immutable" },
      json: { version: 1, flow: aFlow(), publishedBy: "function key" },
    });
    const { audio } = answer.json as { audio: Record<string, string> };
    expect(Object.values(audio)).not.toEqual([]);
  });

  it.each([
    { version: "2", status: 404, code: "FLOW_NOT_FOUND" },
    { version: "0", status: 400, code: "PATH_INVALID" },
    { version: "1e3", status: 400, code: "PATH_INVALID" },
  ])("refuses version $version", async ({ version, status, code }) => {
    const { send, publish } = anEditor();
    await publish({ document: aFlow() });
    const answer = await send(flowVersion, "GET", { params: { ...params, version } });
    expect(answer).toMatchObject({ status, json: { error: { code } } });
  });
});

describe("flowCheck", () => {
  it("says what publishing would complain of, and changes nothing", async () => {
    const { send, storage } = anEditor();
    const check = (body: unknown) => send(flowCheck, "POST", { body });
    expect((await check(aFlow())).json).toEqual({ problems: [] });
    const silent = aFlow({
      nodes: {
        welcome: { type: "hangup", prompt: [{ text: "Hello", audio: "a".repeat(64) }] },
      },
    });
    expect(await check(silent)).toMatchObject({
      status: 200,
      json: {
        problems: expect.arrayContaining([
          expect.objectContaining({ code: "recordingMissing", severity: "error" }),
        ]) as unknown,
      },
    });
    expect(await check({ schema: "flow/v2" })).toMatchObject({
      status: 200,
      json: { problems: expect.arrayContaining([expect.anything()]) as unknown },
    });
    expect(await check("{")).toMatchObject({ status: 400 });
    expect(await storage.flowStore.listFlows()).toEqual([]);
  });
});

describe("flowCompare", () => {
  it("says in sentences what changed from a version to the draft", async () => {
    const { send, save, publish } = anEditor();
    await publish({ document: aFlow() });
    await save(aFlow({ name: "Other line" }));
    const compare = (query: Record<string, string>) => send(flowCompare, "GET", { params, query });
    expect(await compare({ from: "1", to: "draft" })).toMatchObject({
      status: 200,
      json: { differences: [{ message: expect.stringContaining("Other line") as string }] },
    });
    expect((await compare({ from: "1", to: "1" })).json).toEqual({ differences: [] });
    expect((await compare({ from: "1", to: "2" })).status).toBe(404);
    expect((await compare({ from: "1", to: "newest" })).status).toBe(400);
  });
});

describe("flowPublish", () => {
  it("makes the draft live when it is given no document", async () => {
    const { storage, save, publish } = anEditor();
    await save(aFlow());
    expect(await publish()).toMatchObject({ status: 200, json: { version: 1, problems: [] } });
    expect((await storage.flowStore.loadFlowVersion("main", 1))?.flow).toEqual(aFlow());
  });

  it("makes a draft live only as it was looked at", async () => {
    const { save, publish } = anEditor();
    const { headers: first } = await save(aFlow());
    const { headers: second } = await save(aFlow({ name: "Second" }), {
      "if-match": first["etag"] ?? "",
    });
    expect(await publish({ draft: first["etag"] })).toMatchObject({
      status: 412,
      json: { error: { code: "CHANGED_MEANWHILE" } },
    });
    expect(await publish({ draft: second["etag"] })).toMatchObject({ status: 200 });
  });

  it("makes a document live, with its note and by whom", async () => {
    const { storage, publish } = anEditor();
    const who = { authorization: await entra.authorize() };
    expect(await publish({ document: aFlow(), note: "Easter" }, who)).toMatchObject({
      status: 200,
      json: { version: 1 },
    });
    expect(await publish({ document: aFlow() })).toMatchObject({ json: { version: 1 } });
    expect(await publish({ document: aFlow(), force: true })).toMatchObject({
      json: { version: 2 },
    });
    expect((await storage.flowStore.listFlowVersions("main"))[0]).toEqual({
      version: 1,
      publishedAt: at,
      publishedBy: annasName,
      note: "Easter",
    });
  });

  it("answers with the problems of a document that is not sound", async () => {
    const { storage, publish } = anEditor();
    expect(await publish({ document: { ...aFlow(), entry: 3 } })).toMatchObject({
      status: 422,
      headers: { "content-type": "application/problem+json" },
      json: {
        error: { code: "FLOW_INVALID" },
        problems: [{ path: "entry", severity: "error" }],
      },
    });
    expect(await storage.flowStore.listFlows()).toEqual([]);
  });

  it("makes the test calls of a document first, unless they are to be skipped", async () => {
    const { publish } = anEditor();
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
    expect(await anEditor().publish(body)).toMatchObject({ status, json: { error: { code } } });
  });
});

describe("flowRollback", () => {
  const rollBack = ({ send }: ReturnType<typeof anEditor>, body: Sent["body"]) =>
    send(flowRollback, "POST", { params, body });

  it("makes an earlier version live", async () => {
    const editor = anEditor();
    await editor.publish({ document: aFlow() });
    await editor.publish({ document: aFlow({ description: "Wrong" }) });
    expect(await rollBack(editor, { version: 1, note: "Wrong hours" })).toMatchObject({
      status: 200,
      json: { meta: { ...meta, publishedVersion: 1, latestVersion: 2 } },
    });
    const stored = await editor.storage.flowStore.loadFlowMeta("main");
    expect(stored?.meta.publishedVersion).toBe(1);
    expect(await editor.audited()).toContainEqual(
      expect.objectContaining({ what: "rolledBack", who: "function key" }),
    );
  });

  it.each([
    { body: { version: 9 }, status: 404, code: "FLOW_NOT_FOUND" },
    { body: { version: "1" }, status: 400, code: "BODY_INVALID" },
    { body: {}, status: 400, code: "BODY_INVALID" },
    { body: undefined, status: 400, code: "BODY_INVALID" },
  ])("refuses $body", async ({ body, status, code }) => {
    const editor = anEditor();
    await editor.publish({ document: aFlow() });
    expect(await rollBack(editor, body)).toMatchObject({ status, json: { error: { code } } });
  });
});
