import { createHmac, randomBytes } from "node:crypto";
import * as z from "zod";
import { IvrError } from "../../errors";
import type { CountCalls } from "../../worker/ports";
import type { Columns, RowAddress, Tables } from "../tables/tables";

const hourInMs = 3_600_000;
/** More tell nothing more, and would not fit. */
const mostRemembered = 100;
/** A caller has few lines at once: so many lost races are no race any more. */
const mostTries = 10;
/** Sorts after every hour, so that what is deleted by the hour leaves it. */
const keyAddress: RowAddress = { partition: "key", row: "key" };

/**
 * Makes the count of calls by caller in the table `CallerRates`: partition the hour, row a hash of the number with a key that
 * the table itself keeps, so that hashes of all numbers there are, made elsewhere, match none of it.
 */
export function makeCountCalls(tables: Tables): CountCalls {
  return async ({ caller, callId, at }) => {
    const row = await hashCaller(tables, caller);
    const before = toPartition(Date.parse(at) - hourInMs);
    const earlier = toCalls(
      (await tables.read("CallerRates", { partition: before, row }))?.columns,
    );
    const address = { partition: toPartition(Date.parse(at)), row };
    for (let tries = 0; tries < mostTries; tries++) {
      const known = await tables.read("CallerRates", address);
      const calls = toCalls(known?.columns);
      const counted = calls.some(({ id }) => id === callId)
        ? calls
        : [...calls, { id: callId, at }].slice(-mostRemembered);
      const written =
        counted === calls ||
        (known === undefined
          ? await tables.insert("CallerRates", address, toColumns(counted))
          : await tables.replace("CallerRates", address, toColumns(counted), known.etag));
      if (written !== undefined) return countWithin([...earlier, ...counted], at);
    }
    throw new IvrError(
      "STORAGE_UNAVAILABLE",
      `Storage (table CallerRates) refused a row ${mostTries} times, as others keep changing it.`,
    );
  };
}

/** Where the calls of a number may be counted: its rows of every hour that is kept. */
export async function listCallerRates(
  tables: Tables,
  phoneNumber: string,
): Promise<readonly RowAddress[]> {
  const row = await hashCaller(tables, phoneNumber);
  const rows = await tables.list("CallerRates", {
    partitionBefore: keyAddress.partition,
    select: [],
  });
  return rows.filter((one) => one.row === row);
}

async function hashCaller(tables: Tables, caller: string): Promise<string> {
  return createHmac("sha256", await loadKey(tables))
    .update(caller)
    .digest("hex");
}

/** The key of this table, made by whoever needs it first. */
async function loadKey(tables: Tables): Promise<string> {
  const made = randomBytes(32).toString("hex");
  const known = toKey((await tables.read("CallerRates", keyAddress))?.columns);
  if (known !== undefined) return known;
  const inserted = await tables.insert("CallerRates", keyAddress, { key: made });
  if (inserted !== undefined) return made;
  const others = toKey((await tables.read("CallerRates", keyAddress))?.columns);
  if (others === undefined) {
    throw new IvrError(
      "STORAGE_UNAVAILABLE",
      "Storage (table CallerRates) has a key that cannot be read: delete the row “key” there.",
    );
  }
  return others;
}

function toKey(columns: Columns | undefined): string | undefined {
  const key = columns?.["key"];
  return typeof key === "string" && key !== "" ? key : undefined;
}

/** Such as `2026-11-29T17`. */
function toPartition(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 13);
}

type Counted = Readonly<{ id: string; at: string }>;

function countWithin(calls: readonly Counted[], at: string): number {
  const now = Date.parse(at);
  return calls.filter((one) => {
    const age = now - Date.parse(one.at);
    return age >= 0 && age < hourInMs;
  }).length;
}

const shape = z.array(z.object({ id: z.string(), at: z.string() }));

/** Written by this file alone. What cannot be read all the same turns nobody away: counting begins anew. */
function toCalls(columns: Columns | undefined): readonly Counted[] {
  const text = columns?.["calls"];
  if (typeof text !== "string") return [];
  try {
    return shape.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}

function toColumns(calls: readonly Counted[]): Columns {
  return { calls: JSON.stringify(calls) };
}
