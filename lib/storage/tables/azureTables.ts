import type { Config } from "../../config";
import { limitTime } from "../../time/limitTime";
import type { Etag } from "../../worker/ports";
import { makeAskTable, type AskTable } from "./askTable";
import { tableNames, type TableName } from "../storageNames";
import { toAction, toEntity, toRow } from "./tableEntity";
import { toFilter } from "./tableFilter";
import type { OnTableOperation, Row, RowQuery, Tables } from "./tables";

const rowTimeoutInMs = 5_000;
const manyRowsTimeoutInMs = 20_000;

/** The most rows a page may have: https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination */
const maxPageSize = 1_000;

/** Azure Tables over the SDK, which is loaded with the first request. */
export function makeAzureTables(
  connection: Config["storage"],
  onTableOperation: OnTableOperation = () => undefined,
): Tables {
  const ask = makeAskTable(connection, onTableOperation);
  return {
    ...rowRequests(ask),
    prepare: async () => {
      await Promise.all(
        tableNames.map((table) =>
          ask(table, "write", (client) => ofMany((options) => client.createTable(options))),
        ),
      );
    },
    transact: (table, partition, changes) =>
      ask(
        table,
        "write",
        async (client) => {
          const actions = changes.map((change) => toAction(partition, change));
          const response = await ofMany((options) => client.submitTransaction(actions, options));
          // Answers come in the order of the changes.
          return new Map(
            changes.map(({ row }, index) => [row, toEtag(response.subResponses[index] ?? {})]),
          );
        },
        ["conflict", "absent"],
      ),
    list: async (table, query) => {
      const onPage = () => onTableOperation(table, "read");
      return (await listRows(ask, table, query, onPage)) ?? [];
    },
  };
}

type RowRequests = Pick<Tables, "read" | "insert" | "replace" | "upsert" | "remove">;

function rowRequests(ask: AskTable): RowRequests {
  return {
    read: async (table, { partition, row }) => {
      const entity = await ask(
        table,
        "read",
        (client) => ofOne((options) => client.getEntity(partition, row, options)),
        ["absent"],
      );
      return entity && toRow(entity);
    },
    insert: async (table, address, columns) => {
      const entity = toEntity(address, columns);
      const answer = await ask(
        table,
        "write",
        (client) => ofOne((options) => client.createEntity(entity, options)),
        ["conflict"],
      );
      return answer && toEtag(answer);
    },
    replace: async (table, address, columns, etag) => {
      const entity = toEntity(address, columns);
      // The SDK ignores an etag within the entity: the condition goes into the options.
      const answer = await ask(
        table,
        "write",
        (client) =>
          ofOne((options) => client.updateEntity(entity, "Replace", { ...options, etag })),
        ["conflict", "absent"],
      );
      return answer && toEtag(answer);
    },
    upsert: async (table, address, columns) => {
      const entity = toEntity(address, columns);
      const answer = await ask(table, "write", (client) =>
        ofOne((options) => client.upsertEntity(entity, "Replace", options)),
      );
      return toEtag(answer ?? {});
    },
    remove: async (table, { partition, row }) => {
      await ask(
        table,
        "write",
        (client) => ofOne((options) => client.deleteEntity(partition, row, options)),
        ["absent"],
      );
    },
  };
}

function listRows(
  ask: AskTable,
  table: TableName,
  query: RowQuery,
  onFurtherPage: () => void,
): Promise<readonly Row[] | undefined> {
  const limit = query.limit ?? Number.POSITIVE_INFINITY;
  return ask(table, "read", async (client) => {
    const queryOptions = await toFilter(query);
    return ofMany(async (options) => {
      const rows: Row[] = [];
      const pages = client
        .listEntities({ ...options, queryOptions })
        .byPage({ maxPageSize: Math.min(limit, maxPageSize) });
      for await (const page of pages) {
        rows.push(...page.map(toRow));
        if (rows.length >= limit) break;
        // A page may be short or empty and yet have a successor.
        if (page.continuationToken !== undefined) onFurtherPage();
      }
      return rows.slice(0, limit);
    });
  });
}

/** A request with its time limit, as the SDK takes one. */
type Limited = <Answer>(
  send: (options: { abortSignal: AbortSignal }) => Promise<Answer>,
) => Promise<Answer>;

const ofOne: Limited = (send) => limitTime(rowTimeoutInMs, (abortSignal) => send({ abortSignal }));

const ofMany: Limited = (send) =>
  limitTime(manyRowsTimeoutInMs, (abortSignal) => send({ abortSignal }));

function toEtag(response: { etag?: string | undefined }): Etag {
  return response.etag ?? "";
}
