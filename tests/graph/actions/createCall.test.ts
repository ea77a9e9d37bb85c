import type { PromptId } from "../../../lib/flow/prompts/clip";
import type { CreateCall } from "../../../lib/graph/actions/createCall";
import type { NewCall } from "../../../lib/graph/actions/newCall";
import { makeGraph } from "../../../lib/graph/client/makeGraph";
import { fakeTime } from "../client/fakeTime";
import { graphRequestFixture } from "./graphRequestFixture";
import { scriptedFetch } from "../client/scriptedFetch";
import type { ScriptedAnswer } from "../client/scriptedFetch";

const tenantId = "aa67bd4c-8475-432d-bd41-39f255720e0a";
const attemptId = "attempt-1";
const toUser = {
  attemptId,
  target: { kind: "user", userId: "112f7296-5fa4-42ca-bae8-6a692b15d4b8" },
} as const;
const toPhone = {
  attemptId,
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
  test.each<[string, NewCall, string]>([
    ["a person", toUser, "create-call-user"],
    ["a phone number", toPhone, "create-call-phone"],
    [
      "several people",
      {
        attemptId,
        target: {
          kind: "group",
          userIds: ["98da8a1a-1b87-452c-a713-65d3f10b5555", "bf5aae9a-d11d-47a8-93b1-782504c95555"],
        },
        subject: "Create a group call with service hosted media",
        removeFromDefaultAudioGroup: false,
      },
      "create-call-group",
    ],
    [
      "a person, with options",
      {
        ...toUser,
        callOptions: { isContentSharingNotificationEnabled: true, isDeltaRosterEnabled: true },
      },
      "create-call-options",
    ],
    [
      "a meeting by its organizer",
      {
        attemptId,
        target: {
          kind: "organizerMeeting",
          threadId: "19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2",
          messageId: "0",
          organizerId: "5810cede-f3cc-42eb-b2c1-e9bd5d53ec96",
          organizerTenantId: "86dc81db-c112-4228-9222-63f3e5aa1edb",
        },
        tenantId: "86dc81db-c112-4228-9222-63f3e5aa1edb",
      },
      "create-call-organizer-meeting",
    ],
    [
      "a meeting by its id",
      {
        attemptId,
        target: { kind: "joinMeetingId", joinMeetingId: "1234567" },
        tenantId: "86dc81db-c112-4228-9222-63f3e5aa1edb",
      },
      "create-call-join-meeting-id",
    ],
    [
      "a meeting by its id and passcode",
      {
        attemptId,
        target: { kind: "joinMeetingId", joinMeetingId: "1234567", passcode: "psw123" },
        tenantId: "86dc81db-c112-4228-9222-63f3e5aa1edb",
      },
      "create-call-join-meeting-passcode",
    ],
    [
      "somebody whose first words are fetched ahead",
      {
        attemptId,
        target: { kind: "joinMeetingId", joinMeetingId: "1234567" },
        tenantId: "86dc81db-c112-4228-9222-63f3e5aa1edb",
        preFetch: ["a".repeat(64) as PromptId],
      },
      "create-call-prefetch",
    ],
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

  it("joins a meeting by a token", async () => {
    const { createCall, sent } = aGraph(created());

    await createCall({ attemptId, target: { kind: "tokenMeeting", token: "a-token" } });

    // No document shows this body: it is that of the resource, https://learn.microsoft.com/graph/api/resources/tokenmeetinginfo
    expect(sent).toMatchObject([
      {
        body: {
          meetingInfo: {
            "@odata.type": "#microsoft.graph.tokenMeetingInfo",
            token: "a-token",
            allowConversationWithoutHost: true,
          },
          tenantId,
        },
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
