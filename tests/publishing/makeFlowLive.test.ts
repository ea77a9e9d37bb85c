import { IvrError } from "../../lib/errors";
import { makeFlowLive, type HowLive } from "../../lib/publishing/makeFlowLive";
import type { FlowMeta, FlowStore } from "../../lib/publishing/ports";
import { makeFlowStore } from "../../lib/storage/flows/flows";
import { makeMemoryTables } from "../../lib/storage/tables/memoryTables";
import { aFlow } from "./support/aFlow";

const at = "2026-11-21T09:00:00Z";
const monday = "2026-11-23T08:00:00Z";
const content = { flow: aFlow(), audio: {}, publishedAt: at, publishedBy: "anna" };

/** Of the flow that is published here these facts are known. */
async function aStore(known: Partial<FlowMeta> = {}) {
  const store = makeFlowStore(makeMemoryTables({ now: () => at }), () => at);
  const meta: FlowMeta = {
    key: "main",
    name: "Old line",
    publishedVersion: 4,
    latestVersion: 4,
    updatedAt: "2026-11-01T09:00:00Z",
    updatedBy: "omar",
    ...known,
  };
  await store.saveFlowMeta(meta, undefined);
  return store;
}
const changed = { latestVersion: 5, updatedAt: at, updatedBy: "anna" };

describe("a new version", () => {
  it("is live at once, under the next number", async () => {
    const store = await aStore();

    expect(await makeFlowLive(store, content)).toEqual({
      key: "main",
      name: "Main line",
      publishedVersion: 5,
      ...changed,
    });
    expect((await store.loadFlowVersion("main", 5))?.publishedBy).toBe("anna");
  });

  it("is the first where nobody knows the flow", async () => {
    const store = makeFlowStore(makeMemoryTables({ now: () => at }), () => at);

    expect(await makeFlowLive(store, content)).toMatchObject({
      publishedVersion: 1,
      latestVersion: 1,
    });
  });

  it.each<[string, Partial<FlowMeta>, HowLive, Partial<FlowMeta>]>([
    [
      "leaves what is live until its time",
      {},
      { from: monday },
      {
        name: "Old line",
        publishedVersion: 4,
        next: { version: 5, from: monday, name: "Main line" },
      },
    ],
    [
      "takes the place of the plan that it replaces",
      { next: { version: 3, from: monday, name: "Plan" } },
      { from: monday, replaces: 3 },
      {
        name: "Old line",
        publishedVersion: 4,
        next: { version: 5, from: monday, name: "Main line" },
        withdrawnVersions: [3],
      },
    ],
    [
      "leaves a plan where it is when it becomes live at once",
      { next: { version: 3, from: monday, name: "Plan" } },
      {},
      {
        name: "Main line",
        publishedVersion: 5,
        next: { version: 3, from: monday, name: "Plan" },
      },
    ],
    [
      "withdraws a plan where it is told to",
      { next: { version: 3, from: monday, name: "Plan" } },
      { withdraws: true },
      { name: "Main line", publishedVersion: 5, withdrawnVersions: [3] },
    ],
    [
      "is on trial beside what is live",
      {},
      { canary: { share: 10, key: "k" } },
      {
        name: "Old line",
        publishedVersion: 4,
        canary: { version: 5, share: 10, key: "k", since: at, name: "Main line" },
      },
    ],
    [
      "remembers the draft that it was made of",
      {},
      { draft: "etag-1" },
      { name: "Main line", publishedVersion: 5, publishedDraft: "etag-1" },
    ],
  ])("%s", async (_what, known, how, expected) => {
    const store = await aStore(known);
    const meta = { key: "main", ...changed, ...expected };

    expect(await makeFlowLive(store, content, how)).toEqual(meta);
    expect((await store.loadFlowMeta("main"))?.meta).toEqual(meta);
  });

  it.each<[string, Partial<FlowMeta>, HowLive, string]>([
    [
      "another is planned",
      { next: { version: 3, from: monday, name: "Plan" } },
      { from: monday },
      "PLANNED_ALREADY",
    ],
    [
      "another is on trial",
      { canary: { version: 3, share: 5, key: "k", since: at, name: "Trial" } },
      {},
      "CANARY_RUNNING",
    ],
    [
      "the flow is deleted and a plan is made",
      { deletedAt: at },
      { from: monday },
      "FLOW_CONFLICT",
    ],
  ])("is not written where %s", async (_why, known, how, code) => {
    const store = await aStore(known);

    await expect(makeFlowLive(store, content, how)).rejects.toMatchObject({ code });
    expect(await store.loadFlowVersion("main", 5)).toBeUndefined();
  });

  it("goes on to a number above that of somebody who published meanwhile", async () => {
    const store = await aStore();
    let isFirst = true;
    const raced: FlowStore = {
      ...store,
      saveFlowMeta: async (meta, etag) => {
        if (isFirst) {
          isFirst = false;
          await makeFlowLive(store, { ...content, publishedBy: "omar" });
        }
        return store.saveFlowMeta(meta, etag);
      },
    };

    expect(await makeFlowLive(raced, content)).toMatchObject({
      publishedVersion: 7,
      latestVersion: 7,
      updatedBy: "anna",
    });
  });

  it("gives up after ten tries", async () => {
    const store = await aStore();
    let tries = 0;
    const busy: FlowStore = {
      ...store,
      saveFlowMeta: () => {
        tries += 1;
        return Promise.reject(new IvrError("FLOW_CONFLICT", "Somebody else was faster."));
      },
    };

    await expect(makeFlowLive(busy, content)).rejects.toThrow("by others at the same time");
    expect(tries).toBe(10);
  });
});
