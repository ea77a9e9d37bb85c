import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import { failureAnswer } from "../lib/http/failureAnswer";
import type { Log } from "../lib/log";
import type { EntryPointStore } from "../lib/publishing/ports";

/** GET /editor/api/entryPoints: which flow answers which number. */
export function makeShowEntryPoints(
  ports: Readonly<{ entryPointStore: Pick<EntryPointStore, "listEntryPoints">; log: Log }>,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async () => {
    try {
      return { jsonBody: { entryPoints: await ports.entryPointStore.listEntryPoints() } };
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}
