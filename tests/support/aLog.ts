import type { Log, LogFields } from "../../lib/log";

/** A log that keeps its entries, the level first. */
export function aLog() {
  const entries: Readonly<{ level: string; event: string }>[] = [];
  const write = (level: string) => (event: string, fields?: LogFields) =>
    void entries.push({ level, event, ...fields });
  const log: Log = { info: write("info"), warn: write("warn"), error: write("error") };
  return { log, entries };
}
