import { createHash } from "node:crypto";
import type { BindingsSection, BindingVersions } from "../../editing/ports";
import { IvrError } from "../../errors";
import { bindingsSchema, type Bindings } from "../../flow/document/bindings";
import type { BindingsStore } from "../../publishing/ports";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Columns, Row, RowChange, Tables } from "../tables/tables";

/** The bindings in the table `Bindings`: partition the environment, one row `<section>:<key>` per name. `$schema`, a hint for editors, is not stored. */
export function makeBindingsStore(
  tables: Tables,
  environment = "default",
): BindingsStore & BindingVersions {
  const partition = encodeKey(environment);
  const list = () => tables.list("Bindings", { partition });
  return {
    loadBindings: async () => toBindings(await list()),
    saveBindings: async (bindings) => {
      const changes = toChanges(toRows(bindings), await list());
      // Up to a hundred changes are seen at once or not at all.
      for (let start = 0; start < changes.length; start += maxChanges) {
        await tables.transact("Bindings", partition, changes.slice(start, start + maxChanges));
      }
    },
    loadBindingVersions: async () => {
      const rows = await list();
      return { bindings: toBindings(rows), etagOf: (section) => sectionEtag(section, rows) };
    },
    changeBinding: async ({ section, key }, target, etag) => {
      const rows = await list();
      if (sectionEtag(section, rows) !== etag) refuseStale(section);
      const row = toRowName(section, key);
      const known = rows.find((one) => one.row === row);
      if (target === undefined) {
        await tables.remove("Bindings", { partition, row });
      } else {
        const columns = toColumns(section, key, target);
        const saved =
          known === undefined
            ? await tables.insert("Bindings", { partition, row }, columns)
            : await tables.replace("Bindings", { partition, row }, columns, known.etag);
        if (saved === undefined) refuseStale(section);
      }
      return sectionEtag(section, await list());
    },
  };
}

/** Changes with each row of a section. */
function sectionEtag(section: BindingsSection, rows: readonly Row[]): string {
  const own = rows.filter(({ columns }) => columns["section"] === section);
  const text = JSON.stringify(own.map(({ row, etag }) => [row, etag]));
  return `"${createHash("sha256").update(text).digest("hex").slice(0, 32)}"`;
}

function refuseStale(section: BindingsSection): never {
  throw new IvrError(
    "CHANGED_MEANWHILE",
    `The ${section} of the bindings were changed by someone else. Load them again and repeat the change.`,
  );
}

function toRowName(section: string, key: string): string {
  return `${section}:${encodeKey(key)}`;
}

function toColumns(section: string, key: string, target: unknown): Columns {
  const what = `${section}.${key} of the bindings`;
  return { section, key, ...toJsonColumns("target", target, { code: "FLOW_INVALID", what }) };
}

const maxChanges = 100;

function toRows(bindings: Bindings): ReadonlyMap<string, Columns> {
  const rows = new Map<string, Columns>();
  for (const [section, targets] of Object.entries(bindings)) {
    // `schema` and `$schema` are texts; every section is an object.
    if (typeof targets !== "object") continue;
    for (const [key, target] of Object.entries(targets)) {
      rows.set(toRowName(section, key), toColumns(section, key, target));
    }
  }
  return rows;
}

function toChanges(wanted: ReadonlyMap<string, Columns>, present: readonly Row[]): RowChange[] {
  const before = new Map(present.map(({ row, columns }) => [row, JSON.stringify(columns)]));
  const removed = [...before.keys()].filter((row) => !wanted.has(row));
  const written = [...wanted].filter(
    ([row, columns]) => before.get(row) !== JSON.stringify(columns),
  );
  return [
    ...written.map(([row, columns]): RowChange => ({ kind: "upsert", row, columns })),
    ...removed.map((row): RowChange => ({ kind: "remove", row })),
  ];
}

function toBindings(rows: readonly Row[]): Bindings {
  const document: Record<string, unknown> = { schema: "bindings/v1" };
  for (const { columns } of rows) {
    const section = String(columns["section"]);
    const targets = document[section] ?? {};
    document[section] = {
      ...targets,
      [String(columns["key"])]: fromJsonColumns("target", columns),
    };
  }
  return parseStored(bindingsSchema, document, { code: "FLOW_INVALID", what: "The bindings" });
}
