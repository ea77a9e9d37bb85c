import type { Trace } from "../../records/ports";
import { IvrError } from "../../errors";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import type { Columns, Row, RowAddress, Tables } from "../tables/tables";

/** Each lost race is somebody else's change of the same list. */
const mostTries = 10;

/** The entries of all lists of the bindings, each as the trace of whom it names. */
export async function listListEntries(
  tables: Tables,
): Promise<readonly (RowAddress & Pick<Trace, "caller">)[]> {
  const rows = await tables.list("Bindings", { columnsEqual: { section: "lists" } });
  return rows.flatMap(({ partition, row, columns }) =>
    entriesOf(columns).map((caller) => ({ partition, row, caller })),
  );
}

/** Takes an entry out of a list of the bindings; also resolves when it is gone already. */
export async function removeListEntry(
  tables: Tables,
  address: RowAddress,
  entry: string,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const known = await tables.read("Bindings", address);
    const entries = known === undefined ? [] : entriesOf(known.columns);
    if (known === undefined || !entries.includes(entry)) return;
    const left = entries.filter((one) => one !== entry);
    if (
      (await tables.replace("Bindings", address, withEntries(known, left), known.etag)) !==
      undefined
    ) {
      return;
    }
  }
  throw new IvrError(
    "STORAGE_UNAVAILABLE",
    `Storage (table Bindings) refused a row ${mostTries} times, as others keep changing it. Try again.`,
  );
}

function entriesOf(columns: Columns): readonly string[] {
  const entries = fromJsonColumns("target", columns);
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry === "string") : [];
}

function withEntries({ row, columns }: Row, entries: readonly string[]): Columns {
  const { section, key } = columns;
  return {
    ...(section === undefined ? {} : { section }),
    ...(key === undefined ? {} : { key }),
    ...toJsonColumns("target", entries, { code: "FLOW_INVALID", what: `${row} of the bindings` }),
  };
}
