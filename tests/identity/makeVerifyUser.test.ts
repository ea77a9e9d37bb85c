import { IvrError } from "../../lib/errors";
import { makeVerifyUser } from "../../lib/identity/makeVerifyUser";
import { anEntra, anna, annasName, entraConfig } from "./support/anEntra";

let entra: Awaited<ReturnType<typeof anEntra>>;

beforeAll(async () => {
  entra = await anEntra();
});
beforeEach(() => {
  entra.answer = undefined;
  entra.requests.length = 0;
});

const now = () => new Date().toISOString();
const verifier = () => makeVerifyUser(entraConfig, { fetch: entra.fetch, now });

/** The code of the refusal, or the name when there is none. */
const outcome = (verification: Promise<string | undefined>) =>
  verification.catch((error: unknown) => (error instanceof IvrError ? error.code : error));

const { tenantId, appId } = entraConfig;

describe("verifyUser", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["a person's token", {}, annasName],
    ["one for the app's address", { aud: `api://${appId}` }, annasName],
    [
      "one of version 1",
      {
        iss: `https://sts.windows.net/${tenantId}/`,
        upn: "anna@contoso.com",
        preferred_username: undefined,
      },
      annasName,
    ],
    ["an app's token", { preferred_username: undefined, azp: "app-1" }, "app app-1"],
  ])("takes the name from %s", async (_what, claims, name) => {
    expect(await outcome(verifier()(await entra.authorize(claims)))).toBe(name);
  });

  it.each<[string, Record<string, unknown>]>([
    ["another app", { aud: "24701998-1a73-4d42-8085-bf46ed0ae039" }],
    ["another tenant", { iss: "https://login.test/932899f8-2ea1-4604-8413-27bd2892079f/v2.0" }],
    ["Graph's calling service", { iss: "https://api.botframework.com" }],
    ["an hour ago", { exp: Math.floor(Date.now() / 1000) - 3600 }],
    ["ever", { exp: undefined }],
  ])("refuses a token for %s", async (_what, claims) => {
    expect(await outcome(verifier()(await entra.authorize(claims)))).toBe("USER_TOKEN_INVALID");
  });

  it("refuses a forged token, one with an unknown key, and what is no token", async () => {
    const claims = Buffer.from(JSON.stringify(anna)).toString("base64url");
    expect([
      await outcome(verifier()(await entra.forge())),
      await outcome(verifier()(await entra.authorize({}, "key-2"))),
      await outcome(verifier()(`Bearer e30.${claims}.`)),
      await outcome(verifier()("Bearer rubbish")),
    ]).toEqual(Array(4).fill("USER_TOKEN_INVALID"));
  });

  it.each([undefined, "", "Basic dXNlcjpwYXNz"])(
    "knows nobody by the header %j, and asks for no keys",
    async (authorization) => {
      expect([await verifier()(authorization), entra.requests]).toEqual([undefined, []]);
    },
  );

  it.each<[string, () => Promise<Response>]>([
    ["cannot be reached", () => Promise.reject(new TypeError("fetch failed"))],
    ["answers 500", () => Promise.resolve(new Response("", { status: 500 }))],
    ["answers no JSON", () => Promise.resolve(new Response("<html>"))],
    ["answers another document", () => Promise.resolve(Response.json({ keys: "none" }))],
  ])("says that the keys are away while Entra %s", async (_why, answer) => {
    const verify = verifier();
    entra.answer = answer;
    const during = await outcome(verify(await entra.authorize()));
    entra.answer = undefined;

    expect([during, await outcome(verify(await entra.authorize()))]).toEqual([
      "SIGNING_KEYS_UNAVAILABLE",
      annasName,
    ]);
  });
});
