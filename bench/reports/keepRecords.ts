import type { CallRecord } from "../../lib/ivr/call/callRecord";
import { makeCallRecordStore } from "../../lib/storage/records/callRecords";
import type { RowChange, Tables } from "../../lib/storage/tables/tables";

/** The most changes that a transaction of Azure Tables may have. */
const mostAtOnce = 100;

/** Keeps many records as the app keeps each, but a hundred in a request: one by one, a month of calls takes longer than the patience of those who measure. */
export async function keepRecords(tables: Tables, records: readonly CallRecord[]): Promise<void> {
  const byDay = new Map<string, RowChange[]>();
  const { saveCallRecord } = makeCallRecordStore({
    ...tables,
    upsert: (_table, { partition, row }, columns) => {
      const changes = byDay.get(partition) ?? [];
      changes.push({ kind: "upsert", row, columns });
      byDay.set(partition, changes);
      return Promise.resolve("");
    },
  });
  for (const record of records) await saveCallRecord(record);
  for (const [day, changes] of byDay) {
    for (let start = 0; start < changes.length; start += mostAtOnce) {
      await tables.transact("CallRecords", day, changes.slice(start, start + mostAtOnce));
    }
  }
}
