import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import { anyText } from "../support/anything";
import { appId, aStage, tenantId } from "../support/aStage";
import type { Stage } from "../support/aStage";

let stage: Stage;

beforeEach(async () => {
  stage = await aStage();
});

afterEach(() => stage.close());

/** The calls' states in the order in which they reached the app; audio where no state changed. */
function states(): string[] {
  return stage.app.received.map(({ bytes }) => {
    const text = bytes.toString();
    return text.includes('"mediaState"') ? "audio" : (/"state":"(\w+)"/.exec(text)?.[1] ?? "");
  });
}

describe("a notification", () => {
  it("is signed by a key to which the OpenID configuration leads", async () => {
    const { app, client, graph } = stage;
    await client.placeCall({ to: "+15550100" });
    const { headers } = await app.waitFor("incoming");
    const token = headers.authorization?.replace("Bearer ", "") ?? "";
    const configuration: unknown = await (await fetch(graph.openIdConfigurationUrl)).json();
    const jwksUri = `${graph.url}/v1/.well-known/keys`;
    expect(configuration).toMatchObject({ issuer: graph.issuer, jwks_uri: jwksUri });
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), {
      issuer: graph.issuer,
      audience: appId,
      algorithms: ["RS256"],
    });
    expect(payload).toMatchObject({ tid: tenantId });
    expect((payload.exp ?? 0) - (payload.nbf ?? 0)).toBe(3900);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: "RS256", kid: anyText });
    expect(headers).toMatchObject({
      "content-type": "application/json",
      "x-microsoft-skype-chain-id": anyText,
      "x-microsoft-skype-message-id": anyText,
    });
  });

  it("goes to the webhook that was set last", async () => {
    const { app, client, graph } = stage;
    graph.webhookUrl = `${app.url}/elsewhere`;
    await client.placeCall({ to: "+15550100" });
    expect(await app.waitFor("incoming")).toMatchObject({ path: "/elsewhere" });
    expect(graph.webhookUrl).toBe(`${app.url}/elsewhere`);
  });

  it("comes in the order of what it tells", async () => {
    const callId = await stage.anAnsweredCall();
    await stage.toGraph.hangUp(callId);
    await stage.app.waitFor("terminated");
    expect(states()).toEqual([
      "incoming",
      "establishing",
      "established",
      "audio",
      "terminating",
      "terminated",
    ]);
  });

  it("changes places with its neighbour when pairs are swapped", async () => {
    await stage.client.configure({ swapPairs: true, timeScale: 1000 });
    const callId = await stage.anAnsweredCall();
    await stage.app.waitForCount(4);
    await stage.toGraph.hangUp(callId);
    await stage.app.waitForCount(6);
    expect(states().slice(4)).toEqual(["terminated", "terminating"]);
    expect(states().toSorted()).toEqual(
      ["incoming", "establishing", "established", "audio", "terminating", "terminated"].toSorted(),
    );
  });

  it.each([
    [true, 1],
    ["newMessageId", 2],
  ] as const)(
    "comes twice with notifyTwice %s, under %i message id(s)",
    async (notifyTwice, ids) => {
      await stage.client.configure({ notifyTwice });
      await stage.client.placeCall({ to: "+15550100" });
      await stage.app.waitForCount(2);
      const [first, second] = stage.app.received;
      expect(first?.bytes).toEqual(second?.bytes);
      const messageIds = [first, second].map((one) => one?.headers["x-microsoft-skype-message-id"]);
      expect(new Set(messageIds).size).toBe(ids);
    },
  );

  it("can be written in Windows-1252", async () => {
    await stage.client.configure({ charset: "windows-1252" });
    await stage.client.placeCall({ to: "+15550100", displayName: "Zoë" });
    const { headers, bytes } = await stage.app.waitFor("incoming");
    expect(headers["content-type"]).toBe("application/json; charset=Windows-1252");
    expect(bytes.includes(Buffer.from([0x5a, 0x6f, 0xeb]))).toBe(true);
  });

  it.each([302, 307, 503])(
    "is sent once when it is answered with %i, which is kept",
    async (status) => {
      const { app, client } = stage;
      app.answerWith(status, { Location: `${app.url}/elsewhere` });
      const callId = await client.placeCall({ to: "+15550100" });
      await app.waitFor("incoming");
      await client.hangUp(callId);
      await app.waitFor("terminated");
      app.answerWith(202);
      const other = await client.placeCall({ to: "+15550100" });
      await app.waitForCount(3);
      await client.hangUp(other);
      await app.waitForCount(4);
      expect(app.received.map(({ path }) => path)).toEqual(Array(4).fill("/api/calls"));
      expect(await client.notifications(callId)).toEqual([
        { at: anyText, callId, kind: "incoming", status },
        { at: anyText, callId, kind: "terminated", status },
      ]);
    },
  );

  it("is counted when nobody listens", async () => {
    const { app, client } = stage;
    await app.close();
    const callId = await client.placeCall({ to: "+15550100" });
    let deliveries = await client.notifications(callId);
    while (deliveries.length === 0) deliveries = await client.notifications(callId);
    expect(deliveries).toEqual([{ at: anyText, callId, kind: "incoming", status: 0 }]);
  });
});
