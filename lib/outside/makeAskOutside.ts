import { lookup, type LookupAddress } from "node:dns";
import { request as requestHttp, type ClientRequest, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { TLSSocket } from "node:tls";
import { omitUndefined } from "../flow/omitUndefined";
import { limitTime } from "../time/limitTime";
import { isLoopbackAddress, isPublicAddress } from "./isPublicAddress";

/** One request to an address that the bindings name. */
export type OutsideRequest = Readonly<{
  url: string;
  method: "GET" | "HEAD" | "POST";
  headers: Readonly<Record<string, string>>;
  body?: string;
  timeoutInMs: number;
}>;
export type OutsideAnswer = Readonly<{
  status: number;
  body: string;
  /** When the certificate of the host ends, ISO instant; absent without one. */
  certificateEndsAt?: string;
}>;

/** Sends a request; rejects when the host is not allowed, its address is not public, or the answer is late or too large. Redirects are not followed: their status is the answer. */
export type AskOutside = (request: OutsideRequest) => Promise<OutsideAnswer>;

const mostBytes = 64 * 1024;

/**
 * Makes the one door to addresses that documents name. `allowedHosts` empty: any public host. The address is judged when
 * it is connected to, so that a name cannot resolve to one thing when asked and another when used. `allowLoopback` is for
 * one machine without a network.
 */
export function makeAskOutside(
  options: Readonly<{ allowedHosts: readonly string[]; allowLoopback: boolean }>,
): AskOutside {
  return async (request) => {
    const url = new URL(request.url);
    checkHost(url, options);
    return limitTime(request.timeoutInMs, (signal) => send(request, url, { ...options, signal }));
  };
}

function send(
  { method, headers, body }: OutsideRequest,
  url: URL,
  { allowLoopback, signal }: Readonly<{ allowLoopback: boolean; signal: AbortSignal }>,
): Promise<OutsideAnswer> {
  return new Promise((resolve, reject) => {
    const begin = url.protocol === "https:" ? requestHttps : requestHttp;
    const lookup = makeGuardedLookup(allowLoopback);
    const outgoing = begin(url, { method, headers, lookup, signal });
    let isAnswered = false;
    outgoing.on("error", reject);
    outgoing.on("response", (response) => {
      isAnswered = true;
      readAnswer(outgoing, response).then(resolve, reject);
    });
    // Node closes without an error when a host changes the protocol, and then not even the time-out is one.
    outgoing.on("close", () => {
      if (!isAnswered) reject(new Error("The connection was closed without an answer."));
    });
    outgoing.end(body);
  });
}

function checkHost(
  url: URL,
  {
    allowedHosts,
    allowLoopback,
  }: Readonly<{ allowedHosts: readonly string[]; allowLoopback: boolean }>,
): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isLocal = allowLoopback && (isLoopbackAddress(host) || host === "localhost");
  if (url.protocol !== "https:" && !isLocal) {
    throw new Error("Only https addresses are asked.");
  }
  const isAllowed = allowedHosts.some(
    (allowed) => host === allowed || host.endsWith(`.${allowed}`),
  );
  if (allowedHosts.length > 0 && !isAllowed && !isLocal) {
    throw new Error(`The host ${host} is not among IVR_OUTSIDE_HOSTS.`);
  }
  // A literal address is never looked up, so it is judged here.
  if (/^[\d.]+$|:/.test(host) && !isLocal && !isPublicAddress(host)) {
    throw new Error(`The address ${host} is not a public one.`);
  }
}

function makeGuardedLookup(allowLoopback: boolean): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    lookup(hostname, { ...lookupOptions, all: true }, (error, addresses) => {
      // After a failure Node gives no addresses at all, whatever its types say: to throw here would end the process.
      const found = error === null ? addresses : [];
      const refused = error ?? refusal(hostname, found, allowLoopback);
      const [first] = found;
      if (refused !== undefined || first === undefined) {
        callback(refused ?? new Error(`The host ${hostname} has no address.`), "", 4);
      } else if (lookupOptions.all === true) {
        callback(null, found);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

function refusal(
  hostname: string,
  addresses: readonly LookupAddress[],
  allowLoopback: boolean,
): Error | undefined {
  const bad = addresses.some(
    ({ address }) => !isPublicAddress(address) && !(allowLoopback && isLoopbackAddress(address)),
  );
  return bad ? new Error(`The host ${hostname} has an address that is not public.`) : undefined;
}

async function readAnswer(
  outgoing: ClientRequest,
  response: IncomingMessage,
): Promise<OutsideAnswer> {
  const certificateEndsAt = readCertificateEnd(response);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    const chunk: Buffer = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    bytes += chunk.length;
    if (bytes > mostBytes) {
      outgoing.destroy();
      throw new Error(`The answer has more than ${mostBytes} bytes.`);
    }
    parts.push(chunk);
  }
  return {
    status: response.statusCode ?? 0,
    body: Buffer.concat(parts).toString("utf8"),
    ...omitUndefined({ certificateEndsAt }),
  };
}

/** Asked before the answer is read: afterwards the socket belongs to nobody. */
function readCertificateEnd({ socket }: IncomingMessage): string | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const end = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(end) ? undefined : new Date(end).toISOString();
}
