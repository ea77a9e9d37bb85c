import type { SendHttp } from "./makeHttpTransport";

/** Which addresses a redirect may lead to. */
export type MayFollow = (address: URL) => boolean;

const redirects = new Set([301, 302, 307, 308]);
const maxRedirects = 3;

/**
 * Sends and follows redirects with the same method and body, as Graph means them; the bearer goes to the first origin only.
 * A redirect that may not be followed is returned as it is.
 */
export async function followRedirects(
  sendHttp: SendHttp,
  address: string,
  init: RequestInit,
  mayFollow: MayFollow,
): Promise<Response> {
  const first = new URL(address);
  let current = first;
  for (let followed = 0; ; followed += 1) {
    const isAtHome = current.origin === first.origin;
    const sent = isAtHome ? init : { ...init, headers: withoutBearer(init.headers) };
    // fetch itself would turn a redirected POST into a GET: https://fetch.spec.whatwg.org/#http-redirect-fetch
    const response = await sendHttp(current.href, { ...sent, redirect: "manual" });
    const next = redirects.has(response.status) ? toAddress(response, current) : undefined;
    if (next === undefined || followed === maxRedirects || !mayFollow(next)) {
      return response;
    }
    await response.body?.cancel();
    current = next;
  }
}

function withoutBearer(headers: RequestInit["headers"]): Headers {
  const others = new Headers(headers);
  others.delete("Authorization");
  return others;
}

function toAddress(response: Response, base: URL): URL | undefined {
  const location = response.headers.get("Location");
  return location !== null && URL.canParse(location, base.href)
    ? new URL(location, base.href)
    : undefined;
}
