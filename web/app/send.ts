import type { Session } from "./session";

const root = "/editor/api";

/** A request as the page makes it; a body is sent as JSON, a file as it is. */
export type Request = Readonly<{
  method?: "GET" | "HEAD" | "PUT" | "POST" | "PATCH" | "DELETE";
  body?: unknown;
  etag?: string | undefined;
  signal?: AbortSignal | undefined;
}>;

/** Sends a request of the page. A token that is not taken may have ended meanwhile: with another one it is asked once more. */
export async function send(session: Session, path: string, request: Request): Promise<Response> {
  const token = await session.findToken();
  const response = await sendAs(token, session, path, request);
  if (response.status !== 401 || token === undefined) return response;
  const other = await session.findToken(token);
  return other === undefined || other === token ? response : sendAs(other, session, path, request);
}

function sendAs(
  token: string | undefined,
  { as, name }: Session,
  path: string,
  request: Request,
): Promise<Response> {
  const { method = "GET", body, etag, signal } = request;
  const isFile = body instanceof Blob;
  const text = body === undefined || isFile ? body : JSON.stringify(body);
  const address = new URL(`${root}/${path}`, window.location.origin);
  if (as !== undefined) address.searchParams.set("as", as);
  if (name !== undefined) address.searchParams.set("name", name);
  return fetch(address, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(etag === undefined ? {} : { "If-Match": etag }),
      ...(body === undefined || isFile ? {} : { "Content-Type": "application/json" }),
    },
    ...(text === undefined ? {} : { body: text }),
    // Sent while the page goes, it arrives without it; browsers take 64 KiB in that way.
    keepalive: method === "PUT" && document.hidden && new Blob([text ?? ""]).size < 60_000,
    ...(signal === undefined ? {} : { signal }),
  });
}
