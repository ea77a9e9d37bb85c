import { startTap, type Tap } from "../support/startTap";
import type { Operations } from "./operationLedger";

/** Told of what goes to storage: the name of an operation before it, and when it has been answered. */
export type ListenToStorage = Readonly<{
  seen: (operation: keyof Operations) => void;
  answered: () => void;
}>;

/** Puts a tap before tables and one before blobs; the connection string then leads through them. */
export async function tapStorage(
  connectionString: string,
  { seen, answered }: ListenToStorage,
): Promise<Readonly<{ connectionString: string; taps: readonly Tap[] }>> {
  const names = { Table: tableOperation, Blob: blobOperation };
  const taps: Tap[] = [];
  let tapped = connectionString;
  for (const [service, name] of Object.entries(names)) {
    const pattern = new RegExp(`(${service}Endpoint=)(http://[^/]+)`);
    const target = pattern.exec(connectionString)?.[2] ?? "";
    const tap = await startTap({
      target: () => target,
      seen: ({ method, path }) => seen(name(method, path)),
      answered,
    });
    taps.push(tap);
    tapped = tapped.replace(pattern, `$1${tap.url}`);
  }
  return { connectionString: tapped, taps };
}

/** The name of a request to table storage: `Calls read`, `CallRecords write`. Pure. */
export function tableOperation(method: string, path: string): string {
  // /devstoreaccount1/Calls(PartitionKey='..',RowKey='..')?$select=..
  const table = /^\/[^/]+\/(\w+)/.exec(decodeURIComponent(path))?.[1] ?? "unknown";
  return `table ${table} ${method === "GET" ? "read" : "write"}`;
}

function blobOperation(method: string): string {
  return `blob ${method === "GET" || method === "HEAD" ? "read" : "write"}`;
}
