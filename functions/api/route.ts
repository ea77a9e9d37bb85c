import type { HttpHandler, HttpRequest, HttpResponseInit } from "@azure/functions";
import type * as z from "zod";
import type { ServedCalls } from "../../lib/compose/composeCalls";
import type { Editor } from "../../lib/compose/composeEditor";
import type { Flows } from "../../lib/compose/composeFlows";
import type { Nightly } from "../../lib/compose/composeNightly";
import type { Records } from "../../lib/compose/composeRecords";
import type { Identity } from "../../lib/compose/ivr";
import { hasCode, IvrError, type IvrErrorCode } from "../../lib/errors";
import { parseAsked } from "../../lib/http/parseAsked";
import { toProblem } from "../../lib/http/problem";
import { largestDocument, readJsonBody } from "../../lib/http/readJsonBody";
import type { Person, Role } from "../../lib/identity/person";
import type { Log } from "../../lib/log";
import { actAsPerson } from "../actAsPerson";
import { apiPaths, type ApiName, type Method } from "./apiPaths";

/** The parts of the app that routes are over. */
export type ApiParts = Readonly<{
  flows: Flows;
  identity: Identity;
  log: Log;
  /** Absent for programs. */
  needsSecondPerson?: boolean;
  calls: Pick<
    ServedCalls,
    | "placeOutboundCall"
    | "showOutboundCall"
    | "withdrawOutboundCall"
    | "startCampaign"
    | "showCampaign"
    | "listCampaigns"
    | "stopCampaign"
    | "actInCall"
    | "listParticipants"
    | "findMeeting"
    | "showMeeting"
    | "changeMeeting"
    | "deleteMeeting"
  >;
  nightly: Pick<Nightly, "loadNightlyReport">;
  records: Omit<Records, "finishReportDays">;
}>;

/** The parts of the app for people: with what lets them in. */
type PeopleParts = ApiParts & Readonly<{ editor: Editor }>;

/** A request whose parts were read as the endpoint's schemas know them. */
export type Asked<Path, Query, Body> = Readonly<{
  path: Path;
  query: Query;
  body: Body;
  /** The ETag that was read before, from If-Match. */
  ifMatch: string | undefined;
  /** Whom a token proves; otherwise all that is known is that they hold the function's key, whatever other headers say. */
  who: string;
  /** Whether this is a person of the editor, who may not publish alone what they changed themselves. */
  needsSecondPerson: boolean;
  request: HttpRequest;
}>;

/** What stands in the path of a request, as it was written: nothing has been judged yet. */
type PathParams = Readonly<Record<string, string>>;

/** What one method of a route takes and does. */
export type Endpoint = Readonly<{
  /** The role that people need, which may depend on what the path names. */
  role: Role | ((params: PathParams) => Role);
  /** Most bytes of the body; 0 where none is read. */
  mostBytes: number;
  /** The names in the route's path that are read. */
  pathNames: readonly string[];
  answer: (request: HttpRequest, parts: ApiParts) => Promise<HttpResponseInit>;
}>;

/** A path of the API, with the name of its function and what each method does there. */
export type Route = Readonly<{
  name: string;
  path: string;
  methods: Readonly<Partial<Record<Method, Endpoint>>>;
}>;

/** Makes an endpoint. Its schemas read the path, the query and the JSON body, of at most 4 MiB unless told; each refuses with a sentence. */
export function endpoint<Path = unknown, Query = unknown, Body = unknown>(
  given: Readonly<{
    role: Endpoint["role"];
    path?: z.ZodObject & z.ZodType<Path>;
    query?: z.ZodType<Query>;
    body?: z.ZodType<Body>;
    bodyCode?: "BODY_INVALID" | "OUTBOUND_CALL_INVALID" | "CAMPAIGN_INVALID";
    mostBytes?: number;
    answer: (asked: Asked<Path, Query, Body>, parts: ApiParts) => Promise<HttpResponseInit>;
  }>,
): Endpoint {
  const mostBytes = given.mostBytes ?? (given.body === undefined ? 0 : largestDocument);
  return {
    role: given.role,
    mostBytes,
    pathNames: Object.keys(given.path?.shape ?? {}),
    answer: async (request, parts) => {
      const { headers } = request;
      const verified = await parts.identity.verifyUser(headers.get("authorization") ?? undefined);
      const path = read(given.path, request.params, "PATH_INVALID");
      const query = read(given.query, Object.fromEntries(request.query), "QUERY_INVALID");
      const body = read(
        given.body,
        given.body && (await readJsonBody(request, mostBytes)),
        given.bodyCode ?? "BODY_INVALID",
      );
      const ifMatch = headers.get("if-match") ?? undefined;
      const who = verified ?? "function key";
      const { needsSecondPerson = false } = parts;
      return given.answer({ path, query, body, ifMatch, who, needsSecondPerson, request }, parts);
    },
  };
}

/** Without a schema nothing is read, and nothing can be asked of what comes back. */
function read<Parsed>(
  schema: z.ZodType<Parsed> | undefined,
  value: unknown,
  code: Parameters<typeof parseAsked>[2],
): Parsed {
  return schema === undefined ? (undefined as Parsed) : parseAsked(schema, value, code);
}

/** Answers one request to a route: refusals are problem details, and nothing is kept by who asks unless the endpoint says so. */
export async function answerRoute(
  { methods }: Route,
  request: HttpRequest,
  parts: ApiParts,
): Promise<HttpResponseInit> {
  const asked = Object.entries(methods).find(([method]) => method === request.method)?.[1];
  if (asked === undefined) return { status: 405, headers: { Allow: Object.keys(methods).join() } };
  const answer = await asked
    .answer(request, parts)
    .catch((error: unknown): HttpResponseInit => toProblem(error, parts.log));
  const headers = new Headers(answer.headers);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  return request.method === "HEAD"
    ? { status: answer.status ?? 200, headers }
    : { ...answer, headers };
}

/** Makes a route: its path and the methods that it must have are in the table of paths. */
export function route<Name extends ApiName>(
  name: Name,
  methods: Readonly<Record<(typeof apiPaths)[Name]["methods"][number], Endpoint>>,
): Route {
  return { name, path: apiPaths[name].path, methods };
}

/** Makes the handler of a route for people who have signed in: what they write bears their name, whatever other headers say. */
export function answerPeople(
  route: Route,
  loadParts: () => PeopleParts | Promise<PeopleParts>,
): HttpHandler {
  return actAsPerson(
    async () => {
      const { editor, log } = await loadParts();
      return { ...editor, log };
    },
    ({ method, params }) => roleFor(route, method, params),
    (person) => async (request) => answerRoute(route, request, inNameOf(person, await loadParts())),
  );
}

/** What no method answers needs the most: nobody comes that far. */
function roleFor({ methods }: Route, method: string, params: PathParams): Role {
  const role = Object.entries(methods).find(([name]) => name === method)?.[1].role ?? "Administer";
  return typeof role === "function" ? role(params) : role;
}

/** The app as one person asks it: what is written bears that name. */
function inNameOf({ name }: Person, parts: PeopleParts): ApiParts {
  const { needsSecondPerson } = parts.editor.describeEditor;
  return { ...parts, needsSecondPerson, identity: { verifyUser: () => Promise.resolve(name) } };
}

/** The ETag of what is changed. Throws IF_MATCH_MISSING where there is none. */
export function mustMatch(ifMatch: string | undefined): string {
  if (ifMatch === undefined) throw ifMatchMissing();
  return ifMatch;
}

/** Makes a change that needs no ETag while there is nothing yet: where there is something all the same, the answer is IF_MATCH_MISSING. */
export async function refuseUnlessThere<Result>(
  ifMatch: string | undefined,
  change: () => Promise<Result>,
): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    const stale: IvrErrorCode = "CHANGED_MEANWHILE";
    throw ifMatch === undefined && hasCode(error, stale) ? ifMatchMissing() : error;
  }
}

function ifMatchMissing(): IvrError {
  return new IvrError(
    "IF_MATCH_MISSING",
    "There is one already: send the ETag that was read before as If-Match.",
  );
}
