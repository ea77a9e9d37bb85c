import { randomUUID } from "node:crypto";
import type {
  Client,
  Context,
  GraphClientError,
  GraphRequest as SdkRequest,
  ResponseType,
} from "@microsoft/microsoft-graph-client";
import type { Deadline } from "../../time/chooseDeadline";
import { IvrError } from "../../errors";
import { onceMade } from "../../onceMade";
import type { HttpAnswer } from "../actions/parts/httpAnswer";
import { followRedirects } from "./followRedirects";
import { makeGraphRequest } from "./graphRequest";
import type { GraphRequest, RetryOptions } from "./graphRequest";
import { makeHttpRequest, type HttpRequest } from "./makeHttpRequest";
import { makeHttpTransport, type SendHttp } from "./makeHttpTransport";
import type { GetGraphToken } from "../token/makeGraphToken";

/** Where Graph is and how to be admitted; everything else has a default. */
export type GraphClientOptions = RetryOptions &
  Readonly<{
    /** Graph's root without a version. */
    graphUrl: string;
    /** The tenant of requests that name none. */
    tenantId: string;
    getToken: GetGraphToken;
    /** What requests are sent by: connections of its own unless told otherwise. */
    fetch?: SendHttp<Response>;
    newRequestId?: () => string;
    /** Loads the Graph SDK; by an import that is done when the first request is made, unless told otherwise. */
    importSdk?: () => Promise<Sdk>;
  }>;

type Sdk = Readonly<{
  Client: typeof Client;
  GraphClientError: typeof GraphClientError;
  ResponseType: typeof ResponseType;
}>;

/** A request below /v1.0 or /beta. */
export type GraphCallRequest<Answer> = Omit<GraphRequest<Answer>, "send"> &
  Readonly<{
    method: "GET" | "POST" | "PATCH" | "DELETE";
    version: "v1.0" | "beta";
    /** Segments of the path, not yet encoded. */
    path: readonly string[];
    /** What the address asks for beside, not yet encoded. */
    query?: Readonly<Record<string, string>> | undefined;
    body?: unknown;
    tenantId: string;
  }>;

/** Sends a request to Graph with its token; rejects with the GRAPH_ codes of GraphCalls. */
export type SendToGraph = <Answer>(request: GraphCallRequest<Answer>) => Promise<Answer>;

/** Makes a sender over the Graph SDK, which is loaded on the first request. */
export function makeGraphClient(options: GraphClientOptions): SendToGraph {
  const send = makeGraphRequest(options);
  const newRequestId = options.newRequestId ?? randomUUID;
  const load = onceMade(() => loadSdk(options));

  return async (request) => {
    const token = await options.getToken(request.tenantId);
    const connect = await load();
    const path = `/${request.path.map(toSegment).join("/")}${toQuery(request.query)}`;
    const authorization = token === undefined ? undefined : `Bearer ${token}`;
    // Named one by one: to spread a request that was spread before takes V8 of Node 20 longer than all else here.
    return send({
      purpose: request.purpose,
      tenantId: request.tenantId,
      body: request.body,
      callId: request.callId,
      notFound: request.notFound,
      repeatable: request.repeatable,
      eachWithinInMs: request.eachWithinInMs,
      withinInMs: request.withinInMs,
      whenDoneBefore: request.whenDoneBefore,
      read: request.read,
      send: (deadline) => {
        const sdkRequest = connect(path)
          .version(request.version)
          .header("Client-Request-Id", newRequestId())
          .option("deadline", deadline);
        if (authorization !== undefined) sdkRequest.header("Authorization", authorization);
        return sendOnce(sdkRequest, request);
      },
    });
  };
}

function toSegment(text: string): string {
  // No encoding keeps dots from climbing the path: https://url.spec.whatwg.org/#double-dot-path-segment
  if (text === "" || text === "." || text === "..") {
    throw new IvrError("GRAPH_REFUSED", `"${text}" cannot be a part of an address at Graph.`);
  }
  if (isPlain.test(text)) return text;
  // Functions of Graph have their arguments in the path; these signs mean nothing else there.
  return encodeURIComponent(text).replaceAll("%3D", "=").replaceAll("%2C", ",");
}

const isPlain = /^[\w.-]+$/;

function toQuery(query: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return asked.length === 0 ? "" : `?${asked.join("&")}`;
}

type Connect = (path: string) => SdkRequest;

/**
 * The SDK with one middleware of ours: its own handlers would retry beside graphRequest and send no token to a GRAPH_URL
 * that is not https.
 */
async function loadSdk(options: GraphClientOptions): Promise<Connect> {
  const importSdk = options.importSdk ?? (() => import("@microsoft/microsoft-graph-client"));
  const sdk = await importSdk();
  const sendHttp: SendHttp = options.fetch ?? makeHttpTransport();
  const origin = new URL(options.graphUrl).origin;
  const mayFollow = (address: URL): boolean =>
    address.origin === origin || address.protocol === "https:";

  const execute = async (context: Context): Promise<void> => {
    try {
      const request = toHttpRequest(context);
      const answer = await followRedirects(sendHttp, String(context.request), request, mayFollow);
      // A raw answer is handed on as it is: the SDK does not look into it.
      context.response = answer as Response;
    } catch (error) {
      // The SDK would replace any other error by one without its cause.
      const carrier = new sdk.GraphClientError("Graph did not answer.");
      carrier.customError = error;
      throw carrier;
    }
  };
  const client = sdk.Client.initWithMiddleware({
    baseUrl: options.graphUrl,
    defaultVersion: "v1.0",
    middleware: { execute },
  });
  return (path) => client.api(path).responseType(sdk.ResponseType.RAW);
}

/** What the SDK hands on: its own options, with headers of this request alone, and the one that sendOnce has given. */
type SdkOptions = Readonly<{
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  deadline: Deadline;
}>;

function toHttpRequest(context: Context): HttpRequest {
  const { method = "GET", headers = {}, body = null, deadline } = context.options as SdkOptions;
  if (body !== null && typeof body !== "string") {
    throw new TypeError("Only a text can be sent as the body of a request.");
  }
  // The SDK names a type even where there is no body.
  if (body === null) delete headers["Content-Type"];
  return makeHttpRequest(deadline, { method, headers, body });
}

const sendAs = {
  GET: (request: SdkRequest): Promise<unknown> => request.get(),
  POST: (request: SdkRequest, body: unknown): Promise<unknown> => request.post(body),
  PATCH: (request: SdkRequest, body: unknown): Promise<unknown> => request.patch(body),
  DELETE: (request: SdkRequest): Promise<unknown> => request.delete(),
} as const;

async function sendOnce(
  sdkRequest: SdkRequest,
  { method, body }: GraphCallRequest<unknown>,
): Promise<HttpAnswer> {
  try {
    return (await sendAs[method](sdkRequest, body)) as HttpAnswer;
  } catch (error) {
    throw error instanceof Error && "customError" in error ? error.customError : error;
  }
}
