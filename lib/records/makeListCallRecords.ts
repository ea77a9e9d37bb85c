import type { CallRecord } from "../ivr/call/callRecord";
import type { KeptLines } from "../ivr/lines/readTurnLines";
import type { LoadTurnLines } from "./makeLoadTurnLines";
import type { CallRecordQuery, CallRecordStore } from "./ports";

/** A finished call, with what happened in it as long as that is kept. */
export type ToldCall = CallRecord & Partial<KeptLines>;

/** Lists finished calls; of a call that is asked for by its id, its lines as well. Rejects with STORAGE_UNAVAILABLE. */
export type ListCallRecords = (
  query: CallRecordQuery,
) => Promise<Readonly<{ records: readonly ToldCall[]; continuation?: string }>>;

/** Makes the list of finished calls for those who look on. */
export function makeListCallRecords(
  ports: Readonly<{
    callRecordStore: Pick<CallRecordStore, "listCallRecords">;
    loadTurnLines: LoadTurnLines;
  }>,
): ListCallRecords {
  return async (query) => {
    const page = await ports.callRecordStore.listCallRecords(query);
    if (query.callId === undefined) return page;
    const records = await Promise.all(
      page.records.map(async (record) => ({ ...record, ...(await ports.loadTurnLines(record)) })),
    );
    return { ...page, records };
  };
}
