import type { HttpAnswer } from "../actions/parts/httpAnswer";
import { makeHttpRequest, type HttpRequest } from "./makeHttpRequest";
import type { SendHttp } from "./makeHttpTransport";

/** Which addresses a redirect may lead to. */
export type MayFollow = (address: URL) => boolean;

const redirects = new Set([301, 302, 307, 308]);
const maxRedirects = 3;

/**
 * Sends and follows redirects with the same method and body, as Graph means them; the bearer goes to the first origin only.
 * A redirect that may not be followed is returned as it is.
 */
export async function followRedirects<Answer extends HttpAnswer>(
  sendHttp: SendHttp<Answer>,
  address: string,
  request: HttpRequest,
  mayFollow: MayFollow,
): Promise<Answer> {
  let answer = await sendHttp(address, request);
  // Nearly all are none, so that addresses are read here and not before.
  let current: URL | undefined;
  for (let followed = 0; redirects.has(answer.status) && followed < maxRedirects; followed += 1) {
    current ??= new URL(address);
    const next = toAddress(answer, current);
    if (next === undefined || !mayFollow(next)) break;
    await answer.body?.cancel();
    const isAtHome = next.origin === new URL(address).origin;
    answer = await sendHttp(next.href, isAtHome ? request : withoutBearer(request));
    current = next;
  }
  return answer;
}

function withoutBearer(request: HttpRequest): HttpRequest {
  const { deadline, headers } = request;
  const others = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "authorization");
  return makeHttpRequest(deadline, { ...request, headers: Object.fromEntries(others) });
}

function toAddress({ headers }: HttpAnswer, base: URL): URL | undefined {
  const location = headers.get("Location");
  return location !== null && URL.canParse(location, base.href)
    ? new URL(location, base.href)
    : undefined;
}
