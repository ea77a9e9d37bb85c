import type { ServerResponse } from "node:http";
import type { HttpCookie, HttpMessage, TypedData } from "./workerApi";

/** Writes what a function answered; a function that answered nothing gives 204, as in the real host. */
export function writeHttpResponse(
  response: ServerResponse,
  message: HttpMessage | undefined,
): void {
  if (!message) {
    response.writeHead(204).end();
    return;
  }
  response.statusCode = Number(message.statusCode ?? 200) || 200;
  for (const [header, value] of Object.entries(message.headers ?? {})) {
    response.setHeader(header, value);
  }
  const cookies = message.cookies ?? [];
  if (cookies.length > 0) response.setHeader("set-cookie", cookies.map(cookieHeader));
  const body = bodyBytes(message.body);
  const hasBody = ![204, 205, 304].includes(response.statusCode);
  const isHead = response.req.method === "HEAD";
  // A function may answer HEAD with the length alone; otherwise the length is that of the body it gave.
  if (hasBody && !(isHead && response.hasHeader("content-length"))) {
    response.setHeader("content-length", body.length);
  }
  response.end(hasBody && !isHead ? body : undefined);
}

function bodyBytes(body: TypedData | null | undefined): Uint8Array {
  if (body?.bytes) return body.bytes;
  return Buffer.from(body?.string ?? body?.json ?? "");
}

function cookieHeader(cookie: HttpCookie): string {
  const sameSite = { lax: "Lax", strict: "Strict", explicitNone: "None" }[cookie.sameSite ?? ""];
  return [
    `${cookie.name}=${encodeURIComponent(cookie.value)}`,
    attribute("Path", cookie.path?.value),
    attribute("Domain", cookie.domain?.value),
    attribute("Expires", expiryDate(cookie.expires?.value)),
    attribute("Max-Age", cookie.maxAge?.value),
    ...(cookie.secure?.value ? ["Secure"] : []),
    ...(cookie.httpOnly?.value ? ["HttpOnly"] : []),
    attribute("SameSite", sameSite),
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function attribute(name: string, value: string | number | null | undefined): string {
  return value === undefined || value === null || value === "" ? "" : `${name}=${value}`;
}

function expiryDate(expires: Readonly<{ seconds: number }> | null | undefined): string | undefined {
  return expires ? new Date(expires.seconds * 1000).toUTCString() : undefined;
}
