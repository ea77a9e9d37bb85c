import * as z from "zod";
import type { DraftDocument } from "../../editing/ports";
import { IvrError } from "../../errors";
import { ownEntry } from "../../ivr/call/ownEntry";
import type { ClipAudio, ClipDurations } from "../../worker/ports";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Columns, Row } from "../tables/tables";
import { toAsciiJson } from "../../flow/toAsciiJson";

/** A row of a flow's partition before it is written. */
export type FlowRow = Readonly<{ row: string; columns: Columns }>;

/** A transaction holds 100 changes; these leave room for the head, for what is packed, and for audio. */
const maxNodeRows = 85;

/** How much JSON a packed row holds, in UTF-16 characters; a transaction's 4 MiB make at most eleven of them. */
const maxPackedLength = 400_000;
const maxTransactionBytes = 3_900_000;
const maxTransactionRows = 100;

/**
 * A flow as rows whose names begin with `prefix`: the head `<prefix>`, one row `<prefix>:<node>` per node, and the audio in
 * `<prefix>~audio:0001`..., with how long it plays in the same order. They fit one transaction, so that a document is written as a whole or not at all; therefore nodes
 * after the 85th are packed into `<prefix>~nodes:0001`... Rejects with FLOW_INVALID when the document is too large for that.
 */
export function toFlowRows(
  prefix: string,
  flow: DraftDocument,
  head: Columns,
  {
    audio = {},
    durations = {},
  }: Readonly<{ audio?: ClipAudio; durations?: ClipDurations | undefined }> = {},
): readonly FlowRow[] {
  const { nodes, ...document } = flow;
  // A draft may have anything in their place; that stays where it is.
  const hasNodes = isRecord(nodes);
  const entries = hasNodes ? Object.entries(nodes) : [];
  const tooLong = { code: "FLOW_INVALID", what: `Flow ${flow.key}` } as const;
  const rows = [
    {
      row: prefix,
      columns: {
        ...head,
        name: textOf(flow["name"]),
        entry: textOf(flow["entry"]),
        languages: textOf(String(flow["languages"])),
        ...toJsonColumns("document", hasNodes ? document : flow, tooLong),
        ...(hasNodes ? toJsonColumns("nodeKeys", Object.keys(nodes), tooLong) : {}),
      },
    },
    ...entries.slice(0, maxNodeRows).map(([key, node]) => toNodeRow(prefix, key, node)),
    ...toPackedRows(`${prefix}~nodes`, entries.slice(maxNodeRows)),
    ...toPackedRows(`${prefix}~audio`, Object.entries(audio), (keys) =>
      durationColumns(keys, durations),
    ),
  ];
  refuseTooLarge(flow.key, rows);
  return rows;
}

/** The document and the audio that `toFlowRows` made rows of; rows of nodes that the head does not name are passed over. Rejects with FLOW_INVALID. */
export function fromFlowRows(
  prefix: string,
  head: Row,
  rows: readonly Row[],
): Readonly<{ document: DraftDocument; audio: ClipAudio; durations?: ClipDurations }> {
  const unreadable = {
    code: "FLOW_INVALID",
    what: `Flow ${head.partition} (${prefix})`,
    details: { flow: head.partition, row: prefix },
  } as const;
  const packed = (name: string) =>
    rows
      .filter(({ row }) => row.startsWith(`${prefix}~${name}:`))
      .map(({ columns }) =>
        parseStored(documentSchema, fromJsonColumns("json", columns), unreadable),
      )
      .reduce((whole, pack) => ({ ...whole, ...pack }), {});
  const stored: Record<string, unknown> = {
    ...packed("nodes"),
    ...Object.fromEntries(
      rows
        .filter(({ row }) => row.startsWith(`${prefix}:`))
        .map(({ columns }) => [String(columns["node"]), fromJsonColumns("json", columns)]),
    ),
  };
  const nodeKeys = parseStored(keysSchema, fromJsonColumns("nodeKeys", head.columns), unreadable);
  const document = parseStored(keyedSchema, fromJsonColumns("document", head.columns), unreadable);
  const nodes = nodeKeys && {
    nodes: Object.fromEntries(nodeKeys.map((key) => [key, stored[key]])),
  };
  const durations = rows
    .filter(({ row }) => row.startsWith(`${prefix}~audio:`))
    .flatMap(({ columns }) => fromDurationColumns(columns));
  return {
    document: { ...document, ...nodes },
    audio: parseStored(audioSchema, packed("audio"), unreadable),
    ...(durations.length === 0 ? {} : { durations: Object.fromEntries(durations) }),
  };
}

const keysSchema = z.array(z.string()).optional();
const keyedSchema = z.looseObject({ key: z.string() });
const documentSchema = z.record(z.string(), z.unknown());
const audioSchema = z.record(z.string(), z.string());
const durationsSchema = z.array(z.number().nullable());

function toNodeRow(prefix: string, key: string, node: unknown): FlowRow {
  const tooLong = { code: "FLOW_INVALID", what: `Step ${key}` } as const;
  return {
    row: `${prefix}:${encodeKey(key)}`,
    columns: {
      kind: "node",
      node: key,
      type: textOf(fieldOf(node, "type")),
      title: textOf(fieldOf(node, "title")),
      firstPrompt: firstWords(fieldOf(node, "prompt")),
      ...toJsonColumns("json", node, tooLong),
    },
  };
}

/** What a caller hears first in this step, for people who look at the table. */
function firstWords(prompt: unknown): string {
  if (prompt === undefined) return "";
  const words = typeof prompt === "string" ? prompt : JSON.stringify(prompt);
  return words.slice(0, 200);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 200) : "";
}

function toPackedRows(
  name: string,
  entries: readonly (readonly [string, unknown])[],
  moreColumns: (keys: readonly string[]) => Columns = () => ({}),
): FlowRow[] {
  const packs: [string, unknown][][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const [key, value] of entries) {
    const own = toAsciiJson([key, value]).length;
    if (length + own > maxPackedLength) {
      packs.push([]);
      length = 0;
    }
    packs.at(-1)?.push([key, value]);
    length += own;
  }
  return packs.map((pack, index) => ({
    row: `${name}:${String(index + 1).padStart(4, "0")}`,
    columns: {
      kind: "packed",
      ...toJsonColumns("json", Object.fromEntries(pack), { code: "FLOW_INVALID", what: name }),
      ...moreColumns(pack.map(([key]) => key)),
    },
  }));
}

/** How long clips play, in the order of their keys (which are no numbers, so that JSON keeps it): naming them again would double their size. */
function durationColumns(keys: readonly string[], durations: ClipDurations): Columns {
  const known = keys.map((key) => ownEntry(durations, key) ?? null);
  return known.every((duration) => duration === null)
    ? {}
    : toJsonColumns("durations", known, { code: "FLOW_INVALID", what: "A flow's sound" });
}

/** What `durationColumns` wrote. */
function fromDurationColumns(columns: Columns): readonly (readonly [string, number])[] {
  const keys = Object.keys(documentSchema.safeParse(fromJsonColumns("json", columns)).data ?? {});
  const known = durationsSchema.safeParse(fromJsonColumns("durations", columns)).data ?? [];
  return keys.flatMap((key, index) => {
    const duration = known[index] ?? null;
    return duration === null ? [] : [[key, duration] as const];
  });
}

function refuseTooLarge(key: string, rows: readonly FlowRow[]): void {
  const bytes = rows.reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)), 0);
  if (bytes <= maxTransactionBytes && rows.length <= maxTransactionRows) return;
  throw new IvrError(
    "FLOW_INVALID",
    `Flow ${key} with its prompts takes ${bytes} bytes; at most ${maxTransactionBytes} can be stored. Split it into several flows.`,
    { details: { flow: key, bytes, most: maxTransactionBytes } },
  );
}
