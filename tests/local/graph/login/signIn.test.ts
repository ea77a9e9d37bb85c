import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { makeVerifyEntraPerson } from "../../../../lib/identity/makeVerifyEntraPerson";
import { aStage, tenantId } from "../support/aStage";
import type { Stage } from "../support/aStage";

const clientId = "d3a9c1de-6f1b-4d3c-9a54-0c6f0b6c7a10";
const redirectUri = "http://127.0.0.1:7071/editor/signedIn";
const scope = `openid profile offline_access ${clientId}/access_as_user`;
const origin = "http://127.0.0.1:7071";

let stage: Stage;
beforeAll(async () => {
  stage = await aStage();
});
afterAll(() => stage.close());

const verifier = randomBytes(32).toString("base64url");
const asked = {
  client_id: clientId,
  response_type: "code",
  response_mode: "fragment",
  redirect_uri: redirectUri,
  scope,
  state: "state-1",
  nonce: "nonce-1",
  code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  code_challenge_method: "S256",
};

async function authorize(changes: Readonly<Record<string, string>>) {
  const query = new URLSearchParams({ ...asked, ...changes });
  const address = `${stage.graph.url}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`;
  const response = await fetch(address, { redirect: "manual" });
  const location = response.headers.get("location") ?? "";
  const fragment = new URLSearchParams(location.split("#")[1]);
  return { status: response.status, location, fragment, text: await response.text() };
}

const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string().optional(),
  expires_in: z.number(),
});

async function redeem(
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = { origin },
) {
  const response = await fetch(`${stage.graph.url}/${tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ client_id: clientId, scope, ...form }),
  });
  return { response, body: await response.json() };
}

const codeOf = async (account: string) => (await authorize({ account })).fragment.get("code") ?? "";

const forCode = (code: string, changes: Readonly<Record<string, string>> = {}) =>
  redeem({
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...changes,
  });

const refresh = (token: string, changes: Readonly<Record<string, string>> = {}) =>
  redeem({ grant_type: "refresh_token", refresh_token: token, ...changes });

const claimsOf = (token = "") =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as unknown;

describe("the stand-in for Entra", () => {
  it("offers an account for each role, and one that has none", async () => {
    const { status, text } = await authorize({});
    expect(status).toBe(200);
    const accounts = [...text.matchAll(/>(\w+)@contoso\.example<\/a>\s+\((.*)\)/g)];
    expect(accounts.map(([, name, role]) => [name, role])).toEqual([
      ["view", "View"],
      ["edit", "Edit"],
      ["publish", "Publish"],
      ["operate", "Operate"],
      ["administer", "Administer"],
      ["guest", "no role"],
    ]);
  });

  it("gives tokens for a code that the app takes, and the page knows as its own", async () => {
    const { location, fragment } = await authorize({ account: "publish" });
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:7071\/editor\/signedIn#/);
    expect(fragment.get("state")).toBe("state-1");
    const { response, body } = await forCode(fragment.get("code") ?? "");
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    const tokens = tokensSchema.parse(body);
    expect(claimsOf(tokens.id_token)).toMatchObject({ nonce: "nonce-1", aud: clientId });
    const verify = makeVerifyEntraPerson(
      { appId: clientId, tenantId, loginUrl: stage.graph.url },
      { fetch, now: () => new Date().toISOString() },
    );
    const authorization = `Bearer ${tokens.access_token}`;
    expect(await verify({ url: "", as: undefined, authorization })).toEqual({
      name: "publish@contoso.example (5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a4003)",
      roles: ["Publish"],
    });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["another verifier", { code_verifier: randomBytes(32).toString("base64url") }],
    ["another address", { redirect_uri: "http://127.0.0.1:7071/other" }],
    ["a secret", { client_secret: "hush" }],
    ["another scope", { scope: "openid" }],
  ])("gives none for a code with %s", async (_what, changes) => {
    expect((await forCode(await codeOf("view"), changes)).response.status).toBe(400);
  });

  it("takes a code once, and from a page alone", async () => {
    const code = await codeOf("view");
    expect((await forCode(code)).response.status).toBe(200);
    expect((await forCode(code)).body).toMatchObject({ error: "invalid_grant" });
    const other = { grant_type: "authorization_code", code: await codeOf("view") };
    expect((await redeem(other, {})).body).toMatchObject({ error: "invalid_request" });
  });

  it("rotates refresh tokens, and ends sign-ins when it is told to", async () => {
    const first = tokensSchema.parse((await forCode(await codeOf("edit"))).body);
    const second = tokensSchema.parse((await refresh(first.refresh_token)).body);
    expect((await refresh(first.refresh_token)).body).toMatchObject({ error: "invalid_grant" });
    await stage.client.configure({ signInLifetimeInSeconds: 0 });
    const after = await refresh(second.refresh_token);
    await stage.client.configure({ signInLifetimeInSeconds: 86_400 });
    expect(after.body).toMatchObject({ error: "invalid_grant" });
  });

  it("refuses to refresh by the app's address, as Entra does", async () => {
    const { refresh_token: token } = tokensSchema.parse((await forCode(await codeOf("edit"))).body);
    const answer = await refresh(token, { scope: `openid api://${clientId}/access_as_user` });
    expect(answer.body).toMatchObject({
      error_description: expect.stringContaining("AADSTS90009") as string,
    });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["leads elsewhere", { redirect_uri: "https://evil.example/" }],
    ["has no challenge", { code_challenge: "" }],
    ["sends its verifier as the challenge's hash", { code_challenge_method: "plain" }],
    ["wants tokens at once", { response_type: "token" }],
  ])("shows no account to a page that %s", async (_what, changes) => {
    expect((await authorize({ ...changes, account: "view" })).status).toBe(400);
  });

  it("says when somebody would rather not", async () => {
    const { fragment } = await authorize({ account: "cancel" });
    expect(Object.fromEntries(fragment)).toMatchObject({
      error: "access_denied",
      state: "state-1",
    });
  });

  it("leads back from signing out to this machine alone", async () => {
    const statuses = ["http://127.0.0.1:7071/editor", "https://evil.example/"].map(async (back) => {
      const query = new URLSearchParams({ post_logout_redirect_uri: back });
      const address = `${stage.graph.url}/${tenantId}/oauth2/v2.0/logout?${query.toString()}`;
      return (await fetch(address, { redirect: "manual" })).status;
    });
    expect(await Promise.all(statuses)).toEqual([302, 200]);
  });
});
