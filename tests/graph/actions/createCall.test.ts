import type { CreateCall } from "../../../lib/graph/actions/createCall";
import { makeGraph } from "../../../lib/graph/client/makeGraph";
import { fakeTime } from "../client/fakeTime";
import { graphRequestFixture } from "./graphRequestFixture";
import { scriptedFetch } from "../client/scriptedFetch";
import type { ScriptedAnswer } from "../client/scriptedFetch";

const tenantId = "aa67bd4c-8475-432d-bd41-39f255720e0a";
const toUser = {
  target: { kind: "user", userId: "112f7296-5fa4-42ca-bae8-6a692b15d4b8" },
} as const;
const toPhone = {
  target: { kind: "phone", phoneNumber: "+15550100123" },
  source: {
    applicationInstanceId: "3d913abb-aec0-4964-8fa6-3c6850c4f278",
    displayName: "Calling Bot",
  },
} as const;

function aGraph(
  ...answers: readonly ScriptedAnswer[]
): ReturnType<typeof scriptedFetch> & { createCall: CreateCall } {
  const script = scriptedFetch(...answers);
  const { createCall } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId,
    getToken: (tenant) => Promise.resolve(`token-of-${tenant}`),
    fetch: script.fetch,
    ...fakeTime(),
  });
  return { ...script, createCall };
}

const created = (): Response =>
  Response.json(
    {
      "@odata.type": "#microsoft.graph.call",
      state: "establishing",
      id: "2e1a0b00-2db4-4022-9570-243709c565ab",
      callChainId: "d8217646-3110-40b1-bae6-e9ac6c3a9f74",
    },
    { status: 201 },
  );

describe("createCall", () => {
  test.each([
    ["a person", toUser, "create-call-user"],
    ["a phone number", toPhone, "create-call-phone"],
  ])("calls %s as Graph documents it", async (_, call, fixture) => {
    const { createCall, sent } = aGraph(created());

    await expect(createCall(call)).resolves.toEqual({
      callId: "2e1a0b00-2db4-4022-9570-243709c565ab",
      callChainId: "d8217646-3110-40b1-bae6-e9ac6c3a9f74",
    });
    expect(sent.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      {
        method: "POST",
        url: "https://graph.microsoft.com/v1.0/communications/calls",
        body: graphRequestFixture(fixture),
      },
    ]);
  });

  it("uses the tenant it is told for the token and the call", async () => {
    const { createCall, sent } = aGraph(created());

    await createCall({ ...toPhone, tenantId: "other-tenant" });

    expect(sent).toMatchObject([
      {
        headers: { authorization: "Bearer token-of-other-tenant" },
        body: { tenantId: "other-tenant" },
      },
    ]);
  });

  it("does without a call chain", async () => {
    const { createCall } = aGraph(Response.json({ id: "call-1", callChainId: null }));

    await expect(createCall(toUser)).resolves.toEqual({ callId: "call-1" });
  });

  it("places no second call when nobody knows whether the first one rings", async () => {
    const { createCall, sent } = aGraph(new Response(null, { status: 504 }), created());

    await expect(createCall(toUser)).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    expect(sent).toHaveLength(1);
  });

  it("tries again when it was throttled", async () => {
    const { createCall } = aGraph(
      new Response(null, { status: 429, headers: { "Retry-After": "1" } }),
      created(),
    );

    await expect(createCall(toUser)).resolves.toMatchObject({
      callId: "2e1a0b00-2db4-4022-9570-243709c565ab",
    });
  });

  it("refuses an answer without a call id", async () => {
    const { createCall } = aGraph(Response.json({ state: "establishing" }));

    await expect(createCall(toUser)).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });
});
