import { z } from "zod";
import { apiRoutes } from "../../../functions/api/apiRoutes";
import { binding } from "../../../functions/api/binding";
import { bindings } from "../../../functions/api/bindings";
import { flowDraft } from "../../../functions/api/flowDraft";
import { answerPeople, type Route } from "../../../functions/api/route";
import { answerMe } from "../../../functions/editorMe";
import { composeEditor } from "../../../lib/compose/composeEditor";
import { bindingsSections } from "../../../lib/editing/makeShowBindings";
import type { Role } from "../../../lib/identity/person";
import {
  anEntra,
  anna,
  annasName,
  editorAppId,
  editorClaims,
  entraConfig,
} from "../../identity/support/anEntra";
import { anApi } from "../support/anApi";
import { ask } from "../support/ask";

/** What each role may do besides itself. */
const allowed: Readonly<Record<Role, readonly Role[]>> = {
  View: ["View"],
  Edit: ["View", "Edit"],
  Publish: ["View", "Edit", "Publish"],
  Operate: ["View", "Operate"],
  Administer: ["View", "Edit", "Publish", "Operate", "Administer"],
};
const roles = Object.keys(allowed) as Role[];

let entra: Awaited<ReturnType<typeof anEntra>>;
let parts: ReturnType<typeof aServer>;
/** Tokens that prove nothing, each signed as its name says, all with every role. */
let worthless: Readonly<Record<string, string>>;

const params = {
  key: "main",
  version: "1",
  section: "numbers",
  dialled: "*",
  callId: "a",
  recordingId: "a",
  requestId: "a",
  organizer: "advice",
  meetingId: "a",
};

function aServer() {
  const { parts: api, audited } = anApi({ listParticipants: () => Promise.resolve([]) });
  const config = {
    ...entraConfig,
    editor: { isOn: true, signIn: "entra", appId: editorAppId } as const,
    needsSecondPerson: false,
    graphUrl: "https://graph.microsoft.com",
    isLocal: false,
    publicUrl: "https://ivr.example",
  };
  const now = () => new Date().toISOString();
  const editor = composeEditor(config, { fetch: entra.fetch, now });
  return { api: { ...api, editor }, audited };
}

beforeAll(async () => {
  entra = await anEntra();
  parts = aServer();
  const seconds = Math.floor(Date.now() / 1000);
  const all = editorClaims(roles);
  const made: Readonly<Record<string, Promise<string> | string>> = {
    "another audience": entra.authorize({ ...all, aud: "24701998-1a73-4d42-8085-bf46ed0ae039" }),
    "the bot as its audience": entra.authorize({ ...all, aud: entraConfig.appId }),
    "Graph as its audience": entra.authorize({
      ...all,
      aud: "00000003-0000-0000-c000-000000000000",
    }),
    "the issuer of another tenant": entra.authorize({
      ...all,
      iss: "https://login.test/932899f8-2ea1-4604-8413-27bd2892079f/v2.0",
    }),
    "the issuer of another cloud": entra.authorize({
      ...all,
      iss: `https://login.microsoftonline.us/${entraConfig.tenantId}/v2.0`,
    }),
    "the issuer of version 1": entra.authorize({
      ...all,
      iss: `https://sts.windows.net/${entraConfig.tenantId}/`,
    }),
    "another key of the same name": entra.forge(all),
    "a key that Entra has not": entra.authorize(all, "key-2"),
    "HS256 and the public key": entra.signByPublicKey(all),
    "RS512 and Entra's key": entra.signOtherwise(all),
    "no algorithm": withoutSignature(all),
    "another tenant": entra.authorize({ ...all, tid: "932899f8-2ea1-4604-8413-27bd2892079f" }),
    "no tenant": entra.authorize({ ...all, tid: undefined }),
    "a time that is over": entra.authorize({ ...all, exp: seconds - 120 }),
    "no end": entra.authorize({ ...all, exp: undefined }),
    "a time to come": entra.authorize({ ...all, nbf: seconds + 120 }),
    "another scope": entra.authorize({ ...all, scp: "User.Read" }),
    "no scope, as an app has for itself": entra.authorize({ ...all, scp: undefined }),
    "claims changed afterwards": changed(await entra.authorize(editorClaims([])), all),
    "a length that no token has": entra.authorize({ ...all, rest: "x".repeat(8192) }),
  };
  worthless = Object.fromEntries(
    await Promise.all(
      Object.entries(made).map(async ([what, token]) => [what, await token] as const),
    ),
  );
});

function withoutSignature(claims: Readonly<Record<string, unknown>>): string {
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return `Bearer ${encode({ alg: "none", typ: "JWT" })}.${encode({ exp, ...anna, ...claims })}.`;
}

/** A signed token with other claims below the same signature. */
function changed(authorization: string, claims: Readonly<Record<string, unknown>>): string {
  const [header = "", , signature = ""] = authorization.split(".");
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return `${header}.${encode({ exp, ...anna, ...claims })}.${signature}`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function codeOf(json: unknown): string {
  return problemSchema.parse(json).error.code;
}

const etagsSchema = z.object({ etags: z.record(z.string(), z.string()) });

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  detail: z.string(),
  error: z.object({ code: z.string() }),
});

/** `section`: where the role depends on it, of which section it is here. */
type Door = Readonly<{ method: string; path: string; role: Role; section: string }>;

const me: Door = { method: "GET", path: "me", role: "View", section: "numbers" };

/** Everything that is registered for people. */
const doors: readonly Door[] = [
  me,
  ...apiRoutes.flatMap(({ path, methods }) =>
    Object.entries(methods).flatMap(([method, { role }]) =>
      typeof role === "string"
        ? [{ method, path, role, section: "numbers" }]
        : [...bindingsSections, "nothing", "Schedules"].map((section) => ({
            method,
            path,
            role: role({ section }),
            section,
          })),
    ),
  ),
];

function knock({ method, path, section }: Door, headers: Readonly<Record<string, string>>) {
  const route = apiRoutes.find((one) => one.path === path);
  const handler = route === undefined ? answerMe(parts.api) : answerPeople(route, () => parts.api);
  return ask(handler, { method, params: { ...params, section }, headers });
}

describe("the API for people with Entra", () => {
  it.each(doors)(
    "refuses every token that proves nothing: $method $path, $section",
    async (door) => {
      const answers = await Promise.all(
        Object.entries(worthless).map(async ([what, authorization]) => {
          const answer = await knock(door, { authorization });
          return [what, answer.status, answer.headers["content-type"]];
        }),
      );
      expect(answers).toEqual(
        Object.keys(worthless).map((what) => [what, 401, "application/problem+json"]),
      );
    },
  );

  it.each(doors)(
    "refuses whoever only claims to be somebody: $method $path, $section",
    async (door) => {
      const principal = encode({ auth_typ: "aad", claims: [{ typ: "roles", val: "Administer" }] });
      const claims: readonly Readonly<Record<string, string>>[] = [
        {},
        { authorization: "Bearer " },
        { authorization: "Basic dXNlcjpwYXNz" },
        { "x-ms-client-principal-name": "anna@contoso.com", "x-ms-client-principal": principal },
        { "x-functions-key": "master" },
      ];
      const answers = await Promise.all(claims.map((headers) => knock(door, headers)));
      expect(answers.map(({ status }) => status)).toEqual(claims.map(() => 401));
    },
  );

  it.each(doors)("asks for the role $role: $method $path, $section", async (door) => {
    const given: readonly (readonly [unknown, readonly Role[]])[] = [
      [undefined, []],
      [[], []],
      ["Administer", []],
      [["administer", "Owner"], []],
      ...roles.map((role) => [[role], allowed[role]] as const),
    ];
    const answers = await Promise.all(
      given.map(async ([claim]) =>
        knock(door, { authorization: await entra.authorize(editorClaims(claim)) }),
      ),
    );
    const refused = answers.map(({ status, json }) =>
      [401, 403].includes(status) ? [status, codeOf(json)] : "let in",
    );
    expect(refused).toEqual(
      given.map(([, may]) => (may.includes(door.role) ? "let in" : [403, "ROLE_MISSING"])),
    );
  });

  it("lets Operate set shared opening hours, and nothing else of what names mean", () => {
    const bound = doors.filter(({ path, role }) => path.startsWith("bindings/") && role !== "View");
    expect(
      bound.filter(({ role }) => role === "Operate").map((one) => `${one.method} ${one.section}`),
    ).toEqual(["PUT schedules"]);
    expect(new Set(bound.map(({ role }) => role))).toEqual(new Set(["Operate", "Administer"]));
  });

  it("writes who set shared opening hours into the audit log", async () => {
    const { api, audited } = aServer();
    const authorization = await entra.authorize(editorClaims(["Operate"]));
    const people = (route: Route) => answerPeople(route, () => api);
    const shown = await ask(people(bindings), { headers: { authorization } });
    const etag = etagsSchema.parse(shown.json).etags["schedules"] ?? "";
    const answer = await ask(people(binding), {
      method: "PUT",
      params: { section: "schedules", key: "office" },
      headers: { authorization, "if-match": etag },
      body: JSON.stringify({ timeZone: "Europe/Berlin", weekly: { monday: [["09:00", "17:00"]] } }),
    });
    expect(answer.status).toBe(204);
    expect(await audited()).toMatchObject([
      { who: annasName, what: "bindingsSaved", subject: "schedules.office" },
    ]);
  });

  it("covers every role", () => {
    expect(new Set(doors.map(({ role }) => role))).toEqual(new Set(roles));
  });

  it("writes the verified name into the audit log, whatever a header says", async () => {
    const { api, audited } = aServer();
    const answer = await ask(
      answerPeople(flowDraft, () => api),
      {
        method: "PUT",
        params: { key: "main" },
        headers: {
          authorization: await entra.authorize(editorClaims(["Edit"])),
          "x-ms-client-principal-name": "somebody else",
        },
        body: JSON.stringify({ key: "main" }),
      },
    );
    expect(answer.status).toBe(201);
    expect(await audited()).toMatchObject([{ who: annasName, subject: "main" }]);
  });

  it("tells any role who it is and where", async () => {
    const answers = await Promise.all(
      roles.map(async (role) => {
        const authorization = await entra.authorize(editorClaims([role]));
        return (await knock(me, { authorization })).json;
      }),
    );
    expect(answers).toEqual(
      roles.map((role) => ({
        name: annasName,
        roles: [role],
        environment: "ivr.example",
        languages: ["en", "de"],
        needsSecondPerson: false,
      })),
    );
  });

  it("says 503 while Entra's keys cannot be had, and lets in again afterwards", async () => {
    parts = aServer();
    entra.answer = () => Promise.resolve(new Response("", { status: 500 }));
    const authorization = await entra.authorize(editorClaims(["View"]));
    const during = await knock(me, { authorization });
    entra.answer = undefined;
    const after = await knock(me, { authorization });
    expect([during.status, during.headers["retry-after"], after.status]).toEqual([503, "2", 200]);
  });

  it("asks for keys once, however many tokens name others", async () => {
    parts = aServer();
    entra.requests.length = 0;
    const authorization = await entra.authorize(editorClaims(["View"]));
    const strange = await entra.authorize(editorClaims(["View"]), "key-2");
    await knock(me, { authorization });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => knock(me, { authorization: strange })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect((await knock(me, { authorization })).status).toBe(200);
    expect(entra.requests).toEqual([
      `${entraConfig.loginUrl}/${entraConfig.tenantId}/discovery/v2.0/keys`,
    ]);
  });
});
