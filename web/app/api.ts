import type { CallAfterwards } from "../../lib/ivr/afterwards/callAfterwards";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { PathStep } from "../../lib/ivr/call/callRecord";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Flow } from "../../lib/flow/document/flow";
import { personName } from "../model/personName";
import type { RoleName } from "../model/roleName";
import type { DaysReport } from "../../lib/reports/daysReport";
import type { WaysReport } from "../../lib/reports/waysReport";
import { send, type Request } from "./send";
import type { Session } from "./session";

/** Why something could not be had, in the words' own kinds; `message` is the server's own sentence. */
export type Problem = Readonly<{
  kind: "signIn" | "noRole" | "noConnection" | "notFound" | "stale" | "other";
  message?: string;
  /** The server's own word for it. */
  code?: string;
  /** What is wrong with the document that was sent. */
  problems?: readonly FlowProblem[];
  /** The flows that callers reach and that would have errors by it. */
  broken?: readonly Readonly<{ flow: string; problems: readonly FlowProblem[] }>[];
}>;

/** What came of a request. */
export type Answer<Value> =
  | Readonly<{ value: Value; etag: string | undefined; problem?: undefined }>
  | Readonly<{ problem: Problem; value?: undefined }>;

/** Who has signed in, and where. */
export type Me = Readonly<{
  name: string;
  roles: readonly RoleName[];
  environment: string;
  languages: readonly string[];
  /** Whether somebody else has to publish what one has changed. */
  needsSecondPerson?: boolean;
  /** The simulated Graph of this machine, which is a telephone for this page. */
  telephone?: string;
}>;

/** A version that becomes live by itself. */
export type PlannedVersion = Readonly<{ version: number; from: string }>;

/** A version that a share of callers, in percent, have instead of the live one. */
export type CanaryFacts = Readonly<{ version: number; share: number }>;

/** Somebody asks for a draft to be published by somebody else. */
export type Approval = Readonly<{ draft: string; askedBy: string; askedAt: string; note?: string }>;

/** A flow in the list. */
export type FlowFacts = Readonly<{
  key: string;
  name: string;
  publishedVersion?: number;
  next?: PlannedVersion;
  canary?: CanaryFacts;
  withdrawnVersions?: readonly number[];
  /** The draft that was published last, as it was then. */
  publishedDraft?: string;
  approval?: Approval;
  /** The zone of its clock, while something is planned. */
  timeZone?: string;
  latestVersion: number;
  updatedAt: string;
  updatedBy: string;
  entryPoints?: readonly string[];
  /** Who saved the draft and when, and how much was wrong with it then. */
  draft?: Readonly<{ savedAt?: string; savedBy?: string; errors?: number; warnings?: number }>;
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
  draft?: Readonly<{ etag: string; savers?: readonly string[] }>;
  approval?: Approval;
}>;

/** One line of who changed what. */
export type AuditEntry = Readonly<{
  at: string;
  who: string;
  what: string;
  subject: string;
  detail: string;
}>;

/** Lines, newest first, and where the next page begins. */
export type AuditPage = Readonly<{ entries: readonly AuditEntry[]; next?: string }>;

/** Which lines are wanted. */
export type AuditQuery = Readonly<{ subject?: string; who?: string; next?: string }>;

/** Who saved a draft, where the server says so. */
export type SavedBy = Readonly<{ who: string | undefined; at: string | undefined }>;

/** Which flow answers a number; `*` is every other number. */
export type EntryPoint = Readonly<{ dialled: string; flow: string; version: number | "published" }>;

/** Where a running or finished call is, and which steps it passed. */
export type ShownCall = Readonly<{
  afterwards?: CallAfterwards;
  flow: string;
  version: number;
  language: string;
  caller: string;
  startedAt: string;
  path: readonly PathStep[];
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
    request: Readonly<{
      draft?: string;
      note?: string;
      at?: string;
      replaces?: number;
      withdraws?: boolean;
      canary?: number;
    }>,
  ) => Promise<Answer<Readonly<{ version?: number; next?: PlannedVersion; canaryShare?: number }>>>;
  withdrawPlan: (key: string, version: number) => Promise<Answer<unknown>>;
  askApproval: (
    key: string,
    request: Readonly<{ draft: string; note?: string }>,
  ) => Promise<Answer<unknown>>;
  withdrawApproval: (key: string) => Promise<Answer<unknown>>;
  listAudit: (query: AuditQuery, signal?: AbortSignal) => Promise<Answer<AuditPage>>;
  rollBack: (key: string, version: number) => Promise<Answer<Readonly<{ meta: FlowFacts }>>>;
  /** How the calls of a flow went, or how they went through one version of it. */
  loadReport: <Kind extends keyof Reports>(
    kind: Kind,
    question: ReportQuestion,
    signal: AbortSignal,
  ) => Promise<Answer<Reports[Kind]>>;
  loadBindings: (signal?: AbortSignal) => Promise<Answer<Readonly<{ bindings: Bindings }>>>;
  /** Asks for a sound that only those who have signed in may hear. */
  loadSound: (path: string) => Promise<Answer<Blob>>;
  /** Asks for anything else, by its path below the API: for screens that are loaded apart. */
  ask: <Value>(path: string, request?: Request) => Promise<Answer<Value>>;
}>;

type Reports = Readonly<{ days: DaysReport; ways: WaysReport }>;

const waitAfter503InMs = 1000;
const saveAtMostInMs = 30_000;

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
      ask(
        draftPath(document.key),
        { method: "PUT", body: document, etag, signal: AbortSignal.timeout(saveAtMostInMs) },
        readNothing,
      ),
    discardDraft: (key, etag) => ask(draftPath(key), { method: "DELETE", etag }, readNothing),
    publish: (key, body) => ask(`${flowPath(key)}/publish`, { method: "POST", body }),
    withdrawPlan: (key, version) =>
      ask(`${flowPath(key)}/planned?version=${version}`, { method: "DELETE" }),
    askApproval: (key, body) => ask(`${flowPath(key)}/approval`, { method: "POST", body }),
    withdrawApproval: (key) => ask(`${flowPath(key)}/approval`, { method: "DELETE" }, readNothing),
    listAudit: (query, signal) => ask(`audit?${new URLSearchParams(query).toString()}`, { signal }),
    rollBack: (key, version) =>
      ask(`${flowPath(key)}/rollback`, { method: "POST", body: { version } }),
    listEntryPoints: (signal) => ask("entryPoints", { signal }),
    loadCall: (callId, signal) => ask(`calls/${encodeURIComponent(callId)}`, { signal }),
    loadReport: (kind, { version, ...rest }, signal) => {
      const query = new URLSearchParams({ ...rest, ...(version && { version }) });
      return ask(`reports/${kind}?${query.toString()}`, { signal });
    },
    loadBindings: (signal) => ask("bindings", { signal }),
    loadSound: (path) => ask(path, {}, (response) => response.blob()),
    ask: (path, request) => ask(path, request),
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

/** The server is part of the same build: what it answers has this type; without a body, nothing is what was asked for. */
async function readJson<Value>(response: Response): Promise<Value> {
  if (response.status === 204) return undefined as Value;
  return (await response.json()) as Value;
}

/** Reads to its end what nobody wants to know: until then an answer is on its way, and holds its connection. */
async function readNothing(response: Response): Promise<undefined> {
  await response.text();
  return undefined;
}

function readSavedBy({ headers }: Response): Promise<SavedBy> {
  const who = headers.get("X-Saved-By");
  return Promise.resolve({
    who: who === null ? undefined : personName(decodeURIComponent(who)),
    at: headers.get("Last-Modified") ?? undefined,
  });
}

const kinds: Readonly<Record<number, Problem["kind"]>> = {
  401: "signIn",
  403: "noRole",
  404: "notFound",
  409: "stale",
  412: "stale",
  428: "stale",
};

async function problemOf(response: Response): Promise<Problem> {
  const { error, detail, problems, broken } = await readRefusal(response);
  const message = detail ?? error?.message;
  return {
    kind: kinds[response.status] ?? "other",
    ...(message === undefined ? {} : { message }),
    ...(error?.code === undefined ? {} : { code: error.code }),
    ...(problems === undefined ? {} : { problems }),
    ...(broken === undefined ? {} : { broken }),
  };
}

type Refusal = Readonly<{
  error?: Readonly<{ code?: string; message?: string }>;
  detail?: string;
  problems?: readonly FlowProblem[];
  broken?: NonNullable<Problem["broken"]>;
}>;

async function readRefusal(response: Response): Promise<Refusal> {
  try {
    return (await response.json()) as Refusal;
  } catch {
    // Something between us and the server answered in its own way.
    return {};
  }
}
