import { IvrError } from "../../errors";
import type { TenantDirectory } from "../../nightly/ports";
import { mostIdsInFilter } from "../actions/directory/listUsers";
import type { NextPage } from "../actions/records/recordsPage";
import type { PerformGraphAction } from "./makePerformGraphAction";

/** So many requests for one question: 1,500 people, or 30,000 numbers. */
const mostRequests = 100;
const mostPages = 30;

/** Makes the reader of what the directory and Teams know of the tenant of the app. What is left out is said to be there: nobody is told of what was not looked at. */
export function makeTenantDirectory(perform: PerformGraphAction): TenantDirectory {
  return {
    findUsers: async (ids) => {
      const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
      const found = new Map<string, "there" | "disabled">();
      const asked = wanted.slice(0, mostRequests * mostIdsInFilter);
      for (let start = 0; start < asked.length; start += mostIdsInFilter) {
        const some = asked.slice(start, start + mostIdsInFilter);
        const { records } = await perform("listUsers", {}, { ids: some });
        for (const { id, accountEnabled } of records) {
          found.set(id, accountEnabled ? "there" : "disabled");
        }
      }
      for (const id of wanted.slice(asked.length)) found.set(id, "there");
      return found;
    },
    listAssignedNumbers: async () => {
      const assigned = new Set<string>();
      let next: NextPage | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const read = await perform("listNumberAssignments", {}, { next });
        for (const { digits, isAssigned } of read.records) if (isAssigned) assigned.add(digits);
        next = read.next;
        if (next === undefined) return assigned;
      }
      throw new IvrError(
        "GRAPH_REFUSED",
        "Graph has more pages of telephone numbers than are read in one night.",
      );
    },
    listAppSecrets: async (appId) => {
      const { passwordCredentials } = await perform("getApplication", {}, { appId });
      return passwordCredentials.flatMap(({ hint, endDateTime }) =>
        hint && endDateTime ? [{ hint, endsAt: endDateTime }] : [],
      );
    },
  };
}
