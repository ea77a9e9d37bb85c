import { makeGraph } from "../../../lib/graph/client/makeGraph";
import type { GraphCalls } from "../../../lib/graph/actions/index";
import { fakeTime } from "../client/fakeTime";
import { graphRequestFixture } from "./graphRequestFixture";
import { scriptedFetch } from "../client/scriptedFetch";
import type { ScriptedAnswer } from "../client/scriptedFetch";

const callId = "57dab8b1-894c-409a-b240-bd8beae78896";
const tenantId = "aa67bd4c-8475-432d-bd41-39f255720e0a";
const operation = "d45324c1-fcb5-430a-902c-f20af696537c";
const promptId = "0f6a3d7e".repeat(8);
const requestId = "00000000-0000-4000-8000-000000000001";
const call = { callId, tenantId };

function aGraph(
  answer: ScriptedAnswer,
  { token = "a-token" as string | undefined, graphUrl = "https://graph.microsoft.com" } = {},
): { graph: GraphCalls; sent: ReturnType<typeof scriptedFetch>["sent"]; tenants: string[] } {
  const { fetch, sent } = scriptedFetch(answer);
  const tenants: string[] = [];
  const { calls: graph } = makeGraph({
    graphUrl,
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: (tenant) => {
      tenants.push(tenant);
      return Promise.resolve(token);
    },
    fetch,
    newRequestId: () => requestId,
    ...fakeTime(),
  });
  return { graph, sent, tenants };
}

const recording = {
  operation,
  maxRecordDurationInSeconds: 10,
  initialSilenceTimeoutInSeconds: 5,
  maxSilenceTimeoutInSeconds: 2,
  playBeep: true,
  stopTones: ["#", "1", "*"],
} as const;

describe("the actions on a call", () => {
  test.each<[string, string, (graph: GraphCalls) => Promise<void>, string]>([
    ["answers", "answer", (graph) => graph.answer(call, {}), "answer"],
    [
      "answers with what is said first",
      "answer",
      (graph) => graph.answer(call, { preFetch: ["a", "b"].map((one) => one.repeat(64)) }),
      "answer-prefetch",
    ],
    ["rejects", "reject", (graph) => graph.reject(call, { reason: "busy" }), "reject-busy"],
    [
      "redirects",
      "redirect",
      (graph) =>
        graph.redirect(call, {
          targets: [{ kind: "phone", phoneNumber: "+12345678901" }],
        }),
      "redirect-phone",
    ],
    [
      "redirects to another bot",
      "redirect",
      (graph) =>
        graph.redirect(call, {
          targets: [{ kind: "application", applicationId: "22bfd41f-550e-477d-8789-f6f7bd2a5e8b" }],
        }),
      "redirect-application",
    ],
    [
      "redirects to several at once, and to a voicemail",
      "redirect",
      (graph) =>
        graph.redirect(call, {
          targets: [
            { kind: "user", userId: "98da8a1a-1b87-452c-a713-65d3f10b1253" },
            { kind: "user", userId: "bf5aae9a-d11d-47a8-93b1-782504c9c3f3", voicemail: true },
          ],
          ringInSeconds: 20,
        }),
      "redirect-users",
    ],
    [
      "plays prompts",
      "playPrompt",
      (graph) => graph.playPrompt(call, { operation, prompts: [{ promptId }] }),
      "play-prompt",
    ],
    [
      "records",
      "recordResponse",
      (graph) => graph.recordResponse(call, recording),
      "record-response",
    ],
    [
      "subscribes to tones",
      "subscribeToTone",
      (graph) => graph.subscribeToTone(call),
      "subscribe-to-tone",
    ],
    [
      "cancels media",
      "cancelMediaProcessing",
      (graph) => graph.cancelMediaProcessing(call),
      "cancel-media-processing",
    ],
    [
      "transfers to a user",
      "transfer",
      (graph) =>
        graph.transfer(call, {
          operation,
          target: {
            kind: "user",
            userId: "550fae72-d251-43ec-868c-373732c2704f",
          },
        }),
      "transfer-user",
    ],
    [
      "transfers to a user's voicemail",
      "transfer",
      (graph) =>
        graph.transfer(call, {
          operation,
          target: {
            kind: "user",
            userId: "550fae72-d251-43ec-868c-373732c2704f",
            voicemail: true,
          },
        }),
      "transfer-voicemail",
    ],
    [
      "transfers to a phone number",
      "transfer",
      (graph) =>
        graph.transfer(call, { operation, target: { kind: "phone", phoneNumber: "+15550100123" } }),
      "transfer-phone",
    ],
    [
      "transfers to an application instance",
      "transfer",
      (graph) =>
        graph.transfer(call, {
          operation,
          target: {
            kind: "applicationInstance",
            applicationInstanceId: "3d913abb-aec0-4964-8fa6-3c6850c4f278",
          },
        }),
      "transfer-application-instance",
    ],
  ])("%s as Graph documents it", async (_, action, act, fixture) => {
    const { graph, sent } = aGraph(new Response(null, { status: 202 }));

    await act(graph);

    expect(sent).toEqual([
      {
        method: "POST",
        url: `https://graph.microsoft.com/v1.0/communications/calls/${callId}/${action}`,
        headers: {
          authorization: "Bearer a-token",
          "client-request-id": requestId,
          "content-type": "application/json",
        },
        body: graphRequestFixture(fixture),
      },
    ]);
  });

  it("keeps a call alive without a body", async () => {
    const { graph, sent } = aGraph(new Response(null, { status: 200 }));

    await graph.keepAlive(call);

    expect(sent).toEqual([
      {
        method: "POST",
        url: `https://graph.microsoft.com/v1.0/communications/calls/${callId}/keepAlive`,
        headers: { authorization: "Bearer a-token", "client-request-id": requestId },
      },
    ]);
  });

  it("hangs up by deleting the call", async () => {
    const { graph, sent } = aGraph(new Response(null, { status: 204 }));

    await graph.hangUp(call);

    expect(sent).toEqual([
      {
        method: "DELETE",
        url: `https://graph.microsoft.com/v1.0/communications/calls/${callId}`,
        headers: { authorization: "Bearer a-token", "client-request-id": requestId },
      },
    ]);
  });

  it("asks for a token of the call's tenant, or of the home tenant", async () => {
    const { graph, tenants } = aGraph(new Response());

    await graph.keepAlive(call);
    await graph.keepAlive({ callId });

    expect(tenants).toEqual([tenantId, "home-tenant"]);
  });

  it("sends no token where none is needed, to a Graph on this machine", async () => {
    const { fetch, sent } = scriptedFetch(new Response());
    const { calls: graph } = makeGraph({
      graphUrl: "http://127.0.0.1:7073",
      publicUrl: "http://127.0.0.1:7071",
      tenantId,
      getToken: () => Promise.resolve(undefined),
      fetch,
      newRequestId: () => requestId,
    });

    await graph.keepAlive(call);

    expect(sent).toEqual([
      {
        method: "POST",
        url: `http://127.0.0.1:7073/v1.0/communications/calls/${callId}/keepAlive`,
        headers: { "client-request-id": requestId },
      },
    ]);
  });

  it("sends the token to a Graph on this machine too", async () => {
    const { graph, sent } = aGraph(new Response(), { graphUrl: "http://127.0.0.1:7073" });

    await graph.keepAlive(call);

    expect(sent.map(({ headers }) => headers["authorization"])).toEqual(["Bearer a-token"]);
  });

  it("encodes a call id that is no GUID", async () => {
    const { graph, sent } = aGraph(new Response());

    await graph.answer({ callId: "../a b?c#d" }, {});

    expect(sent.map(({ url }) => url)).toEqual([
      "https://graph.microsoft.com/v1.0/communications/calls/..%2Fa%20b%3Fc%23d/answer",
    ]);
  });

  test.each(["", ".", ".."])("refuses the call id %j, which would climb the path", async (id) => {
    const { graph, sent } = aGraph(new Response());

    await expect(graph.hangUp({ callId: id })).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(sent).toEqual([]);
  });

  it("refuses an operation that failed at once, for no notification follows", async () => {
    const { graph } = aGraph(
      Response.json({
        "@odata.type": "#microsoft.graph.playPromptOperation",
        status: "Failed",
        resultInfo: { code: 400, subcode: 8536, message: "Download failed." },
      }),
    );

    await expect(
      graph.playPrompt(call, { operation, prompts: [{ promptId }] }),
    ).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      details: { action: "playPrompt", callId, resultCode: 400, subcode: 8536 },
    });
  });

  it("takes a running operation for done", async () => {
    const { graph } = aGraph(Response.json({ status: "running" }));

    await expect(
      graph.playPrompt(call, { operation, prompts: [{ promptId }] }),
    ).resolves.toBeUndefined();
  });

  test.each([0, 21])("refuses to play %d prompts without asking Graph", async (count) => {
    const { graph, sent } = aGraph(new Response());

    await expect(
      graph.playPrompt(call, { operation, prompts: Array(count).fill({ promptId }) }),
    ).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(sent).toEqual([]);
  });

  it("refuses an operation's name that Graph would cut", async () => {
    const { graph, sent } = aGraph(new Response());

    await expect(
      graph.transfer(call, { operation: "o".repeat(257), target: { kind: "user", userId: "u" } }),
    ).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(sent).toEqual([]);
  });
});
