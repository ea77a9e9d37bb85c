import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import { fromCommsNotification } from "../../lib/ingress/door/fromCommsNotification";
import { isLegacyBody } from "../../lib/ingress/door/isLegacyBody";
import { readCommsNotifications } from "../../lib/ingress/door/readCommsNotifications";

const folder = join(__dirname, "..", "fixtures", "notifications");
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));

const readFixture = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));

const at = "2026-11-21T09:00:00.000Z";
const tenantId = "632899f8-2ea1-4604-8413-27bd2892079f";

function eventsOf(body: unknown) {
  const { notifications } = readCommsNotifications(body);
  return notifications.flatMap(({ notification, index }) =>
    fromCommsNotification(notification, { at, index, tenantId, messageId: "post-1" }),
  );
}

/** [call, own part of the id, fact] of each event of a file. */
type Told = readonly (readonly [callId: string, ownId: string, fact: CallFact])[];

const documented = "57dab8b1-894c-409a-b240-bd8beae78896";
const redirected = "491f0b00-ffff-4bc9-a43e-b226498ec22a";
const transferred = "341a0500-d4bf-4224-8b19-1581168d328b";
const operationId = "operation:0fe0623f-d628-42ed-b4bd-8ac290072cc5";
const clientContext = "d45324c1-fcb5-430a-902c-f20af696537c";
const testBot = "24701998-1a73-4d42-8085-bf46ed0ae039";

const established = (callId: string): Told => [
  [callId, "established", { type: "callEstablished" }],
];
const establishing = (callId: string): Told => [
  [callId, "establishing", { type: "callEstablishing" }],
];
const terminatedUnsaid: Told = [
  [redirected, "terminated", { type: "callTerminated", reason: "unknown" }],
];
const transferring: Told = [
  [transferred, "callTransferring:post-1:0", { type: "callTransferring" }],
];
const transferAccepted: Told = [
  [transferred, "callTransferAccepted:post-1:0", { type: "callTransferAccepted" }],
];
const transferredToTarget: Told = [
  [transferred, "terminated", { type: "callTerminated", reason: "transferred" }],
];
const transferFailed = (subcode: number): Told => [
  [
    transferred,
    "transferFailed:post-1:0",
    { type: "transferFailed", reason: "failed", result: { code: 500, subcode } },
  ],
];
const testUserToTestBot: Told = [
  [
    documented,
    "incoming",
    {
      type: "callIncoming",
      source: {
        kind: "user",
        id: "8a34a46b-3d17-4adc-8dce-dc4e7d572698",
        displayName: "Test User",
        language: "en",
      },
      dialled: ["8a34a46b-3d17-4adc-8dce-dc4e7d572698"],
      tenantId,
    },
  ],
];
const toBot = (
  callId: string,
  source: Extract<CallFact, { type: "callIncoming" }>["source"],
  dialled: string,
  instance: Readonly<{ instanceId?: string }> = {},
): Told => [
  [callId, "incoming", { type: "callIncoming", source, dialled: [dialled], tenantId, ...instance }],
];
const recorded = (end: "stopTone" | "maxDuration"): Told => [
  [
    documented,
    operationId,
    {
      type: "recordingCompleted",
      operation: clientContext,
      end,
      recordingLocation: "https://file.location/17e3b46c-f61d-4f4d-9635-c626ef18e6ad",
      recordingAccessToken: "<access-token>",
    },
  ],
];

const inP2p = "57dab8b1-894c-409a-b240-bd8beae78896";
const meeting = "2f1a1100-b174-40a0-aba7-0b405e01ed92";
const bob = { id: "2765eb15-01f8-47c6-b12b-c32111a4a86f", kind: "user" } as const;
const someone = { isMuted: false, isInLobby: false } as const;
const john = { id: "0d7664b6-6432-43ed-8d27-d9e7adec188c", kind: "user" } as const;
const callingBot = { id: "05491616-385f-44a8-9974-18cc5f9933c1", kind: "application" } as const;
type RosterFact = Extract<CallFact, { type: "rosterChanged" }>;

const rosterOf = (callId: string, participants: RosterFact["participants"]): Told => [
  [callId, "rosterChanged:post-1:0", { type: "rosterChanged", isFull: true, participants }],
];
const rosterOfBob = (isMuted: boolean): Told => rosterOf(inP2p, [{ ...someone, ...bob, isMuted }]);
const sharing = (change: "started" | "updated" | "ended"): Told => [
  [
    "421f4c00-4436-4c3a-9d9a-c4924cf98e67",
    "contentSharing:post-1:0",
    { type: "contentSharing", change },
  ],
];
const invited = (callId: string, ownId: string): Told => [
  [
    callId,
    `operation:${ownId}`,
    {
      type: "inviteEnded",
      operation: "f2fa86af-3c51-4bc2-8fc0-475452d9764f",
      outcome: "completed",
    },
  ],
];
const ended = (
  callId: string,
  ownId: string,
  fact: Omit<Extract<CallFact, { type: "operationEnded" }>, "type">,
): Told => [[callId, `operation:${ownId}`, { type: "operationEnded", ...fact }]];
const held = (action: "startHoldMusic" | "stopHoldMusic"): Told =>
  ended("e141b67c-90fd-455d-858b-b48a40b9cc8d", "0fe0623f-d628-42ed-b4bd-8ac290072cc5", {
    action,
    operation: clientContext,
    outcome: "completed",
  });
const tonesSent = (outcome: "completed" | "cancelled" | "unknown"): Told =>
  ended("481f3600-983e-4276-9b59-c1b30ec8d125", "d36fe651-9f50-484d-bd4b-1e6415eae448", {
    action: "sendDtmfTones",
    operation: "e0be71f1-a14f-4cec-b65a-e7aba5db7c53",
    outcome,
  });
const inOneInvite = "ab6233a5-20b7-4c5e-bea2-ce56c9776429";
const inManyInvites = "7531d31f-d10d-44de-802f-c569dbca451c";
/** Graph's documents give those who were just invited no id. */
const nameless = (kind: "application" | "user" | "phone") => ({ ...someone, kind });

const toldBy: Readonly<Record<string, Told>> = {
  "beta-call-recordresponse.notification-operation-completed": recorded("stopTone"),
  "beta-call-redirect.pstn.notification-incoming": toBot(
    redirected,
    { kind: "user", id: "8d1e6ab6-26c5-4e22-a1bc-06ea7343958e", tenantId },
    "7629bdce-046c-4903-86b4-a8f718277e1a",
    { instanceId: "7629bdce-046c-4903-86b4-a8f718277e1a" },
  ),
  "beta-call-redirect.simulring.notification-incoming": toBot(
    "481f0b00-ffff-4ca1-8c67-a5f1e31e8e82",
    { kind: "user", id: "ec040873-8235-45fd-a403-c7259a5a548e", tenantId },
    testBot,
  ),
  "beta-call-redirect.simulring.notification-terminated": terminatedUnsaid,
  "beta-call-redirect.single-target.notification-incoming": toBot(
    redirected,
    { kind: "user", id: "8d1e6ab6-26c5-4e22-a1bc-06ea7343958e", tenantId },
    testBot,
  ),
  "beta-call-redirect.single-target.notification-terminated": terminatedUnsaid,
  "call-addlargegalleryview.notification-operation-completed": ended(
    documented,
    "e33176d4-836a-4fd7-b95a-d11bda52811d",
    {
      action: "addLargeGalleryView",
      operation: "785f4929-92ca-497b-863f-c778c77c9758",
      outcome: "completed",
    },
  ),
  "call-answer.app-hosted.notification-established": established(documented),
  "call-answer.app-hosted.notification-establishing": establishing(documented),
  "call-answer.app-hosted.notification-incoming": testUserToTestBot,
  "call-answer.notification-content-sharing-ended-no-resourcedata": sharing("ended"),
  "call-answer.notification-content-sharing-started-no-resourcedata": sharing("started"),
  "call-answer.notification-established": established(documented),
  "call-answer.notification-establishing": establishing(documented),
  "call-answer.notification-incoming": testUserToTestBot,
  "call-answer.policy-recording.botdata.notification-incoming": [
    [
      "e71f0300-9c1f-4d99-b5f4-2722e877d497",
      "incoming",
      {
        type: "callIncoming",
        source: { kind: "user", id: "8a34a46b-3d17-4adc-8dce-dc4e7d572698" },
        dialled: ["832899f8-2ea1-4604-8413-27bd2892079f"],
        instanceId: "832899f8-2ea1-4604-8413-27bd2892079f",
        tenantId,
        callChainId: "05f2f70f-3a9c-47c1-80a9-cc79e91d8cec",
        isGroup: true,
      },
    ],
  ],
  "call-cancelmediaprocessing.completionreason.notification-record-operation-canceled": [
    [
      documented,
      operationId,
      {
        type: "recordingFailed",
        operation: clientContext,
        reason: "cancelled",
        result: { code: 400, subcode: 8508 },
      },
    ],
  ],
  "call-changescreensharingrole.notification-roster-screen-sharing": rosterOfBob(false),
  "call-create.join-meeting-organizer-service-hosted.notification-established": [
    ...established(meeting),
    [meeting, "escalated", { type: "callEscalated" }],
  ],
  "call-create.join-meeting-organizer-service-hosted.notification-establishing": establishing(
    "2f1a1100-b174-40a0-aba7-0b405e01ed92",
  ),
  "call-create.join-meeting-organizer-service-hosted.notification-roster": rosterOf(meeting, [
    { ...someone, ...john, isMuted: true },
    { ...someone, ...callingBot },
  ]),
  "call-create.join-meeting-organizer-service-hosted.notification-roster-delta": [
    [
      "421f7700-f4ad-4ea9-a3fc-c1d2195675ad",
      "roster:1",
      {
        type: "rosterChanged",
        isFull: false,
        sequence: 1,
        participants: [
          { ...someone, ...john, isMuted: true, sequence: 1 },
          { ...someone, ...callingBot, sequence: 1, isGone: true },
        ],
      },
    ],
  ],
  "call-create.notification-content-sharing-ended": sharing("ended"),
  "call-create.notification-content-sharing-started": sharing("started"),
  "call-create.notification-content-sharing-updated": sharing("updated"),
  "call-create.p2p-voip-service-hosted.notification-established": established(
    "2e1a0b00-b3c5-4b0f-99b3-c133bc1e6116",
  ),
  "call-create.p2p-voip-service-hosted.notification-establishing": establishing(
    "2e1a0b00-2db4-4022-9570-243709c565ab",
  ),
  // Its end follows and says why: this alone tells nobody anything.
  "call-delete.notification-terminating": [],
  "call-delete.string-codes.notification-terminated": [
    [
      documented,
      "terminated",
      {
        type: "callTerminated",
        reason: "callerHungUp",
        result: { code: 200, subcode: 5001 },
      },
    ],
  ],
  "call-incoming.group.notification-incoming": [
    [
      documented,
      "incoming",
      {
        type: "callIncoming",
        source: { kind: "user", id: "8a34a46b-3d17-4adc-8dce-dc4e7d572698" },
        dialled: ["8a34a46b-3d17-4adc-8dce-dc4e7d572698"],
        tenantId,
        isGroup: true,
      },
    ],
  ],
  "call-incoming.phone.notification-incoming": [
    [
      documented,
      "incoming",
      {
        type: "callIncoming",
        source: { kind: "phone", id: "+15550123", countryCode: "US" },
        dialled: [
          "+15550199",
          "+15550100",
          "7629bdce-046c-4903-86b4-a8f718277e1a",
          "8a34a46b-3d17-4adc-8dce-dc4e7d572698",
        ],
        tenantId,
        forwardedFrom: "+15550199",
        instanceId: "7629bdce-046c-4903-86b4-a8f718277e1a",
        callChainId: "05f2f70f-3a9c-47c1-80a9-cc79e91d8cec",
      },
    ],
  ],
  "call-mute.notification-roster-muted": rosterOfBob(true),
  "call-playprompt.notification-operation-canceled": [
    [
      documented,
      operationId,
      {
        type: "promptFailed",
        operation: "prompt-3",
        isCancelled: true,
        result: { code: 400, subcode: 8508 },
      },
    ],
  ],
  "call-playprompt.notification-operation-completed": [
    [documented, operationId, { type: "promptCompleted", operation: clientContext }],
  ],
  "call-recordresponse.notification-hung-up": [
    [documented, operationId, { type: "recordingFailed", operation: "record-4", reason: "lost" }],
  ],
  "call-recordresponse.notification-initial-silence": [
    [
      documented,
      operationId,
      {
        type: "recordingFailed",
        operation: "record-4",
        reason: "initialSilence",
        result: { code: 400, subcode: 8510 },
      },
    ],
  ],
  "call-recordresponse.notification-operation-completed": recorded("maxDuration"),
  "call-redirect.pstn.notification-terminated": terminatedUnsaid,
  "call-redirect.simulring.notification-incoming": toBot(
    "481f0b00-ffff-4ca1-8c67-a5f1e31e8e82",
    { kind: "user", id: "ec040873-8235-45fd-a403-c7259a5a548e" },
    testBot,
  ),
  "call-redirect.simulring.notification-terminated": terminatedUnsaid,
  "call-redirect.single-target.notification-incoming": toBot(
    redirected,
    { kind: "user", id: "8d1e6ab6-26c5-4e22-a1bc-06ea7343958e" },
    testBot,
  ),
  "call-redirect.single-target.notification-terminated": terminatedUnsaid,
  "call-reject.none.notification-deleted": [
    [documented, "terminated", { type: "callTerminated", reason: "rejected" }],
  ],
  "call-senddtmftones.notification-canceled": tonesSent("cancelled"),
  "call-senddtmftones.notification-completed": tonesSent("completed"),
  "call-senddtmftones.notification-unknown": tonesSent("unknown"),
  "call-subscribetotone.notification-tone": [
    [documented, "tone:6", { type: "toneReceived", tone: "tone1", sequenceId: 6 }],
  ],
  "call-transfer.blind-pstn.notification-transfer-accepted": transferAccepted,
  "call-transfer.blind-pstn.notification-transferring": transferring,
  "call-transfer.blind.notification-transfer-completed": [
    [
      transferred,
      "terminated",
      { type: "callTerminated", reason: "transferred", result: { code: 0, subcode: 7015 } },
    ],
  ],
  "call-transfer.blind.notification-transfer-failed": transferFailed(7000),
  "call-transfer.blind.notification-transferring": transferring,
  "call-transfer.consultative-pstn.notification-transfer-accepted": transferAccepted,
  "call-transfer.consultative-pstn.notification-transfer-completed": transferredToTarget,
  "call-transfer.consultative-pstn.notification-transfer-failed": transferFailed(7700),
  "call-transfer.consultative-pstn.notification-transferring": transferring,
  "call-transfer.consultative.notification-transfer-accepted": transferAccepted,
  "call-transfer.consultative.notification-transfer-completed": transferredToTarget,
  "call-transfer.consultative.notification-transferring": transferring,
  "call-unmute.notification-roster-unmuted": rosterOfBob(false),
  "call-updated.notification-audio-active": [
    [documented, "audioActive:post-1:0", { type: "audioActive" }],
    [documented, "established", { type: "callEstablished" }],
  ],
  "call-updated.notification-audio-inactive": [
    [documented, "audioInactive:post-1:0", { type: "audioInactive" }],
  ],
  "participant-invite.multiple.notification-operation-completed": invited(
    inManyInvites,
    "f2fa86af-3c51-4bc2-8fc0-475452d9764f",
  ),
  "participant-invite.multiple.notification-roster-added": rosterOf(inManyInvites, [
    nameless("application"),
    nameless("user"),
  ]),
  "participant-invite.one.notification-operation-completed": invited(
    inOneInvite,
    "eec3812a-fdc3-4fb4-825c-a06c9f35414e",
  ),
  "participant-invite.one.notification-roster-added": rosterOf(inOneInvite, [
    nameless("application"),
  ]),
  "participant-invite.pstn.notification-roster-added": rosterOf(inOneInvite, [nameless("phone")]),
  "participant-invite.replace-p2p.notification-operation-completed": invited(
    inOneInvite,
    "278405a3-f568-4b3e-b684-009193463064",
  ),
  "participant-invite.replace-p2p.notification-roster-added": rosterOf(
    "a7ebfb2d-871e-419c-87af-27290b22e8db",
    [nameless("user")],
  ),
  "participant-mute.notification-roster-muted": rosterOfBob(true),
  "participant-startholdmusic.notification-operation-completed": held("startHoldMusic"),
  "participant-stopholdmusic.notification-operation-completed": held("stopHoldMusic"),
  "several-calls.notification-mixed": [
    ...established(documented),
    [transferred, "tone:12", { type: "toneReceived", tone: "star", sequenceId: 12 }],
    [transferred, "tone:13", { type: "toneReceived", tone: "pound", sequenceId: 13 }],
    [transferred, "audioInactive:post-1:1", { type: "audioInactive" }],
    [
      transferred,
      "transferFailed:post-1:1",
      { type: "transferFailed", reason: "busy", result: { code: 500, subcode: 8539 } },
    ],
    [
      "2e1a0b00-b3c5-4b0f-99b3-c133bc1e6116",
      "terminated",
      { type: "callTerminated", reason: "unknown" },
    ],
  ],
};

describe("every notification we know", () => {
  it("is in the table", () => {
    // The older form of Skype is declined as a whole, before it becomes anything.
    expect([...Object.keys(toldBy), "legacy-skype.notification-incoming"].toSorted()).toEqual(
      files.map((file) => file.replace(/\.json$/, "")).toSorted(),
    );
    expect(files.length).toBeGreaterThan(70);
  });

  it.each(Object.entries(toldBy))("%s becomes its events", (name, told) => {
    expect(eventsOf(readFixture(`${name}.json`))).toEqual(
      told.map(([callId, ownId, fact]) => ({ id: `${callId}:${ownId}`, callId, at, ...fact })),
    );
  });

  it("knows the older Skype form from Graph's own", () => {
    expect(files.filter((file) => isLegacyBody(readFixture(file)))).toEqual([
      "legacy-skype.notification-incoming.json",
    ]);
  });
});
