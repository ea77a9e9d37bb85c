import { makeEraseCaller } from "../../lib/records/makeEraseCaller";
import type { AuditEntry, Trace, Traces } from "../../lib/records/ports";

const at = "2026-11-21T09:00:00.000Z";
const number = "+4930555099";
const aTrace = (id: string, callId: string, caller: string): Trace => ({ id, callId, caller, at });

const all: Traces = {
  calls: [
    { ...aTrace("state-1", "over", number), isOver: true },
    { ...aTrace("state-2", "live", number), isOver: false },
    { ...aTrace("state-3", "others", "+4989444099"), isOver: true },
  ],
  callRecords: [aTrace("record-1", "over", "***099"), aTrace("record-3", "others", "***099")],
  recordings: [
    { ...aTrace("message-1", "live", "***099"), told: { at, channel: "office", kind: "mail" } },
    aTrace("message-3", "others", "***099"),
  ],
  callbackRequests: [
    {
      ...aTrace("callback-2", "office", "030555099"),
      told: [
        { at, channel: "desk", kind: "teams" },
        { at, channel: "desk", kind: "webhook" },
      ],
    },
  ],
  outboundAttempts: [
    aTrace("attempt-1", "", number),
    aTrace("attempt-2", "live", ""),
    aTrace("attempt-3", "", "+4989444099"),
  ],
  campaignRecipients: [
    aTrace("place-1", "", number),
    aTrace("place-2", "over", ""),
    aTrace("place-3", "", "+4989444099"),
  ],
  campaignVariables: [aTrace("told-1", "", number), aTrace("told-3", "", "+4989444099")],
  pinAttempts: [aTrace("attempts", "", "")],
  callerRates: [aTrace("rate", "", "")],
  listEntries: [aTrace("blocked", "", "+49 30 555099"), aTrace("blocked", "", "+4989444099")],
};

/** A store of these traces that notes what is deleted, and can fail at one kind. */
function aStore(failing?: keyof Traces) {
  const deleted: [string, readonly string[]][] = [];
  const entries: AuditEntry[] = [];
  const eraseCaller = makeEraseCaller({
    traceStore: {
      listTraces: () => Promise.resolve(all),
      deleteTraces: (kind, traces) => {
        if (kind === failing) return Promise.reject(new Error("down"));
        deleted.push([kind, traces.map(({ id }) => id)]);
        return Promise.resolve();
      },
    },
    saveAuditEntry: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
    now: () => at,
  });
  return { eraseCaller, deleted, entries };
}

const counts = {
  calls: 1,
  callRecords: 1,
  recordings: 1,
  callbackRequests: 1,
  outboundAttempts: 2,
  campaignRecipients: 2,
  campaignVariables: 1,
  pinAttempts: 1,
  callerRates: 1,
  listEntries: 1,
};

describe("eraseCaller", () => {
  it("deletes what is a number's, what leads to the rest last, and notes how much", async () => {
    const { eraseCaller, deleted, entries } = aStore();
    const request = { traced: { phoneNumber: number }, who: "anna", isRehearsal: false };
    expect(await eraseCaller(request)).toEqual({
      counts,
      underWay: ["live"],
      told: [
        { at, channel: "office", kind: "mail" },
        { at, channel: "desk", kind: "teams" },
        { at, channel: "desk", kind: "webhook" },
      ],
      lookAlikes: [
        { kind: "recording", callId: "others", at },
        { kind: "callRecord", callId: "others", at },
      ],
    });
    expect(deleted).toEqual([
      ["callRecords", ["record-1"]],
      ["recordings", ["message-1"]],
      ["pinAttempts", ["attempts"]],
      ["callerRates", ["rate"]],
      ["listEntries", ["blocked"]],
      ["campaignVariables", ["told-1"]],
      ["callbackRequests", ["callback-2"]],
      ["outboundAttempts", ["attempt-1", "attempt-2"]],
      ["campaignRecipients", ["place-1", "place-2"]],
      ["calls", ["state-1"]],
    ]);
    expect(entries).toEqual([
      {
        at,
        who: "anna",
        what: "callerErased",
        subject: "callers",
        detail:
          "States of calls: 1, records of calls: 1, recordings and their words: 1, requests to be called back: 1, attempts to call them: 2, places in campaigns: 2, numbers told in campaigns: 1, memories of attempts at PINs: 1, counts of calls by the hour: 1, entries in lists: 1",
      },
    ]);
  });

  it("deletes what is kept of one call, and shows nothing that looks alike", async () => {
    const { eraseCaller, deleted } = aStore();
    const request = { traced: { callId: "others" }, who: "anna", isRehearsal: false };
    expect(await eraseCaller(request)).toMatchObject({ underWay: [], lookAlikes: [] });
    expect(deleted.map(([, ids]) => ids)).toEqual([
      ["record-3"],
      ["message-3"],
      ["attempts"],
      ["rate"],
      [],
      [],
      [],
      [],
      [],
      ["state-3"],
    ]);
  });

  it("deletes and notes nothing in a rehearsal", async () => {
    const { eraseCaller, deleted, entries } = aStore();
    const request = { traced: { phoneNumber: number }, who: "anna", isRehearsal: true };
    expect(await eraseCaller(request)).toMatchObject({ counts });
    expect([deleted, entries]).toEqual([[], []]);
  });

  it("keeps the states of calls while something else cannot be deleted, so that it can be repeated", async () => {
    const { eraseCaller, deleted, entries } = aStore("pinAttempts");
    const request = { traced: { phoneNumber: number }, who: "anna", isRehearsal: false };
    await expect(eraseCaller(request)).rejects.toThrow("down");
    expect(deleted.map(([kind]) => kind)).toEqual(["callRecords", "recordings"]);
    expect(entries).toEqual([]);
  });
});
