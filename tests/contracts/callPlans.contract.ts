import type { Flow } from "../../lib/flow/document/flow";
import { aFlow } from "../publishing/support/aFlow";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** ResolveEntryPoint and LoadCallPlan. */
export function callPlansContract(open: OpenStorage): void {
  describe("call plans", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });

    /** Publishes a flow that may send calls on to others. */
    async function publish(key: string, version: number, others: readonly string[] = []) {
      await store.storage.flowStore.saveFlowVersion({
        flow: aLinkingFlow(key, others),
        version,
        audio: { [`en||${key} ${version}`]: String(version).repeat(64) },
        publishedAt: store.now(),
        publishedBy: "anna",
      });
      await pointTo(key, version);
    }
    async function pointTo(key: string, version: number) {
      const stored = await store.storage.flowStore.loadFlowMeta(key);
      await store.storage.flowStore.saveFlowMeta(
        {
          key,
          name: key,
          publishedVersion: version,
          latestVersion: version,
          updatedAt: store.now(),
          updatedBy: "anna",
        },
        stored?.etag,
      );
    }
    const resolve = (dialled: readonly string[], at = store.now()) =>
      store.storage.resolveEntryPoint(dialled, at);
    const enter = (dialled: string, flow: string, version: number | "published" = "published") =>
      store.storage.entryPointStore.saveEntryPoint({ dialled, flow, version });

    it("resolves nothing while there is no entry point", async () => {
      expect(await resolve(["+15550100"])).toBeUndefined();
      await publish("main", 1);
      await enter("+15550100", "main");
      expect(await resolve(["+15550100"])).toBeDefined();
    });

    it.each([
      { dialled: ["+15550100", "app-1"], found: "+15550100", entry: "byNumber" },
      { dialled: ["+15550199", "APP-1"], found: "APP-1", entry: "byApplication" },
      { dialled: ["+15550199", "app-2"], found: "+15550199", entry: "byDefault" },
      { dialled: [], found: "*", entry: "byDefault" },
    ])("resolves $dialled to $entry", async ({ dialled, found, entry }) => {
      for (const key of ["byNumber", "byApplication", "byDefault"]) {
        await publish(key, 1);
      }
      await enter("*", "byDefault");
      await enter("app-1", "byApplication");
      await enter("+15550100", "byNumber");
      expect(await resolve(dialled)).toEqual({
        dialled: found,
        pinned: { entry, versions: { [entry]: 1 } },
      });
    });

    it("pins every flow a call may pass, each at its live version", async () => {
      await publish("main", 4, ["sales", "support"]);
      await publish("sales", 2, ["constructor", "main"]);
      await publish("support", 7, ["never-published"]);
      await publish("constructor", 3, ["sales"]);
      await publish("elsewhere", 1);
      await enter("*", "main");
      expect((await resolve(["+15550100"]))?.pinned).toEqual({
        entry: "main",
        versions: { main: 4, sales: 2, support: 7, constructor: 3 },
      });
    });

    it("pins the version that an entry point names", async () => {
      await publish("main", 1);
      await publish("main", 2);
      await enter("*", "main", 1);
      expect((await resolve([]))?.pinned.versions).toEqual({ main: 1 });
    });

    it.each([
      { what: "was never published", version: "published" },
      { what: "lacks the version named", version: 5 },
    ] as const)("refuses an entry point whose flow $what", async ({ version }) => {
      await enter("*", "main", version);
      await expect(resolve(["+15550100"])).rejects.toMatchObject({
        code: "FLOW_NOT_FOUND",
        details: { flow: "main" },
      });
    });

    it("sees a publication and a new entry point within five seconds", async () => {
      await publish("main", 1);
      await enter("*", "main");
      await resolve([]);
      await publish("main", 2);
      await publish("other", 1);
      await enter("+15550100", "other");
      expect((await resolve(["+15550100"]))?.pinned.versions).toEqual({
        main: 1,
      });
      store.pass(5_000);
      expect((await resolve(["+15550100"]))?.pinned.versions).toEqual({
        other: 1,
      });
      expect((await resolve([]))?.pinned.versions).toEqual({ main: 2 });
    });

    it("takes what is planned for calls that begin from its time on, and for no earlier one", async () => {
      await publish("main", 1, ["sales"]);
      await publish("sales", 1);
      await publish("sales", 2);
      const from = new Date(Date.parse(store.now()) + 2_000).toISOString();
      const stored = await store.storage.flowStore.loadFlowMeta("sales");
      await store.storage.flowStore.saveFlowMeta(
        {
          key: "sales",
          name: "sales",
          publishedVersion: 1,
          latestVersion: 2,
          next: { version: 2, from, name: "sales" },
          updatedAt: store.now(),
          updatedBy: "anna",
        },
        stored?.etag,
      );
      await enter("*", "main");
      const salesAt = async (at: string) => (await resolve([], at))?.pinned.versions["sales"];
      expect(await salesAt(store.now())).toBe(1);
      // The answer of before is used still, and says what is live by now.
      store.pass(2_000);
      expect(await salesAt(from)).toBe(2);
      store.pass(5_000);
      expect(await salesAt(new Date(Date.parse(from) - 1).toISOString())).toBe(1);
      expect(await salesAt(store.now())).toBe(2);
      expect((await store.storage.flowStore.loadFlowMeta("sales"))?.meta).toMatchObject({
        publishedVersion: 2,
      });
      expect((await store.storage.flowStore.loadWrittenMeta("sales"))?.publishedVersion).toBe(1);
    });

    it("loads the flows at their pinned versions, their audio, and the bindings", async () => {
      await publish("main", 1, ["sales"]);
      await publish("main", 2, ["sales"]);
      await publish("sales", 3);
      const bindings = { schema: "bindings/v1", numbers: { desk: "+15550123" } } as const;
      await store.storage.bindingsStore.saveBindings(bindings);
      const pinned = { entry: "main", versions: { main: 1, sales: 3 } };
      expect(await store.storage.loadCallPlan(pinned)).toEqual({
        plan: {
          pinned,
          flows: { main: aLinkingFlow("main", ["sales"]), sales: aLinkingFlow("sales", []) },
          bindings,
        },
        audio: { "en||main 1": "1".repeat(64), "en||sales 3": "3".repeat(64) },
      });
    });

    it("tells how long the sounds of all its flows play", async () => {
      for (const key of ["main", "sales"]) {
        await store.storage.flowStore.saveFlowVersion({
          flow: aLinkingFlow(key, key === "main" ? ["sales"] : []),
          version: 1,
          audio: { [`en||${key}`]: "1".repeat(64) },
          durations: { [`en||${key}`]: key.length * 1000 },
          publishedAt: store.now(),
          publishedBy: "anna",
        });
      }
      const pinned = { entry: "main", versions: { main: 1, sales: 1 } };

      expect((await store.storage.loadCallPlan(pinned)).plan.durations).toEqual({
        "en||main": 4000,
        "en||sales": 5000,
      });
    });

    it("refuses a pinned version that is not there", async () => {
      await publish("main", 1);
      await expect(
        store.storage.loadCallPlan({ entry: "main", versions: { main: 9 } }),
      ).rejects.toMatchObject({ code: "FLOW_NOT_FOUND", details: { flow: "main" } });
    });

    it("asks storage for a version once, however many calls need it at a time", async () => {
      await publish("main", 1);
      const pinned = { entry: "main", versions: { main: 1 } };
      store.requests.length = 0;
      await Promise.all([1, 2, 3].map(() => store.storage.loadCallPlan(pinned)));
      store.pass(60_000);
      await store.storage.loadCallPlan(pinned);
      expect(store.requests.toSorted()).toEqual(["Bindings read", "Bindings read", "Flows read"]);
    });

    it("asks for nothing while all it needs is known", async () => {
      await publish("main", 1);
      await enter("*", "main");
      const found = await resolve(["+15550100"]);
      const pinned = found?.pinned ?? { entry: "", versions: {} };
      await store.storage.loadCallPlan(pinned);
      store.requests.length = 0;
      await resolve(["+15550177"]);
      await store.storage.loadCallPlan(pinned);
      expect(store.requests).toEqual([]);
    });

    it("sees new bindings within five seconds", async () => {
      await publish("main", 1);
      const pinned = { entry: "main", versions: { main: 1 } };
      await store.storage.loadCallPlan(pinned);
      const bindings = { schema: "bindings/v1", numbers: { desk: "+15550123" } } as const;
      await store.storage.bindingsStore.saveBindings(bindings);
      store.pass(5_000);
      expect((await store.storage.loadCallPlan(pinned)).plan.bindings).toEqual(bindings);
    });
  });
}

function aLinkingFlow(key: string, others: readonly string[]): Flow {
  return aFlow({
    key,
    entry: "start",
    nodes: {
      start: { type: "say", prompt: key, next: "hangup" },
      ...Object.fromEntries(
        others.map((flow, index) => [
          `link${index}`,
          index === 0
            ? ({ type: "goto", flow } as const)
            : ({ type: "subflow", flow, returned: "hangup" } as const),
        ]),
      ),
    },
  });
}
