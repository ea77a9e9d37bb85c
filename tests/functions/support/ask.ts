import { HttpRequest, HttpResponse, InvocationContext } from "@azure/functions";
import type { HttpHandler } from "@azure/functions";

/** What a function answered, read as a client would. */
export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  bytes: readonly number[];
  json: unknown;
}>;

/** Asks an HTTP function as the host does, with real requests and responses. */
export async function ask(
  handler: HttpHandler,
  given: Readonly<{
    method?: string;
    query?: Readonly<Record<string, string>>;
    params?: Readonly<Record<string, string>>;
    headers?: Readonly<Record<string, string>>;
    body?: string | Uint8Array;
  }> = {},
): Promise<Answer> {
  const request = new HttpRequest({
    method: given.method ?? "GET",
    url: `http://127.0.0.1/api?${new URLSearchParams(given.query).toString()}`,
    headers: { ...given.headers },
    query: { ...given.query },
    params: { ...given.params },
    ...(given.body === undefined
      ? {}
      : {
          body: typeof given.body === "string" ? { string: given.body } : { bytes: given.body },
        }),
  });
  const init = await handler(request, new InvocationContext());
  const response = new HttpResponse(init);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes: [...bytes],
    json: /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : undefined,
  };
}
