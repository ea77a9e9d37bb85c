import type { Bindings } from "../../lib/flow/document/bindings";
import type { AuditQuery } from "../../lib/records/ports";
import { aCallbackRequest } from "./support/aCallbackRequest";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** EntryPointStore, BindingsStore, the audit log and requests to be called back. */
export function environmentContract(open: OpenStorage): void {
  let store: StorageUnderTest;
  beforeEach(async () => {
    store = await open();
  });

  describe("entry points", () => {
    const stores = () => store.storage.entryPointStore;

    it("are found by what was dialled, in upper or lower case", async () => {
      const application = { dialled: "ABCD-1", flow: "main", version: 3 } as const;
      await stores().saveEntryPoint(application);
      expect(await stores().loadEntryPoint("abcd-1")).toEqual(application);
      expect(await stores().loadEntryPoint("+15550100")).toBeUndefined();
    });

    it("are replaced, listed and deleted", async () => {
      const rest = {
        dialled: "*",
        flow: "main",
        version: "published",
        fallback: "+15550199",
      } as const;
      await stores().saveEntryPoint({ dialled: "+15550100", flow: "main", version: 1 });
      await stores().saveEntryPoint({ dialled: "+15550100", flow: "sales", version: "published" });
      await stores().saveEntryPoint(rest);
      await stores().saveEntryPoint({ dialled: "sip:a/b?c#d\\e", flow: "main", version: 2 });
      await stores().deleteEntryPoint("sip:A/b?c#d\\e");
      await stores().deleteEntryPoint("+15550199");
      const byName = (await stores().listEntryPoints()).toSorted((a, b) =>
        a.dialled < b.dialled ? -1 : 1,
      );
      expect(byName).toEqual([rest, { dialled: "+15550100", flow: "sales", version: "published" }]);
    });
  });

  describe("bindings", () => {
    const stores = () => store.storage.bindingsStore;

    it("are an empty document before any are saved", async () => {
      expect(await stores().loadBindings()).toEqual({ schema: "bindings/v1" });
    });

    it("are loaded as they were saved last", async () => {
      const bindings: Bindings = {
        schema: "bindings/v1",
        people: { anna: { userId: "u-1", name: "Anna", groups: ["sales"] } },
        numbers: { desk: "+15550123", anna: "+15550124" },
        switches: { fireDrill: { on: true } },
      };
      await stores().saveBindings({ schema: "bindings/v1", numbers: { gone: "+15550199" } });
      await stores().saveBindings(bindings);
      expect(await stores().loadBindings()).toEqual(bindings);
    });

    it("write only what changed", async () => {
      const people = Object.fromEntries(
        Array.from({ length: 150 }, (_, index) => [
          `person${index}`,
          { userId: `u-${index}`, name: `Person ${index}` },
        ]),
      );
      const bindings: Bindings = { schema: "bindings/v1", people };
      await stores().saveBindings(bindings);
      store.requests.length = 0;
      const one = { ...bindings, people: { ...people, person7: { userId: "u-7", name: "New" } } };
      await stores().saveBindings(one);
      await stores().saveBindings(one);
      expect(store.requests).toEqual(["Bindings read", "Bindings write", "Bindings read"]);
      expect(await stores().loadBindings()).toEqual(one);
    });
  });

  describe("the audit log", () => {
    const entry = { who: "anna", what: "published", subject: "main", detail: "" } as const;

    it("lists who changed a subject, newest first", async () => {
      const { saveAuditEntry, listAuditEntries } = store.storage.auditLog;
      await saveAuditEntry({ ...entry, at: "2026-11-21T09:00:00.000Z" });
      await saveAuditEntry({ ...entry, at: "2026-11-21T10:00:00.000Z" });
      await saveAuditEntry({ ...entry, at: "2026-11-21T10:00:00.000Z", what: "rolledBack" });
      await saveAuditEntry({ ...entry, at: "2026-11-21T10:00:00.000Z", what: "rolledBack" });
      await saveAuditEntry({ ...entry, at: "2026-11-21T11:00:00.000Z", subject: "+15550100" });
      const entries = (await listAuditEntries({ subject: "main", limit: 10 })).entries;
      expect(entries.map(({ at }) => at)).toEqual([
        "2026-11-21T10:00:00.000Z",
        "2026-11-21T10:00:00.000Z",
        "2026-11-21T09:00:00.000Z",
      ]);
      expect((await listAuditEntries({ subject: "+15550100", limit: 10 })).entries).toEqual([
        { ...entry, at: "2026-11-21T11:00:00.000Z", subject: "+15550100" },
      ]);
    });

    it("asks storage once for a page, of all, of a subject or of a person", async () => {
      const { saveAuditEntry, listAuditEntries } = store.storage.auditLog;
      for (const minute of ["01", "02", "03"]) {
        await saveAuditEntry({ ...entry, at: `2026-11-21T09:${minute}:00.000Z` });
        await saveAuditEntry({
          ...entry,
          at: `2026-11-21T09:${minute}:30.000Z`,
          who: "bert",
          subject: "sales",
        });
      }
      const times = async (query: Omit<AuditQuery, "limit">) => {
        const { entries, next } = await listAuditEntries({ ...query, limit: 2 });
        return { times: entries.map(({ at }) => at.slice(14, 19)), next };
      };
      store.requests.length = 0;
      const first = await times({});
      const second = await times({ next: first.next ?? "" });
      const third = await times({ next: second.next ?? "" });
      expect([first.times, second.times, third]).toEqual([
        ["03:30", "03:00"],
        ["02:30", "02:00"],
        { times: ["01:30", "01:00"], next: undefined },
      ]);
      expect((await times({ who: "bert", from: "2026-11-21T09:02:30Z" })).times).toEqual([
        "02:30",
        "01:30",
      ]);
      expect((await times({ subject: "sales", who: "anna" })).times).toEqual([]);
      expect(store.requests).toEqual(Array(5).fill("Audit read"));
    });
  });

  describe("callback requests", () => {
    it("are listed by waiting line, the longest waiting first", async () => {
      const { saveCallbackRequest, listCallbackRequests } = store.storage.callbackStore;
      const first = aCallbackRequest({ requestId: "z", requestedAt: "2026-11-21T08:00:00.000Z" });
      const second = aCallbackRequest({ requestId: "a", requestedAt: "2026-11-21T09:00:00.000Z" });
      for (const request of [second, first, second]) {
        await saveCallbackRequest(request);
      }
      await saveCallbackRequest(aCallbackRequest({ callbackQueue: "support" }));
      expect(await listCallbackRequests("sales", 10)).toEqual([first, second]);
      expect(await listCallbackRequests("sales", 1)).toEqual([first]);
      expect(await listCallbackRequests("none", 1)).toEqual([]);
    });

    it("are listed across all waiting lines, and gone when they are done", async () => {
      const { saveCallbackRequest, listCallbackRequests, deleteCallbackRequest } =
        store.storage.callbackStore;
      const later = aCallbackRequest({ requestedAt: "2026-11-21T09:00:00.000Z" });
      const first = aCallbackRequest({
        callbackQueue: "support",
        requestedAt: "2026-11-21T08:00:00.000Z",
      });
      for (const request of [later, first]) await saveCallbackRequest(request);
      expect(await listCallbackRequests(undefined, 10)).toEqual([first, later]);
      expect(await listCallbackRequests(undefined, 1)).toEqual([first]);
      await deleteCallbackRequest(first);
      await deleteCallbackRequest(first);
      expect(await listCallbackRequests(undefined, 10)).toEqual([later]);
    });

    it("keep who was told and who tried, also when they are saved again", async () => {
      const { callbackStore, traceStore } = store.storage;
      const { saveCallbackRequest, findCallbackRequest, noteCallbackTold, noteCallbackTried } =
        callbackStore;
      const request = aCallbackRequest();
      const at = "2026-11-21T09:00:05.000Z";
      const asked = { at, channel: "office", kind: "teams" } as const;
      const due = { at, channel: "office", kind: "mail" } as const;
      expect(await noteCallbackTold(request, "asked", asked)).toBe(false);
      await saveCallbackRequest(request);
      expect(await noteCallbackTold(request, "asked", asked)).toBe(true);
      for (const who of ["anna", "bert", "anna", "carl"]) {
        expect(await noteCallbackTried(request, { at, who })).toBe(true);
      }
      await saveCallbackRequest(request);
      const kept = {
        ...request,
        triedAt: at,
        triedBy: "carl",
        triedEarlierBy: ["bert", "anna"],
        told: { asked },
      };
      expect(await findCallbackRequest(request.requestId)).toEqual(kept);
      await noteCallbackTold(request, "due", due);
      expect(await findCallbackRequest(request.requestId)).toEqual({
        ...kept,
        told: { asked, due },
      });
      const { callbackRequests } = await traceStore.listTraces({ callId: request.callId });
      expect(callbackRequests.map(({ told }) => told)).toEqual([[asked, due]]);
    });
  });
}
