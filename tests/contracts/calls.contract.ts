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

    /** Saves a call and puts it into the list of live calls. */
    const begin = async (changes: Parameters<typeof aStoredCall>[0] = {}) => {
      const call = aStoredCall(changes);
      const etag = await store.storage.saveCall(call.state.callId, call, undefined);
      await store.storage.liveCalls.noteLiveCall(call.state);
      return { state: call.state, etag };
    };
    const shown = {
      flow: "main",
      version: 3,
      node: "choose",
      activity: "asking",
      language: "en",
      caller: "***099",
    };
    const listed = async () =>
      (await store.storage.listLiveCalls()).map((call) => call.callId).toSorted();

    it("lists the calls that go on, the longest first, with one query and a read for each", async () => {
      const longest = { callId: "a/b", startedAt: "2026-11-21T08:00:00.000Z" };
      await begin();
      await begin({ ...longest, caller: { kind: "unknown" } });
      const { state } = await begin({ callId: "over" });
      await store.storage.liveCalls.forgetLiveCall(state);
      store.requests.length = 0;
      expect(await store.storage.listLiveCalls()).toEqual([
        { ...shown, ...longest, caller: "unknown" },
        { ...shown, callId, startedAt: "2026-11-21T09:00:00.000Z" },
      ]);
      expect(store.requests).toEqual(["LiveCalls read", "Calls read", "Calls read"]);
    });

    it("takes from the list what ended, or went, without being taken from it", async () => {
      const { state, etag } = await begin();
      await begin({ callId: "goes on" });
      await store.storage.liveCalls.noteLiveCall({ ...state, callId: "gone" });
      await store.storage.saveCall(callId, aStoredCall({ activity: hungUp }), etag);
      expect(await listed()).toEqual(["goes on"]);
      expect(await store.tables.list("LiveCalls", { select: [] })).toHaveLength(1);
    });

    it("lists a call that cannot be read, without a place", async () => {
      await begin();
      const [row] = await store.tables.list("Calls", {});
      await store.tables.upsert(
        "Calls",
        { partition: row?.partition ?? "", row: "state" },
        { ...row?.columns, state: "{" },
      );
      const startedAt = "2026-11-21T09:00:00.000Z";
      expect(await store.storage.listLiveCalls()).toMatchObject([
        { callId, startedAt, flow: "", node: "" },
      ]);
    });

    it("notes and forgets a live call with one write each, also again", async () => {
      const { state } = await begin();
      store.requests.length = 0;
      await store.storage.liveCalls.noteLiveCall(state);
      await store.storage.liveCalls.forgetLiveCall(state);
      await store.storage.liveCalls.forgetLiveCall(state);
      expect(store.requests).toEqual(Array<string>(3).fill("LiveCalls write"));
      expect(await listed()).toEqual([]);
    });

    it("lists 200 live calls at most, those that began first", async () => {
      const beganAt = (index: number) => new Date(1_800_000_000_000 + index * 1000).toISOString();
      for (let index = 204; index >= 0; index -= 1) {
        await begin({ callId: `call-${index}`, startedAt: beganAt(index) });
      }
      const found = await store.storage.listLiveCalls();
      expect([found.length, found.at(-1)?.callId]).toEqual([200, "call-199"]);
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

    it("reads a call of when each timer had a message of its own as one of ours", async () => {
      const state = Object.assign({}, aStoredCall().state, { schema: 4 });
      await store.storage.saveCall(callId, { ...aStoredCall(), state }, undefined);
      expect((await store.storage.loadCall(callId))?.call).toEqual(aStoredCall());
    });

    it("keeps when timers are due, and what wakes the call", async () => {
      const dueAt = "2026-11-21T09:00:10.000Z";
      const due = { timer: "noInput", generation: 3, dueAt, isSent: true } as const;
      const call = {
        ...aStoredCall(),
        timers: { waiting: [due], alarms: [dueAt], toSend: [due] },
      };
      await store.storage.saveCall(callId, call, undefined);
      expect((await store.storage.loadCall(callId))?.call).toEqual(call);
    });

    it("keeps the lines of a call, in the one write of its state", async () => {
      const tail = '["2026-11-21T09:00:00.000Z","audio active","","asking main"]\n';
      const blocks = Array.from({ length: 30 }, () => ({ count: 9, packed: "A".repeat(1200) }));
      const [first, last] = [blocks.slice(0, 10), blocks.slice(10)];
      let etag: string | undefined;
      for (const lines of [
        { first: [], dropped: 0, last: [], tail },
        { first, dropped: 70, last, tail: "" },
        { first, dropped: 70, last, tail },
      ]) {
        store.requests.length = 0;
        etag = await store.storage.saveCall(callId, { ...aStoredCall(), lines }, etag);
        expect(store.requests).toEqual(["Calls write"]);
        expect((await store.storage.loadCall(callId))?.call).toEqual({ ...aStoredCall(), lines });
      }
    });

    it("reads a call whose lines nobody can read", async () => {
      const lines = { first: [{ count: 1, packed: "A" }], dropped: 0, last: [], tail: "" };
      await store.storage.saveCall(callId, { ...aStoredCall(), lines }, undefined);
      const [row] = await store.tables.list("Calls", {});
      await store.tables.upsert(
        "Calls",
        { partition: row?.partition ?? "", row: "state" },
        { ...row?.columns, lines: "[" },
      );
      expect((await store.storage.loadCall(callId))?.call).toEqual(aStoredCall());
    });

    it("keeps fields that another version added", async () => {
      const state = { ...aStoredCall().state, addedLater: { yes: true } };
      await store.storage.saveCall(callId, { ...aStoredCall(), state }, undefined);
      expect((await store.storage.loadCall(callId))?.call.state).toEqual(state);
    });
  });
}
