import type { Bindings } from "../../lib/flow/document/bindings";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Flow } from "../../lib/flow/document/flow";
import type { DaysReport } from "../../lib/reports/daysReport";
import type { WaysReport } from "../../lib/reports/waysReport";
import type { Session } from "./session";

/** Why something could not be had, in the words' own kinds; `message` is the server's own sentence. */
export type Problem = Readonly<{
  kind: "signIn" | "noConnection" | "notFound" | "stale" | "other";
  message?: string;
  /** What is wrong with the document that was sent. */
  problems?: readonly FlowProblem[];
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

/** A published version, without its document. */
export type VersionFacts = Readonly<{
  version: number;
  publishedAt: string;
  publishedBy: string;
  note?: string;
}>;

/** A flow with its live version, and all versions there are. */
export type ShownFlow = Readonly<{
  meta: FlowFacts;
  versions?: readonly VersionFacts[];
  version?: number;
  flow?: Flow;
}>;

/** Who saved a draft, where the server says so. */
export type SavedBy = Readonly<{ who: string | undefined; at: string | undefined }>;

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

/** Which calls a report is of. */
export type ReportQuestion = Readonly<{
  flow: string;
  from: string;
  to: string;
  version: string | undefined;
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
  /** Who saved the draft last; the answer's ETag says whether it is still the same. */
  loadDraftHead: (key: string) => Promise<Answer<SavedBy>>;
  /** Saves under the ETag that was read before; `stale` when somebody else saved since. */
  saveDraft: (document: Flow, etag: string | undefined) => Promise<Answer<unknown>>;
  discardDraft: (key: string, etag: string) => Promise<Answer<unknown>>;
  publish: (
    key: string,
    request: Readonly<{ draft?: string; note?: string }>,
  ) => Promise<Answer<Readonly<{ version?: number }>>>;
  rollBack: (key: string, version: number) => Promise<Answer<Readonly<{ meta: FlowFacts }>>>;
  /** How the calls of a flow went, or how they went through one version of it. */
  loadReport: <Kind extends keyof Reports>(
    kind: Kind,
    question: ReportQuestion,
    signal: AbortSignal,
  ) => Promise<Answer<Reports[Kind]>>;
  loadBindings: (signal?: AbortSignal) => Promise<Answer<Readonly<{ bindings: Bindings }>>>;
}>;

type Reports = Readonly<{ days: DaysReport; ways: WaysReport }>;

const root = "/editor/api";
const waitAfter503InMs = 1000;

/** A request as the page makes it; a body is sent as JSON. */
type Request = Readonly<{
  method?: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  body?: unknown;
  etag?: string | undefined;
  signal?: AbortSignal | undefined;
}>;

/** Makes the page's way to the server. A server that is busy is asked once more. */
export function makeApi(session: Session): Api {
  const ask = <Value>(path: string, request: Request = {}, read = readJson<Value>) =>
    answerOf(() => send(session, path, request), read);
  const flowPath = (key: string) => `flows/${encodeURIComponent(key)}`;
  const draftPath = (key: string) => `${flowPath(key)}/draft`;
  return {
    me: (signal) => ask("me", { signal }),
    listFlows: (signal) => ask("flows", { signal }),
    loadFlow: (key, signal, version) =>
      ask(`${flowPath(key)}${version === undefined ? "" : `?version=${version}`}`, { signal }),
    loadDraft: (key, signal) => ask(draftPath(key), { signal }),
    loadDraftHead: (key) => ask(draftPath(key), { method: "HEAD" }, readSavedBy),
    saveDraft: (document, etag) =>
      ask(draftPath(document.key), { method: "PUT", body: document, etag }, readNothing),
    discardDraft: (key, etag) => ask(draftPath(key), { method: "DELETE", etag }, readNothing),
    publish: (key, body) => ask(`${flowPath(key)}/publish`, { method: "POST", body }),
    rollBack: (key, version) =>
      ask(`${flowPath(key)}/rollback`, { method: "POST", body: { version } }),
    listEntryPoints: (signal) => ask("entryPoints", { signal }),
    loadCall: (callId, signal) => ask(`calls/${encodeURIComponent(callId)}`, { signal }),
    loadReport: (kind, { version, ...rest }, signal) => {
      const query = new URLSearchParams({ ...rest, ...(version && { version }) });
      return ask(`reports/${kind}?${query.toString()}`, { signal });
    },
    loadBindings: (signal) => ask("bindings", { signal }),
  };
}

async function answerOf<Value>(
  ask: () => Promise<Response>,
  read: (response: Response) => Promise<Value>,
): Promise<Answer<Value>> {
  try {
    let response = await ask();
    if (response.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, waitAfter503InMs));
      response = await ask();
    }
    if (!response.ok) return { problem: await problemOf(response) };
    return { value: await read(response), etag: response.headers.get("ETag") ?? undefined };
  } catch {
    // No answer at all; the browser says no more about it than that.
    return { problem: { kind: "noConnection" } };
  }
}

function send({ token, as }: Session, path: string, request: Request): Promise<Response> {
  const { method = "GET", body, etag, signal } = request;
  const address = new URL(`${root}/${path}`, window.location.origin);
  if (as !== undefined) address.searchParams.set("as", as);
  return fetch(address, {
    method,
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(etag === undefined ? {} : { "If-Match": etag }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The server is part of the same build: what it answers has this type. */
async function readJson<Value>(response: Response): Promise<Value> {
  return (await response.json()) as Value;
}

function readNothing(): Promise<undefined> {
  return Promise.resolve(undefined);
}

function readSavedBy({ headers }: Response): Promise<SavedBy> {
  const who = headers.get("X-Saved-By");
  return Promise.resolve({
    who: who === null ? undefined : decodeURIComponent(who),
    at: headers.get("Last-Modified") ?? undefined,
  });
}

const kinds: Readonly<Record<number, Problem["kind"]>> = {
  401: "signIn",
  404: "notFound",
  409: "stale",
  412: "stale",
  428: "stale",
};

async function problemOf(response: Response): Promise<Problem> {
  const { error, detail, problems } = await readRefusal(response);
  const message = detail ?? error?.message;
  return {
    kind: kinds[response.status] ?? "other",
    ...(message === undefined ? {} : { message }),
    ...(problems === undefined ? {} : { problems }),
  };
}

type Refusal = Readonly<{
  error?: Readonly<{ message?: string }>;
  detail?: string;
  problems?: readonly FlowProblem[];
}>;

async function readRefusal(response: Response): Promise<Refusal> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    // Something between us and the server answered in its own way.
    return {};
  }
}
