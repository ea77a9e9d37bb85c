import type { Flow, FlowNode } from "../../lib/flow/document/flow";
import type { FlowMeta, FlowVersion } from "../../lib/publishing/ports";
import { aFlow } from "../publishing/support/aFlow";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** FlowStore. */
export function flowsContract(open: OpenStorage): void {
  describe("flows", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const flows = () => store.storage.flowStore;

    it("has nothing of a flow that was never saved", async () => {
      expect(await flows().listFlows()).toEqual([]);
      expect(await flows().loadFlowMeta("main")).toBeUndefined();
      expect(await flows().listFlowVersions("main")).toEqual([]);
      expect(await flows().loadFlowVersion("main", 1)).toBeUndefined();
      expect(await flows().loadDraft("main")).toBeUndefined();
    });

    it("loads a version as it was saved, its steps in their order", async () => {
      await flows().saveFlowVersion(aVersion());
      const loaded = await flows().loadFlowVersion("main", 1);
      expect(loaded).toEqual(aVersion());
      expect(Object.keys(loaded?.flow.nodes ?? {})).toEqual(Object.keys(aFlow().nodes));
    });

    it("keeps a head, a row for each step, and the audio", async () => {
      await flows().saveFlowVersion(aVersion({ version: 12 }));
      const rows = await store.tables.list("Flows", { partition: "main" });
      expect(rows.map(({ row }) => row)).toEqual([
        "v000012",
        "v000012:choose",
        "v000012:hours",
        "v000012:welcome",
        "v000012~audio:0001",
      ]);
      expect(rows[0]?.columns).toMatchObject({ entry: "welcome", languages: "en" });
      expect(rows[3]?.columns).toMatchObject({ type: "say", firstPrompt: "Welcome to Contoso." });
    });

    it("keeps how long its sounds play, as far as it is known", async () => {
      const { audio } = aVersion();
      const keys = Object.keys(audio);
      const durations = { [keys[0] ?? ""]: 1234 };
      await flows().saveFlowVersion(aVersion({ durations }));
      await flows().saveFlowVersion(aVersion({ version: 2, durations: {} }));
      const many = Object.fromEntries(
        Array.from({ length: 9_000 }, (_, index) => [`en||Sentence ${index}.`, "0".repeat(64)]),
      );
      const each = Object.fromEntries(Object.keys(many).map((key, index) => [key, index]));
      await flows().saveFlowVersion(aVersion({ version: 3, audio: many, durations: each }));

      expect(keys.length).toBeGreaterThan(1);
      expect((await flows().loadFlowVersion("main", 1))?.durations).toEqual(durations);
      expect(await flows().loadFlowVersion("main", 2)).toEqual(aVersion({ version: 2 }));
      expect((await flows().loadFlowVersion("main", 3))?.durations).toEqual(each);
    });

    it("never changes a version", async () => {
      await flows().saveFlowVersion(aVersion());
      const other = aVersion({ flow: aFlow({ name: "Another", nodes: manyNodes(5) }) });
      await expect(flows().saveFlowVersion(other)).rejects.toMatchObject({ code: "FLOW_CONFLICT" });
      expect(await flows().loadFlowVersion("main", 1)).toEqual(aVersion());
    });

    it("lets one of two publishers have a number, with nothing of the other's", async () => {
      const versions = ["one", "two"].map((note) =>
        aVersion({ note, flow: aFlow({ name: note, nodes: manyNodes(95, note) }) }),
      );
      const outcomes = await Promise.allSettled(versions.map(flows().saveFlowVersion));
      const winner = outcomes.findIndex(({ status }) => status === "fulfilled");
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await flows().loadFlowVersion("main", 1)).toEqual(versions[winner]);
    });

    it("keeps a flow of more steps than a transaction takes", async () => {
      const audio = Object.fromEntries(
        Array.from({ length: 3_000 }, (_, index) => [`en||Sentence ${index}.`, "0".repeat(64)]),
      );
      const version = aVersion({ flow: aFlow({ nodes: manyNodes(300) }), audio });
      await flows().saveFlowVersion(version);
      expect(await flows().loadFlowVersion("main", 1)).toEqual(version);
    });

    it("refuses a flow too large to store, saying so", async () => {
      const audio = Object.fromEntries(
        Array.from({ length: 5_000 }, (_, index) => [`en||${index}${"x".repeat(900)}`, ""]),
      );
      const saving = flows().saveFlowVersion(aVersion({ audio }));
      await expect(saving).rejects.toThrow("Split it into several flows.");
      await expect(saving).rejects.toMatchObject({ code: "FLOW_INVALID" });
      expect(await flows().listFlowVersions("main")).toEqual([]);
    });

    it("lists the heads of a flow's versions, oldest first", async () => {
      await flows().saveFlowVersion(aVersion({ version: 1 }));
      await flows().saveFlowVersion(aVersion({ version: 2, note: "Easter hours" }));
      await flows().saveFlowVersion(aVersion({ version: 1, flow: aFlow({ key: "other" }) }));
      const head = { publishedAt: "2026-11-21T09:00:00.000Z", publishedBy: "anna" };
      expect(await flows().listFlowVersions("main")).toEqual([
        { version: 1, ...head },
        { version: 2, ...head, note: "Easter hours" },
      ]);
    });

    it("says that a version which was damaged cannot be read", async () => {
      await flows().saveFlowVersion(aVersion());
      await store.tables.remove("Flows", { partition: "main", row: "v000001:choose" });
      const loading = flows().loadFlowVersion("main", 1);
      await expect(loading).rejects.toThrow("nodes.choose");
      await expect(loading).rejects.toMatchObject({ code: "FLOW_INVALID" });
    });

    it("makes a version live with one write", async () => {
      await flows().saveFlowVersion(aVersion());
      store.requests.length = 0;
      const etag = await flows().saveFlowMeta(aMeta(), undefined);
      expect(store.requests).toEqual(["Flows write"]);
      expect(await flows().loadFlowMeta("main")).toEqual({ meta: aMeta(), etag });
      expect(await flows().listFlows()).toEqual([aMeta()]);
    });

    it("moves the pointer only from where it was seen", async () => {
      const first = await flows().saveFlowMeta(aMeta(), undefined);
      await expect(flows().saveFlowMeta(aMeta(), undefined)).rejects.toMatchObject({
        code: "FLOW_CONFLICT",
      });
      const second = await flows().saveFlowMeta(aMeta({ publishedVersion: 2 }), first);
      await expect(flows().saveFlowMeta(aMeta(), first)).rejects.toMatchObject({
        code: "FLOW_CONFLICT",
      });
      expect(await flows().loadFlowMeta("main")).toEqual({
        meta: aMeta({ publishedVersion: 2 }),
        etag: second,
      });
    });

    it("keeps the facts of a flow that was never published", async () => {
      const { publishedVersion: _never, ...meta } = aMeta({ latestVersion: 0 });
      await flows().saveFlowMeta(meta, undefined);
      expect(await flows().listFlows()).toEqual([meta]);
    });

    it("keeps what was live before a flow was retired, and when it was deleted", async () => {
      const { publishedVersion: retiredVersion, ...rest } = aMeta();
      const meta = { ...rest, retiredVersion, deletedAt: "2026-11-22T09:00:00.000Z" };
      const etag = await flows().saveFlowMeta(aMeta(), undefined);
      await flows().saveFlowMeta(meta as FlowMeta, etag);
      expect(await flows().listFlows()).toEqual([meta]);
    });

    it("loads a draft as it was saved last, without the steps that are gone", async () => {
      const first = await flows().saveDraft(aFlow(), undefined);
      const fewer = aFlow({ entry: "bye", nodes: { bye: { type: "hangup" } } });
      const second = await flows().saveDraft(fewer, first);
      expect(await flows().loadDraft("main")).toEqual({
        key: "main",
        document: fewer,
        etag: second,
      });
      const rows = await store.tables.list("Flows", { partition: "main" });
      expect(rows.map(({ row }) => row)).toEqual(["draft", "draft:bye"]);
    });

    it("keeps a draft from who has not seen its newest form", async () => {
      const first = await flows().saveDraft(aFlow(), undefined);
      const second = await flows().saveDraft(aFlow({ name: "Second" }), first);
      for (const stale of [undefined, first]) {
        await expect(
          flows().saveDraft(aFlow({ name: "Lost", nodes: manyNodes(3) }), stale),
        ).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
      }
      expect(await flows().loadDraft("main")).toEqual({
        key: "main",
        document: aFlow({ name: "Second" }),
        etag: second,
      });
    });

    it("replaces a draft of many steps by one of many others", async () => {
      const first = await flows().saveDraft(aFlow({ nodes: manyNodes(140, "a") }), undefined);
      const other = aFlow({ nodes: manyNodes(140, "b") });
      const second = await flows().saveDraft(other, first);
      expect(await flows().loadDraft("main")).toEqual({
        key: "main",
        document: other,
        etag: second,
      });
    });

    it("keeps a flow's draft, versions and neighbours apart", async () => {
      await flows().saveFlowVersion(aVersion());
      await flows().saveDraft(aFlow({ name: "Draft" }), undefined);
      await flows().saveFlowVersion(aVersion({ flow: aFlow({ key: "main-2", name: "Two" }) }));
      expect(await flows().loadFlowVersion("main", 1)).toEqual(aVersion());
      expect((await flows().loadDraft("main"))?.document["name"]).toBe("Draft");
      expect(await flows().loadDraft("main-2")).toBeUndefined();
    });
  });
}

function aVersion(changes: Partial<FlowVersion> = {}): FlowVersion {
  return {
    flow: aFlow(),
    version: 1,
    audio: { "en||Welcome to Contoso.": "a".repeat(64), "pause|500": "b".repeat(64) },
    publishedAt: "2026-11-21T09:00:00.000Z",
    publishedBy: "anna",
    ...changes,
  };
}

function aMeta(changes: Partial<FlowMeta> = {}): FlowMeta {
  return {
    key: "main",
    name: "Main line",
    publishedVersion: 1,
    latestVersion: 1,
    updatedAt: "2026-11-21T09:00:00.000Z",
    updatedBy: "anna",
    ...changes,
  };
}

function manyNodes(count: number, name = "step"): Flow["nodes"] {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index): [string, FlowNode] => [
      `${name}${index}`,
      { type: "say", prompt: `This is ${name} ${index}.`, next: "hangup" },
    ]),
  );
}
