import * as z from "zod";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallbackStore, KeptCallback } from "../../records/ports";
import type { CallbackRequest } from "../../worker/ports";
import { beginCallback } from "../../callback/beginCallback";
import { encodeKey } from "../tables/keyCodec";
import { makeChangeRow } from "../tables/makeChangeRow";
import { parseStored } from "../tables/parseStored";
import type { Columns, Tables } from "../tables/tables";
import { readShownCalls, toCallsColumns } from "./callbackColumns";
import { toCallbackAddress } from "./callbackAddress";
import { readTold, toToldColumns } from "./callbackTold";

/** Makes the store of callback requests: table `Callbacks`, partition the waiting line, row time and request id. */
export function makeCallbackStore(tables: Tables): CallbackStore {
  const change = makeChangeRow(tables, "Callbacks");
  return {
    saveCallbackRequest: async (request) => {
      const { windows, origin, ...others } = request;
      const requestedAt = toInstant(request);
      const columns = {
        ...others,
        requestedAt,
        ...omitUndefined({ windows, origin: origin && JSON.stringify(origin) }),
      };
      const address = toCallbackAddress(request);
      const begun = { ...columns, ...toCallsColumns(beginCallback(requestedAt)) };
      // Again, it leaves what was learnt of it meanwhile: who was told, who tried, and who was called.
      if ((await tables.insert("Callbacks", address, begun)) !== undefined) return;
      if (!(await change(address, columns))) await tables.upsert("Callbacks", address, columns);
    },
    listCallbackRequests: async (callbackQueue, limit) => {
      if (callbackQueue !== undefined) {
        const rows = await tables.list("Callbacks", { partition: encodeKey(callbackQueue), limit });
        return rows.map(({ columns }) => toRequest(columns));
      }
      // Rows come by line and then by time, so the longest waiting of all may be anywhere.
      const rows = await tables.list("Callbacks", {});
      return rows
        .map(({ columns }) => toRequest(columns))
        .toSorted((one, other) => one.requestedAt.localeCompare(other.requestedAt))
        .slice(0, limit);
    },
    findCallbackRequest: async (requestId) => {
      // Read through: the table holds a month of requests at most.
      const [row] = await tables.list("Callbacks", { columnsEqual: { requestId }, limit: 1 });
      return row && toRequest(row.columns);
    },
    noteCallbackTried: (request, { at, who }) =>
      change(toCallbackAddress(request), (row) => ({
        triedAt: at,
        triedBy: who,
        triedEarlierBy: JSON.stringify(findEarlier(toRequest(row.columns), who)),
      })),
    noteCallbackTold: (request, what, told) =>
      change(toCallbackAddress(request), toToldColumns(what, told)),
    deleteCallbackRequest: (request) => tables.remove("Callbacks", toCallbackAddress(request)),
  };
}

/** A column of a table holds 32,767 characters, a name of a link 100 at most. */
const mostNames = 100;

/** Who tried before somebody, each once. */
function findEarlier({ triedBy, triedEarlierBy = [] }: KeptCallback, who: string) {
  const all = new Set([...triedEarlierBy, ...(triedBy === undefined ? [] : [triedBy])]);
  all.delete(who);
  return [...all].slice(-mostNames);
}

function toInstant({ requestedAt }: CallbackRequest): string {
  return new Date(requestedAt).toISOString();
}

const requestSchema = z.object({
  requestId: z.string(),
  callbackQueue: z.string(),
  phoneNumber: z.string(),
  callId: z.string(),
  flow: z.string(),
  requestedAt: z.string(),
  windows: z.string().optional(),
  triedAt: z.string().optional(),
  triedBy: z.string().optional(),
  triedEarlierBy: z.string().optional(),
});

const namesSchema = z.array(z.string());

function toRequest(columns: Columns): KeptCallback {
  const { triedAt, triedBy, triedEarlierBy, ...request } = parseStored(requestSchema, columns, {
    code: "IVR_STATE_UNREADABLE",
    what: "A callback request",
  });
  const earlier = namesSchema.parse(JSON.parse(triedEarlierBy ?? "[]"));
  const told = readTold(columns);
  const calls = readShownCalls(columns);
  return {
    ...request,
    ...(triedAt && triedBy && { triedAt, triedBy }),
    ...(earlier.length > 0 && { triedEarlierBy: earlier }),
    ...(Object.keys(told).length > 0 && { told }),
    ...(calls && { calls }),
  };
}
