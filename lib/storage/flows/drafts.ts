import * as z from "zod";
import type { DraftFacts, DraftHead, DraftStore } from "../../editing/ports";
import { IvrError } from "../../errors";
import { fromFlowRows, toFlowRows } from "./flowRows";
import { encodeKey } from "../tables/keyCodec";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import type { Columns, Row, RowChange, Tables } from "../tables/tables";

/** A transaction's most changes. */
const maxChanges = 100;

/** Makes the store of drafts in the table `Flows`: partition the flow key, rows `draft` and `draft:<node>`. */
export function makeDraftStore(tables: Tables): DraftStore {
  const rowsOf = (key: string) =>
    ({ partition: encodeKey(key), rowFrom: "draft", rowBefore: "drafu" }) as const;
  const headOf = (key: string) => ({ partition: encodeKey(key), row: "draft" });
  /** The head that discarding left. */
  const findDiscarded = async (key: string) => {
    const left = await tables.read("Flows", headOf(key));
    return left?.columns["kind"] === "discarded" ? left.etag : undefined;
  };
  return {
    listDrafts: async () =>
      (await tables.list("Flows", { columnsEqual: { kind: "draft" } })).map(toDraftHead),
    loadDraftHead: async (key) => {
      const row = await tables.read("Flows", headOf(key));
      return row?.columns["kind"] === "draft" ? toDraftHead(row) : undefined;
    },
    loadDraft: async (key) => {
      const rows = await tables.list("Flows", rowsOf(key));
      const head = rows.find(({ row }) => row === "draft");
      if (head?.columns["kind"] !== "draft") return undefined;
      return { ...toDraftHead(head), document: fromFlowRows("draft", head, rows).document };
    },
    saveDraft: async (document, known, facts) => {
      const { key } = document;
      const etag = known ?? (await findDiscarded(key));
      const rows = toFlowRows("draft", document, { kind: "draft", key, ...toColumns(facts) });
      const changes = rows.map(({ row, columns }): RowChange => {
        if (row !== "draft") return { kind: "upsert", row, columns };
        return etag === undefined
          ? { kind: "insert", row, columns }
          : { kind: "replace", row, columns, etag };
      });
      // Rows of steps that are gone do no harm, the head does not name them; they leave as far as there is room.
      const written = new Set(rows.map(({ row }) => row));
      const present =
        etag === undefined ? [] : await tables.list("Flows", { ...rowsOf(key), select: ["kind"] });
      const gone = present
        .filter(({ row }) => !written.has(row))
        .map(({ row }): RowChange => ({ kind: "remove", row }));
      const saved = await tables.transact(
        "Flows",
        encodeKey(key),
        [...changes, ...gone].slice(0, maxChanges),
      );
      return saved?.get("draft") ?? refuseStale(key);
    },
    discardDraft: async (key, etag) => {
      // One write: the rows of its steps, which no head names any more, leave with the next draft or with the flow.
      const isOurs = await tables.replace("Flows", headOf(key), { kind: "discarded" }, etag);
      if (isOurs === undefined) refuseStale(key);
    },
  };
}

function refuseStale(flow: string): never {
  throw new IvrError(
    "CHANGED_MEANWHILE",
    `The draft of flow ${flow} was changed by someone else. Load it again and repeat the change.`,
    { details: { flow } },
  );
}

const draftSchema = z.object({
  savedAt: z.string(),
  savedBy: z.string(),
  errors: z.number(),
  warnings: z.number(),
});
const saversSchema = z.array(z.string());

function toColumns(facts: DraftFacts | undefined): Columns {
  if (facts === undefined) return {};
  const { savers, ...rest } = facts;
  const tooLong = { code: "FLOW_INVALID", what: "The list of who saved the draft" } as const;
  return { ...rest, ...toJsonColumns("savers", savers, tooLong) };
}

function toDraftHead({ columns, etag }: Row): DraftHead {
  const key = String(columns["key"]);
  const facts = draftSchema.safeParse(columns).data;
  if (facts === undefined) return { key, etag };
  // Drafts of before know only who saved last.
  const savers = saversSchema.safeParse(fromJsonColumns("savers", columns)).data ?? [facts.savedBy];
  return { key, etag, ...facts, savers };
}
