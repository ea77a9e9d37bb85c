import * as z from "zod";
import type { GraphAction } from "../graphAction";
import { makeReadRecords, type RecordsPage } from "../records/recordsPage";

/** Somebody of the tenant, or a resource account. */
export type ListedUser = Readonly<{ id: string; accountEnabled: boolean }>;

/** So many ids Graph takes in one filter: https://learn.microsoft.com/graph/filter-query-parameter */
export const mostIdsInFilter = 15;

const user = z.object({ id: z.string(), accountEnabled: z.boolean().nullish() });

/** Lists those of at most 15 people who are there, and whether their accounts are blocked: https://learn.microsoft.com/graph/api/user-list */
export const listUsers: GraphAction<
  Readonly<{ ids: readonly string[] }>,
  RecordsPage<ListedUser>
> = {
  method: "GET",
  path: "users",
  words: [],
  isRepeatable: true,
  toQuery: ({ ids }) => ({
    $filter: `id in (${ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(",")})`,
    $select: "id,accountEnabled",
  }),
  read: makeReadRecords((value) => {
    const read = user.safeParse(value).data;
    return read && { id: read.id.toLowerCase(), accountEnabled: read.accountEnabled !== false };
  }),
};
