import type { HttpRequest, HttpResponseInit } from "@azure/functions";
import { failureAnswer } from "../lib/http/failureAnswer";
import type { Log } from "../lib/log";
import { maskBindings } from "../lib/publishing/maskBindings";
import type { BindingsStore } from "../lib/publishing/ports";

/** GET /editor/api/bindings: what the names in flows mean here, without secrets. */
export function makeShowBindings(
  ports: Readonly<{ bindingsStore: Pick<BindingsStore, "loadBindings">; log: Log }>,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async () => {
    try {
      return { jsonBody: { bindings: maskBindings(await ports.bindingsStore.loadBindings()) } };
    } catch (error) {
      return failureAnswer(error, ports.log);
    }
  };
}
