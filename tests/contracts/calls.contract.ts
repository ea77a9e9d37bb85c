import { hungUp } from "../support/activities";
import { stateSchema } from "../../lib/ivr/call/ivrState";
import { aStoredCall } from "./support/aStoredCall";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** LoadCall and SaveCall. */
export function callsContract(open: OpenStorage): void {
  describe("calls", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const { callId } = aStoredCall().state;

    it("knows no call that was never saved", async () => {
      expect(await store.storage.loadCall(callId)).toBeUndefined();
    });

    it("loads what was saved", async () => {
      const etag = await store.storage.saveCall(callId, aStoredCall(), undefined);
      expect(await store.storage.loadCall(callId)).toEqual({ call: aStoredCall(), etag });
    });

    it("keeps calls with any id apart", async () => {
      const ids = ["a/b", "a\\b", "a#b", "a?b", "a%2Fb", "a=002fb", "ü 👋\u0001", "x".repeat(900)];
      for (const id of ids) {
        await store.storage.saveCall(id, aStoredCall({ callId: id }), undefined);
      }
      const loaded = await Promise.all(ids.map((id) => store.storage.loadCall(id)));
      expect(loaded.map((one) => one?.call.state.callId)).toEqual(ids);
    });

    it("lists the calls that go on, the longest first, with one read", async () => {
      const goesOn = { callId: "a/b", startedAt: "2026-11-21T08:00:00.000Z" };
      await store.storage.saveCall(callId, aStoredCall(), undefined);
      await store.storage.saveCall("a/b", aStoredCall(goesOn), undefined);
      await store.storage.saveCall(
        "over",
        aStoredCall({ callId: "over", activity: hungUp }),
        undefined,
      );
      store.requests.length = 0;
      const live = { flow: "main", version: 3, node: "choose", activity: "asking" };
      expect(await store.storage.listLiveCalls()).toEqual([
        { ...live, ...goesOn },
        { ...live, callId, startedAt: "2026-11-21T09:00:00.000Z" },
      ]);
      expect(store.requests).toEqual(["Calls read"]);
    });

    it("takes one read and one write for each event", async () => {
      let etag = await store.storage.saveCall(callId, aStoredCall(), undefined);
      for (const steps of [1, 2, 3]) {
        store.requests.length = 0;
        const loaded = await store.storage.loadCall(callId);
        etag = await store.storage.saveCall(callId, aStoredCall({ steps }), loaded?.etag ?? etag);
        expect(store.requests).toEqual(["Calls read", "Calls write"]);
      }
      expect((await store.storage.loadCall(callId))?.call.state.steps).toBe(3);
    });

    it("refuses a second beginning of the same call", async () => {
      await store.storage.saveCall(callId, aStoredCall(), undefined);
      await expect(
        store.storage.saveCall(callId, aStoredCall({ steps: 9 }), undefined),
      ).rejects.toMatchObject({ code: "IVR_STATE_CONFLICT" });
      expect((await store.storage.loadCall(callId))?.call).toEqual(aStoredCall());
    });

    it("refuses to write over what was written since", async () => {
      const first = await store.storage.saveCall(callId, aStoredCall(), undefined);
      const second = await store.storage.saveCall(callId, aStoredCall({ steps: 1 }), first);
      await expect(
        store.storage.saveCall(callId, aStoredCall({ steps: 2 }), first),
      ).rejects.toMatchObject({ code: "IVR_STATE_CONFLICT" });
      expect(await store.storage.loadCall(callId)).toEqual({
        call: aStoredCall({ steps: 1 }),
        etag: second,
      });
    });

    it("lets one of two writers win", async () => {
      const etag = await store.storage.saveCall(callId, aStoredCall(), undefined);
      const outcomes = await Promise.allSettled(
        [1, 2].map((steps) => store.storage.saveCall(callId, aStoredCall({ steps }), etag)),
      );
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    });

    it("keeps a state longer than a column", async () => {
      const long = aStoredCall({ variables: { notes: "👋é ".repeat(20_000) } });
      const etag = await store.storage.saveCall(callId, long, undefined);
      const loaded = await store.storage.loadCall(callId);
      // Not toEqual: a difference would print all of it.
      expect(JSON.stringify(loaded?.call) === JSON.stringify(long)).toBe(true);
      await store.storage.saveCall(callId, aStoredCall(), etag);
      expect((await store.storage.loadCall(callId))?.call).toEqual(aStoredCall());
    });

    it("refuses a state longer than a row, saying how long it is", async () => {
      const long = aStoredCall({ variables: { notes: "x".repeat(600_000) } });
      const saving = store.storage.saveCall(callId, long, undefined);
      await expect(saving).rejects.toThrow("a stored row holds at most 480000");
      await expect(saving).rejects.toMatchObject({ code: "IVR_STATE_UNREADABLE" });
    });

    it("shows where a call is in columns for lists", async () => {
      await store.storage.saveCall(callId, aStoredCall(), undefined);
      const [row] = await store.tables.list("Calls", {
        select: ["schema", "activity", "flow", "version", "node", "started"],
      });
      expect(row?.columns).toEqual({
        schema: stateSchema,
        activity: "asking",
        flow: "main",
        version: 3,
        node: "choose",
        started: "2026-11-21T09:00:00.000Z",
      });
      expect(row?.row).toBe("state");
    });

    it.each([
      { what: "is not JSON", state: "{" },
      { what: "lacks its frames", state: JSON.stringify({ ...aStoredCall().state, frames: 1 }) },
    ])("says that a state which $what cannot be read", async ({ state }) => {
      await store.storage.saveCall(callId, aStoredCall(), undefined);
      const [row] = await store.tables.list("Calls", {});
      await store.tables.upsert(
        "Calls",
        { partition: row?.partition ?? "", row: "state" },
        { ...row?.columns, state },
      );
      await expect(store.storage.loadCall(callId)).rejects.toMatchObject({
        code: "IVR_STATE_UNREADABLE",
        details: { callId },
      });
    });

    it.each([
      ["asking", { type: "unreadable" }],
      ["new", { type: "new" }],
      ["ended", { type: "ended", end: "unknown" }],
    ])("reads of a call of another schema, %s, only where it is", async (type, activity) => {
      const state = Object.assign({}, aStoredCall().state, { schema: 1, activity: { type } });
      await store.storage.saveCall(callId, { ...aStoredCall(), state }, undefined);
      expect((await store.storage.loadCall(callId))?.call).toMatchObject({
        state: { schema: stateSchema, callId, activity, variables: {} },
        handledEventIds: [],
        pendingActions: [],
      });
    });

    it("keeps fields that another version added", async () => {
      const state = { ...aStoredCall().state, addedLater: { yes: true } };
      await store.storage.saveCall(callId, { ...aStoredCall(), state }, undefined);
      expect((await store.storage.loadCall(callId))?.call.state).toEqual(state);
    });
  });
}
