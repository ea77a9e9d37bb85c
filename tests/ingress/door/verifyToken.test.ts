import { SignJWT, UnsecuredJWT } from "jose";
import { IvrError } from "../../../lib/errors";
import { makeLog } from "../../../lib/log";
import { makeSigningKeys } from "../../../lib/ingress/door/signingKeys";
import { makeVerifyToken } from "../../../lib/ingress/door/verifyToken";
import { appId, ingressConfig, makeCallingService, noon, tenantId, usualClaims } from "../signer";

type CallingService = Awaited<ReturnType<typeof makeCallingService>>;

let service: CallingService;
const clock = { now: noon };
const waits: number[] = [];
const log = makeLog(() => undefined);

beforeAll(async () => {
  service = await makeCallingService();
});

beforeEach(() => {
  clock.now = noon;
  waits.length = 0;
  service.keys = [service.key];
  service.requests.length = 0;
  service.answer = undefined;
});

function verifier(config: Partial<typeof ingressConfig> = {}) {
  const settings = { ...ingressConfig, ...config };
  const now = () => clock.now;
  const findKey = makeSigningKeys(settings.openIdConfigurationUrl, {
    fetch: service.fetch,
    now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      await new Promise(setImmediate);
      clock.now = new Date(Date.parse(clock.now) + milliseconds).toISOString();
    },
    log,
  });
  return makeVerifyToken(settings, { findKey, now });
}

const at = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** The code of the refusal, or the tenant when there is none. */
const outcome = (verification: Promise<string>) =>
  verification.catch((error: unknown) => (error instanceof IvrError ? error.code : error));

describe("makeVerifyToken", () => {
  it("resolves to the tenant of a token that holds", async () => {
    expect(await verifier()(await service.authorize())).toBe(tenantId);
  });

  it.each<[string, Record<string, unknown>]>([
    ["the issuer has a slash that the setting lacks", { iss: "https://api.botframework.com/" }],
    ["the issuer lacks a slash that the setting has", { iss: "https://graph.microsoft.com" }],
    ["the audience is in capitals", { aud: appId.toUpperCase() }],
    ["the audience is one of several", { aud: ["https://api.botframework.com", appId] }],
    ["the token expired four minutes ago", { exp: at("2026-11-21T11:56:00Z") }],
    ["the token begins in four minutes", { nbf: at("2026-11-21T12:04:00Z") }],
    [
      "the tenant has its long name",
      { tid: undefined, "http://schemas.microsoft.com/identity/claims/tenantid": tenantId },
    ],
    ["the tenant is in capitals", { tid: tenantId.toUpperCase() }],
  ])("accepts a token when %s", async (_why, claims) => {
    expect(await outcome(verifier()(await service.authorize(claims)))).toBe(tenantId);
  });

  it.each<[string, Record<string, unknown>]>([
    ["another audience", { aud: "24701998-1a73-4d42-8085-bf46ed0ae039" }],
    ["no audience", { aud: undefined }],
    ["another issuer", { iss: "https://sts.windows.net/632899f8/" }],
    ["no issuer", { iss: undefined }],
    ["an end six minutes ago", { exp: at("2026-11-21T11:54:00Z") }],
    ["no end", { exp: undefined }],
    ["a beginning in six minutes", { nbf: at("2026-11-21T12:06:00Z") }],
    ["no tenant", { tid: undefined }],
    ["an empty tenant", { tid: "" }],
    ["a tenant that is no text", { tid: 7 }],
  ])("refuses a token with %s", async (_what, claims) => {
    expect(await outcome(verifier()(await service.authorize(claims)))).toBe(
      "NOTIFICATION_TOKEN_INVALID",
    );
  });

  it("refuses a tenant that is not in the allow-list, and takes one that is", async () => {
    const authorization = await service.authorize();
    const others = { allowedTenants: ["932899f8-2ea1-4604-8413-27bd2892079f"] };
    expect([
      await outcome(verifier(others)(authorization)),
      await outcome(verifier({ allowedTenants: [tenantId] })(authorization)),
    ]).toEqual(["NOTIFICATION_TOKEN_INVALID", tenantId]);
  });

  it("refuses a token signed with a key of the same name", async () => {
    const impostor = await service.makeKey("key-1");
    expect(await outcome(verifier()(await service.authorize({}, impostor)))).toBe(
      "NOTIFICATION_TOKEN_INVALID",
    );
  });

  it("refuses a token that was changed after signing", async () => {
    const [header, , signature] = (await service.authorize()).split(".");
    const claims = Buffer.from(JSON.stringify({ ...usualClaims, tid: "another" }));
    expect(
      await outcome(verifier()(`${header}.${claims.toString("base64url")}.${signature}`)),
    ).toBe("NOTIFICATION_TOKEN_INVALID");
  });

  it("refuses a token signed with a secret: HS256 with the public key as the secret", async () => {
    const secret = Buffer.from(JSON.stringify(service.key.publicJwk));
    const token = await new SignJWT({ ...usualClaims })
      .setProtectedHeader({ alg: "HS256", kid: "key-1" })
      .sign(secret);
    expect(await outcome(verifier()(`Bearer ${token}`))).toBe("NOTIFICATION_TOKEN_INVALID");
  });

  it("refuses a token without a signature", async () => {
    const token = new UnsecuredJWT({ ...usualClaims }).encode();
    expect(await outcome(verifier()(`Bearer ${token}`))).toBe("NOTIFICATION_TOKEN_INVALID");
  });

  it.each([
    [undefined],
    [""],
    ["Bearer"],
    ["Bearer "],
    ["Bearer rubbish"],
    ["Bearer a.b.c"],
    ["Basic dXNlcjpwYXNz"],
  ])("refuses the header %j without asking for keys", async (authorization) => {
    expect([await outcome(verifier()(authorization)), service.requests]).toEqual([
      "NOTIFICATION_TOKEN_INVALID",
      [],
    ]);
  });
});

describe("a token that passed", () => {
  const tomorrow = { exp: at("2026-11-22T12:00:00Z") };
  const later = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000).toISOString();

  it("is verified once, as long as its key stays", async () => {
    const verifications = jest.spyOn(crypto.subtle, "verify");
    const verify = verifier();
    const authorization = await service.authorize(tomorrow);
    for (const minutes of [0, 1, 60, 119]) {
      clock.now = later(minutes);
      expect(await outcome(verify(authorization))).toBe(tenantId);
    }
    expect(verifications).toHaveBeenCalledTimes(1);
    verifications.mockRestore();
  });

  it("is refused once its key is withdrawn, and passes while keys are only fetched anew", async () => {
    const verify = verifier();
    const authorization = await service.authorize(tomorrow);
    expect(await outcome(verify(authorization))).toBe(tenantId);
    clock.now = later(121);
    expect([await outcome(verify(authorization)), service.requests.length]).toEqual([tenantId, 4]);
    service.keys = [await service.makeKey("key-2")];
    clock.now = later(242);
    expect(await outcome(verify(authorization))).toBe("NOTIFICATION_TOKEN_INVALID");
  });

  it("is refused once its key's name is another key's", async () => {
    const verify = verifier();
    const authorization = await service.authorize(tomorrow);
    expect(await outcome(verify(authorization))).toBe(tenantId);
    service.keys = [await service.makeKey("key-1")];
    clock.now = later(121);
    expect(await outcome(verify(authorization))).toBe("NOTIFICATION_TOKEN_INVALID");
  });

  it("is refused after its end", async () => {
    const verify = verifier();
    const authorization = await service.authorize({ exp: at("2026-11-21T12:10:00Z") });
    expect(await outcome(verify(authorization))).toBe(tenantId);
    clock.now = later(14);
    expect(await outcome(verify(authorization))).toBe(tenantId);
    clock.now = later(16);
    expect(await outcome(verify(authorization))).toBe("NOTIFICATION_TOKEN_INVALID");
  });

  it("lets no other token pass that begins like it", async () => {
    const verify = verifier();
    const authorization = await service.authorize(tomorrow);
    expect(await outcome(verify(authorization))).toBe(tenantId);
    const changed = `${authorization.slice(0, -8)}AAAAAAAA`;
    expect(await outcome(verify(changed))).toBe("NOTIFICATION_TOKEN_INVALID");
  });
});

describe("the signing keys", () => {
  it("are fetched once for many tokens, also when these come together", async () => {
    const verify = verifier();
    const authorization = await service.authorize();
    await Promise.all([verify(authorization), verify(authorization), verify(authorization)]);
    await verify(authorization);
    expect(service.requests).toHaveLength(2);
  });

  it("are fetched again when a token names an unknown one, but then not for 2 s", async () => {
    const verify = verifier();
    const newKey = await service.makeKey("key-2");
    await verify(await service.authorize());
    service.keys = [newKey];
    clock.now = "2026-11-21T12:00:00.500Z";

    expect(await outcome(verify(await service.authorize({}, newKey)))).toBe(tenantId);
    expect([waits, service.requests.length]).toEqual([[1500], 4]);
  });

  it("that are new are found also while strangers invent names of keys", async () => {
    const verify = verifier();
    const newKey = await service.makeKey("key-2");
    await verify(await service.authorize());
    clock.now = "2026-11-21T12:01:00.000Z";
    const invented = await outcome(
      verify(await service.authorize({}, { ...service.key, kid: "invented" })),
    );
    service.keys = [newKey];
    clock.now = "2026-11-21T12:01:01.000Z";
    const genuine = await outcome(verify(await service.authorize({}, newKey)));

    expect([invented, genuine, service.requests.length]).toEqual([
      "NOTIFICATION_TOKEN_INVALID",
      tenantId,
      6,
    ]);
  });

  it("are fetched once for all tokens with unknown keys of the same two seconds", async () => {
    const verify = verifier();
    await verify(await service.authorize());
    const strangers = await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        service.authorize({}, { ...service.key, kid: `invented-${number}` }),
      ),
    );

    await Promise.all(strangers.map((authorization) => outcome(verify(authorization))));

    expect(service.requests).toHaveLength(4);
  });

  it.each<[string, Record<string, unknown>]>([
    ["another app", { aud: "24701998-1a73-4d42-8085-bf46ed0ae039" }],
    ["another issuer", { iss: "https://sts.windows.net/632899f8/" }],
    ["another time", { exp: at("2026-11-21T11:00:00Z") }],
    ["no tenant", { tid: undefined }],
  ])("are not fetched for a token for %s, even while there are none", async (_for, claims) => {
    const verify = verifier();

    expect(await outcome(verify(await service.authorize(claims)))).toBe(
      "NOTIFICATION_TOKEN_INVALID",
    );
    expect(service.requests).toEqual([]);
  });

  it("are asked for once in two seconds while there are none", async () => {
    const verify = verifier();
    service.answer = () => Promise.reject(new TypeError("fetch failed"));
    const outcomes: unknown[] = [];
    for (let post = 0; post < 3; post++) {
      outcomes.push(await outcome(verify(await service.authorize())));
    }

    expect([outcomes, waits, service.requests.length]).toEqual([
      Array(3).fill("SIGNING_KEYS_UNAVAILABLE"),
      [2000, 2000],
      3,
    ]);
  });

  it("are fetched again after two hours, so that a withdrawn key ends", async () => {
    const verify = verifier();
    await verify(await service.authorize());
    service.keys = [await service.makeKey("key-2")];
    clock.now = "2026-11-21T13:59:59.000Z";
    const before = await outcome(
      verify(await service.authorize({ exp: at("2026-11-22T00:00:00Z") })),
    );
    clock.now = "2026-11-21T14:00:00.000Z";
    const after = await outcome(
      verify(await service.authorize({ exp: at("2026-11-22T00:00:00Z") })),
    );
    expect([before, after]).toEqual([tenantId, "NOTIFICATION_TOKEN_INVALID"]);
  });

  it.each<[string, () => Promise<Response>]>([
    ["cannot be reached", () => Promise.reject(new TypeError("fetch failed"))],
    ["answers 500", () => Promise.resolve(new Response("", { status: 500 }))],
    ["answers no JSON", () => Promise.resolve(new Response("<html>"))],
    ["answers another document", () => Promise.resolve(Response.json({ keys: "none" }))],
  ])(
    "are unavailable while their service %s, and asked for again by the next token",
    async (_why, answer) => {
      const verify = verifier();
      service.answer = answer;
      const during = await outcome(verify(await service.authorize()));
      service.answer = undefined;
      const afterwards = await outcome(verify(await service.authorize()));
      expect([during, afterwards]).toEqual(["SIGNING_KEYS_UNAVAILABLE", tenantId]);
    },
  );

  it("that are known still serve while their service is away; an unknown one may be new", async () => {
    const verify = verifier();
    const newKey = await service.makeKey("key-2");
    await verify(await service.authorize());
    service.answer = () => Promise.reject(new TypeError("fetch failed"));
    clock.now = "2026-11-21T14:30:00.000Z";
    const exp = at("2026-11-22T00:00:00Z");
    expect([
      await outcome(verify(await service.authorize({ exp }))),
      await outcome(verify(await service.authorize({ exp }, newKey))),
      service.requests.length,
    ]).toEqual([tenantId, "SIGNING_KEYS_UNAVAILABLE", 4]);
  });
});
