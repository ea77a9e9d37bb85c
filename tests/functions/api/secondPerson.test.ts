import { entraConfig } from "../../identity/support/anEntra";
import { flow } from "../../../functions/api/flow";
import { flowApproval } from "../../../functions/api/flowApproval";
import { flowDraft } from "../../../functions/api/flowDraft";
import { flowPlanned } from "../../../functions/api/flowPlanned";
import { flowPublish } from "../../../functions/api/flowPublish";
import { flowRollback } from "../../../functions/api/flowRollback";
import { flows } from "../../../functions/api/flows";
import type { Method } from "../../../functions/api/apiPaths";
import { answerPeople, type Route } from "../../../functions/api/route";
import { composeEditor } from "../../../lib/compose/composeEditor";
import { aFlow } from "../../publishing/support/aFlow";
import { anApi, at } from "../support/anApi";
import { ask } from "../support/ask";

const token = "f".repeat(64);
const christmas = "2026-12-24T07:00:00.000Z";

/** The API as people ask it, each by name, where a draft needs a second person or not. */
function anOffice({ needsSecondPerson = true } = {}) {
  const api = anApi();
  const editor = composeEditor(
    {
      ...entraConfig,
      editor: { isOn: true, signIn: "local", token },
      needsSecondPerson,
      graphUrl: "https://graph.microsoft.com/v1.0",
      isLocal: true,
      publicUrl: "http://127.0.0.1:7071",
    },
    { fetch: () => Promise.reject(new Error("Nothing is asked for.")), now: () => at },
  );
  const people = (route: Route) => answerPeople(route, () => ({ ...api.parts, editor }));
  const as =
    (name: string) =>
    (route: Route, method: Method, body?: unknown, headers: Record<string, string> = {}) =>
      ask(people(route), {
        method,
        params: { key: "main" },
        query: { name },
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
  /** Saves the draft in somebody's name and gives its etag. */
  const save = async (name: string, words: string, etag?: string) => {
    const document = aFlow({ description: words });
    const headers = etag === undefined ? {} : { "if-match": etag };
    const saved = await as(name)(flowDraft, "PUT", document, headers);
    return String(saved.headers["etag"]);
  };
  return { ...api, as, save };
}

const needed = { status: 409, json: { error: { code: "SECOND_PERSON_NEEDED" } } };

describe("the two-person rule", () => {
  it("lets nobody publish what they saved, at once or at a time, and lets somebody else", async () => {
    const { as, save } = anOffice();
    const draft = await save("Anna", "New hours");
    expect(await as("Anna")(flowPublish, "POST", { draft })).toMatchObject({
      ...needed,
      json: { ...needed.json, detail: expect.stringContaining("ask for approval") as string },
    });
    expect(await as("Anna")(flowPublish, "POST", { draft, at: christmas })).toMatchObject(needed);
    expect(await as("Ben")(flowPublish, "POST", { draft })).toMatchObject({
      status: 200,
      json: { version: 1 },
    });
  });

  it("remembers everybody who saved since, whoever was last", async () => {
    const { as, save } = anOffice();
    const first = await save("Anna", "New hours");
    const draft = await save("Ben", "New hours!", first);
    for (const name of ["Anna", "Ben"]) {
      expect(await as(name)(flowPublish, "POST", { draft })).toMatchObject(needed);
    }
    expect((await as("Carla")(flowPublish, "POST", { draft })).status).toBe(200);
    const next = await save("Ben", "Better hours", draft);
    expect((await as("Anna")(flowPublish, "POST", { draft: next })).status).toBe(200);
  });

  it("forgets nobody because something else was published meanwhile", async () => {
    const { as, save, send } = anOffice();
    const draft = await save("Anna", "New hours");
    await send(flowPublish, "POST", { params: { key: "main" }, body: { document: aFlow() } });
    expect(await as("Anna")(flowPublish, "POST", { draft })).toMatchObject(needed);
  });

  it("lets people publish nothing but a draft that they looked at", async () => {
    const { as, save } = anOffice();
    await save("Anna", "New hours");
    expect(await as("Ben")(flowPublish, "POST", {})).toMatchObject(needed);
    expect(await as("Ben")(flowPublish, "POST", { document: aFlow() })).toMatchObject(needed);
    expect(await as("Ben")(flowPublish, "POST", { draft: "old" })).toMatchObject({ status: 412 });
  });

  it("needs nobody else to go back, or to withdraw a plan; the draft needs one again", async () => {
    const { as, save } = anOffice();
    const draft = await save("Anna", "New hours");
    await as("Ben")(flowPublish, "POST", { draft });
    const next = await save("Anna", "Christmas", draft);
    await as("Ben")(flowPublish, "POST", { draft: next, at: christmas });
    const unchanged = { draft: next, replaces: 2, at: christmas };
    expect((await as("Anna")(flowPublish, "POST", unchanged)).status).toBe(200);
    expect(await as("Anna")(flowPlanned, "DELETE")).toMatchObject({ status: 200 });
    expect(await as("Anna")(flowPublish, "POST", unchanged)).toMatchObject(needed);
    expect((await as("Anna")(flowRollback, "POST", { version: 1 })).status).toBe(200);
  });

  it("does not bind where it is off, nor programs with a key", async () => {
    const { as, save } = anOffice({ needsSecondPerson: false });
    const draft = await save("Anna", "New hours");
    expect((await as("Anna")(flowPublish, "POST", { draft })).status).toBe(200);
    const strict = anOffice();
    const sent = { params: { key: "main" }, body: aFlow() };
    await strict.send(flowDraft, "PUT", sent);
    const published = await strict.send(flowPublish, "POST", { params: { key: "main" } });
    expect(published.status).toBe(200);
  });
});

describe("flowApproval", () => {
  it("shows who asks for a draft to be published, until it is", async () => {
    const { as, save, audited } = anOffice();
    const draft = await save("Anna", "New hours");
    const asked = await as("Anna")(flowApproval, "POST", { draft, note: "Please look" });
    const approval = { draft, askedBy: "Anna", askedAt: at, note: "Please look" };
    expect(asked).toMatchObject({ status: 200, json: { approval } });
    expect((await as("Ben")(flows, "GET")).json).toMatchObject({ flows: [{ approval }] });
    expect((await as("Ben")(flow, "GET")).json).toMatchObject({ approval });
    expect(await audited()).toContainEqual({
      at,
      who: "Anna",
      what: "approvalAsked",
      subject: "main",
      detail: "Please look",
    });
    await as("Ben")(flowPublish, "POST", { draft });
    expect((await as("Ben")(flow, "GET")).json).not.toHaveProperty("approval");
    expect((await as("Ben")(flows, "GET")).json).not.toHaveProperty("flows.0.approval");
  });

  it("is void once the draft is another", async () => {
    const { as, save } = anOffice();
    const draft = await save("Anna", "New hours");
    await as("Anna")(flowApproval, "POST", { draft });
    await save("Anna", "Newer hours", draft);
    expect((await as("Ben")(flow, "GET")).json).not.toHaveProperty("approval");
  });

  it("is withdrawn, also when there is none", async () => {
    const { as, save } = anOffice();
    const draft = await save("Anna", "New hours");
    await as("Anna")(flowApproval, "POST", { draft });
    expect((await as("Ben")(flowApproval, "DELETE")).status).toBe(204);
    expect((await as("Ben")(flow, "GET")).json).not.toHaveProperty("approval");
    expect((await as("Ben")(flowApproval, "DELETE")).status).toBe(204);
  });

  test.each([
    ["a draft of before", aFlow(), "old", 412],
    ["a draft that nobody could publish", { ...aFlow(), entry: "nowhere" }, undefined, 422],
  ])("refuses %s", async (_what, document, etag, status) => {
    const { as } = anOffice();
    const saved = await as("Anna")(flowDraft, "PUT", document);
    const draft = etag ?? saved.headers["etag"];
    expect((await as("Anna")(flowApproval, "POST", { draft })).status).toBe(status);
  });

  it("refuses what has no draft", async () => {
    expect((await anOffice().as("Anna")(flowApproval, "POST", { draft: "x" })).status).toBe(404);
  });
});

describe("flowPlanned", () => {
  it("is shown with its time and zone, and withdrawn by its version", async () => {
    const { as, save, send } = anOffice({ needsSecondPerson: false });
    const params = { key: "main" };
    const draft = await save("Anna", "Christmas");
    const planned = await as("Anna")(flowPublish, "POST", {
      draft,
      at: "2026-12-24T08:00:00+01:00",
    });
    const next = { version: 1, from: christmas, name: "Main line" };
    expect(planned).toMatchObject({ status: 200, json: { version: 1, next } });
    expect((await as("Anna")(flows, "GET")).json).toMatchObject({
      flows: [{ next, timeZone: aFlow().timeZone }],
    });
    expect((await as("Anna")(flows, "GET")).json).not.toHaveProperty("flows.0.publishedVersion");
    expect(await as("Anna")(flowPublish, "POST", { draft, at: christmas })).toMatchObject({
      status: 409,
      json: { error: { code: "PLANNED_ALREADY" } },
    });
    const withdraw = (version: string) =>
      send(flowPlanned, "DELETE", { params, query: { version } });
    expect(await withdraw("2")).toMatchObject({ status: 412 });
    expect(await withdraw("0")).toMatchObject({ status: 400 });
    expect(await withdraw("1")).toMatchObject({
      status: 200,
      json: { meta: { withdrawnVersions: [1] } },
    });
    expect(await as("Anna")(flowPlanned, "DELETE")).toMatchObject({
      status: 404,
      json: { error: { code: "PLAN_NOT_FOUND" } },
    });
  });

  test.each([
    ["2020-01-01T00:00:00Z", "PLAN_INVALID"],
    ["2028-01-01T00:00:00Z", "PLAN_INVALID"],
    ["tomorrow", "BODY_INVALID"],
    ["2026-12-24T08:00:00", "BODY_INVALID"],
  ])("refuses %s as a time", async (time, code) => {
    const { as, save } = anOffice({ needsSecondPerson: false });
    const draft = await save("Anna", "Christmas");
    expect(await as("Anna")(flowPublish, "POST", { draft, at: time })).toMatchObject({
      status: 400,
      json: { error: { code } },
    });
  });
});
