import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apiRoutes } from "../../../functions/api/apiRoutes";
import { audit } from "../../../functions/api/audit";
import { apiPaths, type Method } from "../../../functions/api/apiPaths";
import { answerRoute, type Endpoint } from "../../../functions/api/route";
import { bindingsSections } from "../../../lib/editing/makeShowBindings";
import { IvrError } from "../../../lib/errors";
import { tableRows } from "../../../scripts/docs/markdown";
import { anApi } from "../support/anApi";
import { ask } from "../support/ask";

const mib = 1024 * 1024;

/** Each method of each path: who may, and how long its body may be. */
const table = `
  GET    audit                          View        0
  GET    bindings                       View        0
  DELETE bindings/{section}/{key}       Administer  0
  GET    bindings/{section}/{key}       View        0
  PUT    bindings/{section}/{key}       Administer  4
  PUT    bindings/schedules/{key}       Operate     4
  GET    callbacks                      Operate     0
  GET    calls/{callId}                 Operate     0
  DELETE callbacks/{requestId}          Operate     0
  PATCH  callbacks/{requestId}          Operate     4
  GET    campaigns                      Operate     0
  POST   campaigns                      Operate     4
  GET    campaigns/{key}                Operate     0
  DELETE campaigns/{key}                Operate     0
  GET    callRecords                    View        0
  GET    entryPoints                    View        0
  DELETE entryPoints/{dialled}          Administer  0
  PUT    entryPoints/{dialled}          Administer  4
  GET    flows                          View        0
  POST   flows/check                    View        4
  DELETE flows/{key}                    Administer  0
  GET    flows/{key}                    View        0
  DELETE flows/{key}/canary             Publish     0
  GET    flows/{key}/canary             View        0
  POST   flows/{key}/canary             Publish     0
  GET    flows/{key}/compare            View        0
  DELETE flows/{key}/approval           Edit        0
  POST   flows/{key}/approval           Edit        4
  DELETE flows/{key}/draft              Edit        0
  GET    flows/{key}/draft              View        0
  HEAD   flows/{key}/draft              View        0
  PUT    flows/{key}/draft              Edit        4
  DELETE flows/{key}/planned            Publish     0
  POST   flows/{key}/publish            Publish     4
  POST   flows/{key}/rollback           Publish     4
  GET    flows/{key}/versions/{version} View        0
  POST   liveCalls/{callId}/actions      Operate     4
  GET    liveCalls/{callId}/participants Operate     0
  GET    liveCalls                      Operate     0
  GET    meetings/{organizer}           Operate     0
  DELETE meetings/{organizer}/{meetingId} Operate   0
  GET    meetings/{organizer}/{meetingId} Operate   0
  PATCH  meetings/{organizer}/{meetingId} Operate   4
  GET    nightlyReport                  View        0
  POST   outboundCalls                  Operate     4
  GET    outboundCalls/{id}             Operate     0
  DELETE outboundCalls/{id}             Operate     0
  POST   prompts                        Edit        16
  POST   prompts/speak                  Edit        4
  GET    prompts/{promptId}/words       View        0
  GET    recordings                     Operate     0
  DELETE recordings/{recordingId}       Operate     0
  GET    recordings/{recordingId}       Operate     0
  PATCH  recordings/{recordingId}       Operate     4
  GET    reports/days                   View        0
  GET    reports/today                  View        0
  GET    reports/ways                   View        0
  PUT    switches/{key}                 Operate     4
`;

const endpoints = apiRoutes.flatMap((route) =>
  Object.entries(route.methods).map(([method, endpoint]) => ({
    route,
    method: method as Method,
    path: route.path,
    endpoint,
  })),
);

/** Names that fit each place of a path. */
const names = {
  key: "main",
  version: "1",
  section: "numbers",
  dialled: "*",
  callId: "a",
  promptId: "a".repeat(64),
  recordingId: "a",
  requestId: "a",
  organizer: "advice",
  meetingId: "a",
} as const;

/** The role that a path needs; and where that depends on the section, each section whose role is another one than most have. */
function rolesAt(path: string, role: Endpoint["role"]): readonly (readonly string[])[] {
  if (typeof role === "string") return [[path, role]];
  const usual = role({ section: "anything else" });
  const others = bindingsSections.filter((section) => role({ section }) !== usual);
  return [
    [path, usual],
    ...others.map((section) => [path.replace("{section}", section), role({ section })]),
  ];
}

describe("the routes of the API", () => {
  it("are these, for these roles, with bodies of at most so many MiB", () => {
    const wanted = table
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/));
    const found = endpoints.flatMap(({ method, path, endpoint: { role, mostBytes } }) =>
      rolesAt(path, role).map((row) => [method, ...row, String(mostBytes / mib)]),
    );
    expect(found.map((row) => row.join(" ")).toSorted()).toEqual(
      wanted.map((row) => row.join(" ")).toSorted(),
    );
  });

  it("are those whose paths are registered, each once", () => {
    expect(apiRoutes.map(({ name }) => name).toSorted()).toEqual(Object.keys(apiPaths).toSorted());
  });

  it("are all in docs/api.md", () => {
    const text = readFileSync(join(__dirname, "../../../docs/api.md"), "utf8");
    const documented = tableRows(text).flatMap(([cell = ""]) => {
      const [, methods = "", path = ""] = /^`([A-Z, ]+) \/api\/([^`?]+)/.exec(cell) ?? [];
      return methods.split(", ").map((method) => `${method} ${path.replaceAll("{id}", "{*}")}`);
    });
    const missing = endpoints
      .map(({ method, path }) => `${method} ${path}`)
      .filter((one) => {
        const general = one.replace(/\{(?:recordingId|requestId|id)\}/, "{*}");
        return !documented.includes(general);
      });
    expect(missing).toEqual([]);
  });

  it.each(endpoints)("read every name of the path: $method $path", ({ path, endpoint }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(endpoint.pathNames).toEqual(inPath);
  });

  it.each(endpoints.filter(({ endpoint }) => endpoint.mostBytes > 0))(
    "refuse a body that is too large: $method $path",
    async ({ route, method, endpoint }) => {
      const answer = await send(route, method, {
        headers: { "content-length": String(endpoint.mostBytes + 1) },
        body: "{}",
      });
      expect(answer).toMatchObject({
        status: 413,
        headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
        json: { status: 413, error: { code: "BODY_TOO_LARGE" } },
      });
    },
  );

  it.each(endpoints.filter(({ path }) => path.includes("{")))(
    "refuse a name that nothing can have: $method $path",
    async ({ route, method }) => {
      const params = Object.fromEntries(Object.keys(names).map((name) => [name, "x".repeat(600)]));
      expect((await send(route, method, { params })).status).toBe(400);
    },
  );

  it.each(endpoints)(
    "answer 401 with a body to a token that does not hold: $method $path",
    async ({ route, method }) => {
      const { parts } = anApi({
        verifyUser: () => Promise.reject(new IvrError("USER_TOKEN_INVALID", "It is old.")),
      });
      const answer = await ask((request) => answerRoute(route, request, parts), { method });
      expect(answer.status).toBe(401);
      expect(answer.headers["content-type"]).toBe("application/problem+json");
    },
  );

  it("answer 405 to a method that a path does not have", async () => {
    const answer = await send(audit, "PATCH");
    expect(answer).toMatchObject({ status: 405, headers: { allow: "GET" } });
  });

  function send(
    route: (typeof apiRoutes)[number],
    method: Method,
    sent: Parameters<ReturnType<typeof anApi>["send"]>[2] = {},
  ) {
    const query = { from: "1", to: "draft", words: "Welcome.", day: "2026-11-21", queue: "sales" };
    return anApi().send(route, method, { params: names, query, ...sent });
  }
});
