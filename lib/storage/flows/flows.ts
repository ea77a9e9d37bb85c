import * as z from "zod";
import { IvrError } from "../../errors";
import type { ApprovalStore, DraftStore } from "../../editing/ports";
import { flowSchema } from "../../flow/document/flow";
import { omitUndefined } from "../../flow/omitUndefined";
import { resolveMeta } from "../../publishing/planned/resolveMeta";
import type { Canary, FlowMeta, FlowStore, FlowVersionHead } from "../../publishing/ports";
import { makeApprovalStore } from "./approvals";
import { makeDraftStore } from "./drafts";
import { fromFlowRows, toFlowRows } from "./flowRows";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Row, Tables } from "../tables/tables";

/** Flows in the table `Flows`: partition the flow key, rows `meta`, `draft...` and `v000012...`. A version's rows never change. */
export function makeFlowStore(
  tables: Tables,
  now: () => string,
): FlowStore & DraftStore & ApprovalStore {
  return {
    ...makePointers(tables, now),
    ...makeVersions(tables),
    ...makeDraftStore(tables),
    ...makeApprovalStore(tables),
  };
}

type Pointers = Pick<FlowStore, "listFlows" | "loadFlowMeta" | "loadWrittenMeta" | "saveFlowMeta">;

function makePointers(tables: Tables, now: () => string): Pointers {
  const addressOf = (key: string) => ({ partition: encodeKey(key), row: "meta" });
  const readRow = async (key: string) => {
    const row = await tables.read("Flows", addressOf(key));
    // What is being deleted for good is gone for everybody else.
    return row?.columns["kind"] === "meta" ? row : undefined;
  };
  return {
    listFlows: async () => {
      const rows = await tables.list("Flows", { columnsEqual: { kind: "meta" } });
      const at = now();
      return rows.map((row) => resolveMeta(toMeta(row), at));
    },
    loadFlowMeta: async (key) => {
      const row = await readRow(key);
      return row && { meta: resolveMeta(toMeta(row), now()), etag: row.etag };
    },
    loadWrittenMeta: async (key) => {
      const row = await readRow(key);
      return row && toMeta(row);
    },
    saveFlowMeta: async (meta, etag) => {
      const columns = toColumns(meta);
      const saved =
        etag === undefined
          ? await tables.insert("Flows", addressOf(meta.key), columns)
          : await tables.replace("Flows", addressOf(meta.key), columns, etag);
      return saved ?? refuse(`Flow ${meta.key} was changed by someone else`, meta.key);
    },
  };
}

type Versions = Pick<FlowStore, "listFlowVersions" | "loadFlowVersion" | "saveFlowVersion">;

function makeVersions(tables: Tables): Versions {
  return {
    listFlowVersions: async (key) => {
      const rows = await tables.list("Flows", {
        partition: encodeKey(key),
        rowFrom: "v",
        rowBefore: "w",
        columnsEqual: { kind: "version" },
        select: ["version", "publishedAt", "publishedBy", "note"],
      });
      return rows.map(toHead);
    },
    loadFlowVersion: async (key, version) => {
      const name = toVersionName(version);
      const rows = await tables.list("Flows", {
        partition: encodeKey(key),
        rowFrom: name,
        rowBefore: toVersionName(version + 1),
      });
      const head = rows.find(({ row }) => row === name);
      if (head === undefined) return undefined;
      const { document, ...sound } = fromFlowRows(name, head, rows);
      const unreadable = {
        code: "FLOW_INVALID",
        what: `Flow ${key} (${name})`,
        details: { flow: key, row: name },
      } as const;
      return { flow: parseStored(flowSchema, document, unreadable), ...sound, ...toHead(head) };
    },
    saveFlowVersion: async ({ flow, audio, durations, ...head }) => {
      const rows = toFlowRows(
        toVersionName(head.version),
        flow,
        { kind: "version", ...head },
        { audio, durations },
      );
      const saved = await tables.transact(
        "Flows",
        encodeKey(flow.key),
        rows.map((row) => ({ kind: "insert", ...row })),
      );
      if (saved === undefined) {
        refuse(`Version ${head.version} of flow ${flow.key} exists`, flow.key);
      }
    },
  };
}

function refuse(what: string, flow: string): never {
  throw new IvrError("FLOW_CONFLICT", `${what}. Load it again and repeat the change.`, {
    details: { flow },
  });
}

/** `v000012`: versions sort as they were made. */
function toVersionName(version: number): string {
  return `v${String(version).padStart(6, "0")}`;
}

const metaSchema = z.object({
  key: z.string(),
  name: z.string(),
  publishedVersion: z.number().optional(),
  latestVersion: z.number(),
  nextVersion: z.number().optional(),
  nextFrom: z.string().optional(),
  nextName: z.string().optional(),
  canaryVersion: z.number().optional(),
  canaryShare: z.number().optional(),
  canarySince: z.string().optional(),
  canaryName: z.string().optional(),
  canaryKey: z.string().optional(),
  withdrawnVersions: z.string().optional(),
  publishedDraft: z.string().optional(),
  retiredVersion: z.number().optional(),
  deletedAt: z.string().optional(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});

/** What one column cannot hold has several, or is text. */
function toColumns({ next, canary, withdrawnVersions, ...meta }: FlowMeta): Row["columns"] {
  return {
    kind: "meta",
    ...meta,
    ...(next && { nextVersion: next.version, nextFrom: next.from, nextName: next.name }),
    ...(canary && {
      canaryVersion: canary.version,
      canaryShare: canary.share,
      canarySince: canary.since,
      canaryName: canary.name,
      canaryKey: canary.key,
    }),
    ...(withdrawnVersions && { withdrawnVersions: withdrawnVersions.join(" ") }),
  };
}

function toMeta(row: Row): FlowMeta {
  const { key, name, latestVersion, updatedAt, updatedBy, ...rest } = parseFlowRow(metaSchema, row);
  const { nextVersion, nextFrom, nextName, withdrawnVersions, ...others } = rest;
  const { canary, ...optional } = takeCanary(others, name);
  const next =
    nextVersion === undefined || nextFrom === undefined
      ? undefined
      : { version: nextVersion, from: nextFrom, name: nextName ?? name };
  return {
    key,
    name,
    latestVersion,
    updatedAt,
    updatedBy,
    ...omitUndefined({
      ...optional,
      next,
      canary,
      withdrawnVersions: withdrawnVersions?.split(" ").map(Number),
    }),
  };
}

type CanaryColumns = Pick<
  z.infer<typeof metaSchema>,
  "canaryVersion" | "canaryShare" | "canarySince" | "canaryName" | "canaryKey"
>;

/** The columns of what is on trial as one. */
function takeCanary<Columns extends CanaryColumns>(columns: Columns, name: string) {
  const { canaryVersion, canaryShare, canarySince, canaryName, canaryKey, ...others } = columns;
  const isWhole =
    canaryVersion !== undefined &&
    canaryShare !== undefined &&
    canarySince !== undefined &&
    canaryKey !== undefined;
  const canary: Canary | undefined = isWhole
    ? {
        version: canaryVersion,
        share: canaryShare,
        since: canarySince,
        name: canaryName ?? name,
        key: canaryKey,
      }
    : undefined;
  return { ...others, canary };
}

const headSchema = z.object({
  version: z.number(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  note: z.string().optional(),
});

function toHead(row: Row): FlowVersionHead {
  const { note, ...head } = parseFlowRow(headSchema, row);
  return note === undefined ? head : { ...head, note };
}

function parseFlowRow<Parsed>(schema: z.ZodType<Parsed>, { partition, row, columns }: Row): Parsed {
  return parseStored<Parsed>(schema, columns, {
    code: "FLOW_INVALID",
    what: `Row ${row} of flow ${partition}`,
    details: { flow: partition, row },
  });
}
