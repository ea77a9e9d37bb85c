import { makeGraph } from "../../../lib/graph/client/makeGraph";
import type { GraphCalls } from "../../../lib/graph/actions/index";
import type { Provision } from "../../../lib/graph/actions/parts/sayWhyNot";
import { fakeTime } from "../client/fakeTime";
import { graphRequestFixture } from "./graphRequestFixture";
import { scriptedFetch, type ScriptedAnswer } from "../client/scriptedFetch";

const call = { callId: "57dab8b1-894c-409a-b240-bd8beae78896" };
const replacesCallId = "a7ebfb2d-871e-419c-87af-27290b22e8db";
const invited = "f2fa86af-3c51-4bc2-8fc0-475452d9764f";
const named = "clientContext-value";
const operation = "d45324c1-fcb5-430a-902c-f20af696537c";
const transferred = "9e90d1c1-f61e-43e7-9f75-d420159aae08";
const participantId = "2765eb15-01f8-47c6-b12b-c32111a4a86f";
const user = (userId: string) => ({ kind: "user", userId }) as const;
const phone = { kind: "phone", phoneNumber: "+15550111" } as const;

const everything: readonly Provision[] = ["beta", "globalCloud", "appHostedMedia"];

function aGraph(answer: ScriptedAnswer, provided: readonly Provision[] = everything) {
  const { fetch, sent } = scriptedFetch(answer);
  const { calls } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: () => Promise.resolve("a-token"),
    fetch,
    provided,
    ...fakeTime(),
  });
  return { graph: calls, sent };
}

type Case = readonly [
  title: string,
  request: string,
  act: (graph: GraphCalls) => Promise<unknown>,
  fixture: string | undefined,
];

const toColleague = {
  operation: transferred,
  target: user("550fae72-d251-43ec-868c-373732c2704f"),
  replacesCallId: "e5d39592-99bd-4db8-bca8-30fb894ec51d",
};

const cases: readonly Case[] = [
  [
    "invites one person",
    "POST /v1.0 participants/invite",
    (graph) =>
      graph.invite(call, {
        operation: invited,
        people: [{ target: user("278405a3-f568-4b3e-b684-009193463064"), replacesCallId }],
      }),
    "invite-one",
  ],
  [
    "invites several",
    "POST /v1.0 participants/invite",
    (graph) =>
      graph.invite(call, {
        operation: invited,
        people: [
          { target: user("7e1b4346-85a6-4bdd-abe3-d11c5d420efe"), replacesCallId },
          { target: user("1e126418-44a0-4a94-a6f8-0efe1ad71acb"), replacesCallId },
        ],
      }),
    "invite-several",
  ],
  [
    "invites a phone",
    "POST /v1.0 participants/invite",
    (graph) => graph.invite(call, { operation: invited, people: [{ target: phone }] }),
    "invite-phone",
  ],
  [
    "removes somebody",
    `DELETE /v1.0 participants/${participantId}`,
    (graph) => graph.removeParticipant(call, { participantId }),
    undefined,
  ],
  [
    "mutes somebody",
    `POST /v1.0 participants/${participantId}/mute`,
    (graph) => graph.muteParticipant(call, { participantId, operation }),
    "mute-participant",
  ],
  [
    "mutes several, in beta",
    "POST /beta participants/muteAll",
    (graph) => graph.muteAll(call, { participantIds: [""], operation: named }),
    "mute-all",
  ],
  ["mutes itself", "POST /v1.0 mute", (graph) => graph.mute(call, { operation: named }), "mute"],
  [
    "unmutes itself",
    "POST /v1.0 unmute",
    (graph) => graph.unmute(call, { operation: named }),
    "unmute",
  ],
  [
    "puts somebody on hold",
    `POST /v1.0 participants/${participantId}/startHoldMusic`,
    (graph) => graph.startHoldMusic(call, { participantId, operation }),
    "start-hold-music",
  ],
  [
    "takes somebody from hold",
    `POST /v1.0 participants/${participantId}/stopHoldMusic`,
    (graph) => graph.stopHoldMusic(call, { participantId, operation }),
    "stop-hold-music",
  ],
  [
    "presses keys",
    "POST /v1.0 sendDtmfTones",
    (graph) =>
      graph.sendDtmfTones(call, {
        operation: "e0be71f1-a14f-4cec-b65a-e7aba5db7c53",
        delayBetweenTonesInMs: 1000,
        tones: [
          ...(["tone1", "tone2", "tone3", "tone4", "tone5", "tone6"] as const),
          ...(["tone7", "tone8", "tone9", "tone0", "star", "pound"] as const),
        ],
      }),
    "send-dtmf-tones",
  ],
  [
    "says that it records",
    "POST /v1.0 updateRecordingStatus",
    (graph) => graph.updateRecordingStatus(call, { operation: named, status: "recording" }),
    "update-recording-status",
  ],
  [
    "adds the picture of everybody",
    "POST /v1.0 addLargeGalleryView",
    (graph) =>
      graph.addLargeGalleryView(call, { operation: "785f4929-92ca-497b-863f-c778c77c9758" }),
    "add-large-gallery-view",
  ],
  [
    "writes beside itself in the roster, in beta",
    "POST /beta updateMetadata",
    (graph) => graph.updateMetadata(call, { operation: named, metadata: "metadata-value" }),
    "update-metadata",
  ],
  [
    "changes its part in sharing",
    "POST /v1.0 changeScreenSharingRole",
    (graph) => graph.changeScreenSharingRole(call, { role: "viewer" }),
    "change-screen-sharing-role",
  ],
  [
    "transfers to somebody it consulted",
    "POST /v1.0 transfer",
    (graph) => graph.transfer(call, toColleague),
    "transfer-consultative",
  ],
  [
    "transfers to a phone it consulted",
    "POST /v1.0 transfer",
    (graph) => graph.transfer(call, { ...toColleague, target: phone }),
    "transfer-consultative-phone",
  ],
];

describe("the actions in a call of several", () => {
  it.each(cases)("%s as Graph documents it", async (_, request, act, fixture) => {
    const { graph, sent } = aGraph(new Response(null, { status: 202 }));

    await act(graph);

    const [method, version, path] = request.split(" ");
    expect(sent.map(({ method: asked, url, body }) => ({ method: asked, url, body }))).toEqual([
      {
        method,
        url: `https://graph.microsoft.com${version}/communications/calls/${call.callId}/${path}`,
        body: fixture === undefined ? undefined : graphRequestFixture(fixture),
      },
    ]);
  });

  it("lists who is in a call, and passes over who has no id", async () => {
    const { graph } = aGraph(
      Response.json({
        value: [
          {
            id: "p-1",
            info: { identity: { user: { id: "u-1", displayName: "Anna" } } },
            isMuted: true,
            isInLobby: false,
          },
          { id: null, info: { identity: { phone: { id: "+15550111" } } } },
        ],
      }),
    );

    await expect(graph.listParticipants(call)).resolves.toEqual([
      { participantId: "p-1", kind: "user", displayName: "Anna", isMuted: true, isInLobby: false },
    ]);
  });

  it("reads one of them", async () => {
    const { graph, sent } = aGraph(Response.json({ id: "p-1", isInLobby: true }));

    await expect(graph.getParticipant(call, { participantId: "p-1" })).resolves.toEqual({
      participantId: "p-1",
      kind: "unknown",
      isMuted: false,
      isInLobby: true,
    });
    expect(sent.map(({ url }) => url.split("/calls/")[1])).toEqual([
      `${call.callId}/participants/p-1`,
    ]);
  });

  it.each([
    ["muteAll", "GRAPH_BETA"],
    ["sendDtmfTones", "IVR_CLOUD"],
    ["changeScreenSharingRole", "sends its own sound and pictures"],
  ] as const)("refuses %s without asking where Graph would not have it", async (name, reason) => {
    const { graph, sent } = aGraph(new Response(), []);
    const act: (of: typeof call, request: never) => Promise<unknown> = graph[name];

    await expect(act(call, {} as never)).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      message: expect.stringContaining(reason) as unknown,
    });
    expect(sent).toEqual([]);
  });

  it.each([0, 6])("refuses to invite %d people without asking", async (count) => {
    const { graph, sent } = aGraph(new Response());
    const people = Array.from({ length: count }, () => ({ target: phone }));

    await expect(graph.invite(call, { operation, people })).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });
    expect(sent).toEqual([]);
  });

  const gone = (subcode: string) =>
    Response.json({ error: { code: subcode, message: "gone" } }, { status: 404 });

  it("does not take a person who is not there for a call that is over", async () => {
    const { graph } = aGraph(gone("8558"));

    await expect(graph.removeParticipant(call, { participantId })).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });
  });

  it("does not take a call to be replaced that is over for its own", async () => {
    await expect(aGraph(gone("10202")).graph.transfer(call, toColleague)).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      details: { subcode: 10202 },
    });
    await expect(aGraph(gone("8522")).graph.transfer(call, toColleague)).rejects.toMatchObject({
      code: "GRAPH_CALL_GONE",
    });
  });
});
