import { anyText } from "../support/anything";
import { appId, aStage, tenantId } from "../support/aStage";
import type { Stage } from "../support/aStage";

let stage: Stage;

beforeAll(async () => {
  stage = await aStage();
});

afterAll(() => stage.close());

async function askForToken(changes: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${stage.graph.url}/${tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: "a secret",
      scope: `${stage.graph.url}/.default`,
      ...changes,
    }),
  });
  const body: unknown = await response.json();
  const token =
    typeof body === "object" && body !== null && "access_token" in body
      ? String(body.access_token)
      : "";
  return { status: response.status, body, token };
}

const presence = (authorization?: string) =>
  stage.toGraph.send(
    "POST",
    "/v1.0/communications/getPresencesByUserId",
    { ids: ["user-1", "user-2"] },
    authorization === undefined ? {} : { Authorization: authorization },
  );

describe("the login service", () => {
  it("gives a token that Graph takes", async () => {
    const { status, body, token } = await askForToken();
    expect([status, body]).toMatchObject([200, { token_type: "Bearer", expires_in: 3599 }]);
    expect(await presence(`Bearer ${token}`)).toMatchObject({ status: 200 });
  });

  it.each([
    [{ grant_type: "password" }, 400, "unsupported_grant_type"],
    [{ client_id: "another" }, 400, "unauthorized_client"],
    [{ scope: "User.Read" }, 400, "invalid_scope"],
    [{ client_secret: "" }, 401, "invalid_client"],
  ])("gives none for %j", async (changes, status, error) => {
    expect(await askForToken(changes)).toMatchObject({ status, body: { error } });
  });
});

describe("a request to Graph", () => {
  it("may come without a token but not with a bad one, such as that of a notification", async () => {
    await stage.client.placeCall({ to: "+15550100" });
    const { headers } = await stage.app.waitFor("incoming");
    expect(await presence()).toMatchObject({ status: 200 });
    for (const authorization of ["Bearer nonsense", headers.authorization ?? ""]) {
      expect(await presence(authorization)).toMatchObject({
        status: 401,
        body: { error: { code: "InvalidAuthenticationToken" } },
      });
    }
  });

  it("is refused with 7504 where the roles of the token do not allow it, and only then", async () => {
    const { roles } = await stage.client.configure({});
    await stage.client.configure({ roles: ["Calls.Initiate.All", "Calls.JoinGroupCall.All"] });
    const { token } = await askForToken();
    const refused = { status: 403, body: { error: { code: "7504" } } };
    expect(await presence(`Bearer ${token}`)).toMatchObject(refused);

    const callId = await stage.anAnsweredCall();
    expect(await stage.toGraph.onCall(callId, "subscribeToTone")).toMatchObject(refused);
    await stage.client.configure({ roles: ["Presence.Read.All"] });
    expect(await presence(`Bearer ${token}`)).toMatchObject(refused);
    const { token: newer } = await askForToken();
    expect(await presence(`Bearer ${newer}`)).toMatchObject({ status: 200 });
    expect(await stage.toGraph.onCall(callId, "keepAlive")).toMatchObject(refused);
    await stage.client.configure({ roles });
    expect(await stage.toGraph.onCall(callId, "keepAlive")).toMatchObject({ status: 200 });
  });

  it("learns presence as it was set", async () => {
    await stage.client.configure({ presence: { "user-2": "Busy" } });
    expect(await presence()).toMatchObject({
      body: {
        value: [
          { id: "user-1", availability: "Available", activity: "Available" },
          { id: "user-2", availability: "Busy", activity: "Busy" },
        ],
      },
    });
  });

  it("fails as often as it is told to, with Retry-After", async () => {
    const callId = await stage.client.placeCall({ to: "+15550100" });
    await stage.client.configure({
      failures: [
        { action: "answer", status: 429, retryAfterInSeconds: 2, times: 2 },
        { action: "keepAlive", status: 503, times: 1 },
      ],
    });
    const first = await stage.toGraph.answer(callId);
    expect(first).toMatchObject({ status: 429, body: { error: { code: "TooManyRequests" } } });
    expect(first.headers.get("retry-after")).toBe("2");
    expect(await stage.toGraph.answer(callId)).toMatchObject({ status: 429 });
    expect(await stage.toGraph.answer(callId)).toMatchObject({ status: 202 });
    expect(await stage.toGraph.onCall(callId, "keepAlive")).toMatchObject({ status: 503 });
    expect(await stage.toGraph.onCall(callId, "keepAlive")).toMatchObject({ status: 200 });
    expect((await stage.client.requests(callId)).map(({ status }) => status)).toEqual([
      429, 429, 202, 503, 200,
    ]);
  });

  const prompt = {
    "@odata.type": "#microsoft.graph.mediaPrompt",
    mediaInfo: { uri: "http://127.0.0.1/one.wav" },
  };
  const mediaConfig = { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" };

  it.each<[string, object]>([
    ["playPrompt", { prompts: [] }],
    ["playPrompt", { prompts: Array(21).fill(prompt) }],
    ["playPrompt", { prompts: [{ ...prompt, "@odata.type": undefined }] }],
    ["playPrompt", { prompts: [prompt], loop: true }],
    ["playPrompt", { prompts: [prompt], clientContext: "x".repeat(257) }],
    ["recordResponse", { prompts: [prompt, prompt] }],
    ["recordResponse", { maxRecordDurationInSeconds: 121 }],
    ["recordResponse", { initialSilenceTimeoutInSeconds: 0 }],
    ["recordResponse", { stopTones: ["pound"] }],
    ["answer", { mediaConfig }],
    ["answer", { acceptedModalities: ["audio"], mediaConfig: {} }],
    ["answer", { acceptedModalities: ["audio"], mediaConfig, callbackUri: "https://example.com/" }],
    ["reject", { reason: "Busy" }],
    ["redirect", { targets: [], timeout: 30 }],
    ["transfer", { transferTarget: { identity: { phone: { id: "0800" } } } }],
    ["transfer", {}],
  ])("to %s is refused with 400 for %j", async (action, body) => {
    const callId = await stage.client.placeCall({ to: "+15550100" });
    expect(await stage.toGraph.onCall(callId, action, body)).toMatchObject({
      status: 400,
      body: { error: { code: "8523", message: anyText, innerError: { "request-id": anyText } } },
    });
  });

  it("is refused when it is not JSON, and when it asks for what Graph does not have", async () => {
    const callId = await stage.client.placeCall({ to: "+15550100" });
    expect(await stage.toGraph.onCall(callId, "answer", "{")).toMatchObject({
      status: 400,
      body: { error: { code: "BadRequest" } },
    });
    expect(await stage.toGraph.onCall(callId, "sing")).toMatchObject({ status: 404 });
    expect(await stage.toGraph.onCall("", "playPrompt")).toMatchObject({ status: 404 });
    expect(await stage.toGraph.send("GET", "/v1.0/me")).toMatchObject({ status: 404 });
  });

  it("may spell the action as OData does, and gets its own request id back", async () => {
    const callId = await stage.client.placeCall({ to: "+15550100" });
    const answer = await stage.toGraph.send(
      "POST",
      `/v1.0/Communications/Calls/${callId}/microsoft.graph.KeepAlive`,
      undefined,
      { "client-request-id": "mine" },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get("client-request-id")).toBe("mine");
  });
});
