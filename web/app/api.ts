import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { Session } from "./session";

/** Why something could not be had, in the words' own kinds; `message` is the server's own sentence. */
export type Problem = Readonly<{
  kind: "signIn" | "noConnection" | "notFound" | "other";
  message?: string;
}>;

/** What came of a request. */
export type Answer<Value> =
  | Readonly<{ value: Value; etag: string | undefined; problem?: undefined }>
  | Readonly<{ problem: Problem; value?: undefined }>;

/** Whoever has signed in, and where. */
export type Me = Readonly<{
  name: string;
  roles: readonly string[];
  environment: string;
  languages: readonly string[];
  /** The simulated Graph of this machine, which is a telephone for this page. */
  telephone?: string;
}>;

/** A flow in the list. */
export type FlowFacts = Readonly<{
  key: string;
  name: string;
  publishedVersion?: number;
  latestVersion: number;
  updatedAt: string;
  updatedBy: string;
  entryPoints?: readonly string[];
}>;

/** A flow with its live version. */
export type ShownFlow = Readonly<{ meta: FlowFacts; version?: number; flow?: Flow }>;

/** Which flow answers a number; `*` is every other number. */
export type EntryPoint = Readonly<{ dialled: string; flow: string; version: number | "published" }>;

/** Where a running or finished call is, and which steps it passed. */
export type ShownCall = Readonly<{
  flow: string;
  version: number;
  language: string;
  path: readonly Readonly<{ flow: string; node: string }>[];
  isOver: boolean;
}>;

/** What the page asks the server. */
export type Api = Readonly<{
  me: (signal?: AbortSignal) => Promise<Answer<Me>>;
  listFlows: (signal?: AbortSignal) => Promise<Answer<Readonly<{ flows: readonly FlowFacts[] }>>>;
  /** The live version of a flow, or the one asked for. */
  loadFlow: (key: string, signal?: AbortSignal, version?: number) => Promise<Answer<ShownFlow>>;
  loadDraft: (key: string, signal?: AbortSignal) => Promise<Answer<Flow>>;
  listEntryPoints: (
    signal?: AbortSignal,
  ) => Promise<Answer<Readonly<{ entryPoints: readonly EntryPoint[] }>>>;
  loadCall: (callId: string, signal?: AbortSignal) => Promise<Answer<ShownCall>>;
  loadBindings: (signal?: AbortSignal) => Promise<Answer<Readonly<{ bindings: Bindings }>>>;
}>;

const root = "/editor/api";
const waitAfter503InMs = 1000;

/** Makes the page's way to the server. A server that is busy is asked once more. */
export function makeApi({ token, as }: Session): Api {
  const get = async <Value>(path: string, signal?: AbortSignal): Promise<Answer<Value>> => {
    const address = new URL(`${root}/${path}`, window.location.origin);
    if (as !== undefined) address.searchParams.set("as", as);
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const ask = () => fetch(address, { headers, ...(signal === undefined ? {} : { signal }) });
    try {
      let response = await ask();
      if (response.status === 503) {
        await new Promise((resolve) => setTimeout(resolve, waitAfter503InMs));
        response = await ask();
      }
      if (!response.ok) return { problem: await problemOf(response) };
      // The server is part of the same build: what it answers has this type.
      const value = (await response.json()) as Value;
      return { value, etag: response.headers.get("ETag") ?? undefined };
    } catch {
      // No answer at all; the browser says no more about it than that.
      return { problem: { kind: "noConnection" } };
    }
  };
  const flowPath = (key: string) => `flows/${encodeURIComponent(key)}`;
  return {
    me: (signal) => get("me", signal),
    listFlows: (signal) => get("flows", signal),
    loadFlow: (key, signal, version) =>
      get(`${flowPath(key)}${version === undefined ? "" : `?version=${version}`}`, signal),
    loadDraft: (key, signal) => get(`${flowPath(key)}/draft`, signal),
    listEntryPoints: (signal) => get("entryPoints", signal),
    loadCall: (callId, signal) => get(`calls/${encodeURIComponent(callId)}`, signal),
    loadBindings: (signal) => get("bindings", signal),
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const { error, detail } = await readRefusal(response);
  const message = detail ?? error?.message;
  const kind = response.status === 401 ? "signIn" : response.status === 404 ? "notFound" : "other";
  return { kind, ...(message === undefined ? {} : { message }) };
}

type Refusal = Readonly<{ error?: Readonly<{ message?: string }>; detail?: string }>;

async function readRefusal(response: Response): Promise<Refusal> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    // Something between us and the server answered in its own way.
    return {};
  }
}
