import { callActions } from "../../../local/graph/actions/index";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { speak } from "../../../lib/simulation/graph/caller";
import type { CallNotification, NotificationKind } from "../../../local/graph/calls/notifications";
import { placeIncomingCall } from "../../../local/graph/calls/placeIncomingCall";
import { createCall } from "../../../local/graph/actions/createCall";
import { getPresencesByUserId } from "../../../local/graph/actions/getPresencesByUserId";
import { aLine, anAnsweredCall, anAnswer, prompts } from "./support/aLine";
import type { Line } from "./support/aLine";

const {
  answer,
  cancelMediaProcessing,
  hangUp,
  playPrompt,
  recordResponse,
  reject,
  subscribeToTone,
  transfer,
} = callActions;

const documented = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, "../../fixtures/graph/calling", `${name}.json`), "utf8"));

const literal = new Set([
  "@odata.type",
  "changeType",
  "state",
  "direction",
  "status",
  "code",
  "subcode",
  "subCode",
]);
// Real notifications of calls mostly have no id (https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/616),
// and replacesContext is of use only in a consultative transfer.
const isOmitted = (name: string, parent: object) =>
  name === "replacesContext" || (name === "id" && "state" in parent);

/** Matches what has the same members of the same types, and the same words where words have a meaning. */
function shapeOf(value: unknown, key = ""): unknown {
  if (literal.has(key)) return value;
  if (Array.isArray(value)) return value.map((one) => shapeOf(one));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !isOmitted(name, value))
        .map(([name, member]) => [name, shapeOf(member, name)]),
    );
  }
  if (value === null) return null;
  return expect.any(
    { string: String, number: Number, boolean: Boolean }[String(typeof value)] ?? Object,
  );
}

const record = { clientContext: "message", playBeep: false };
const toSales = {
  transferTarget: { identity: { phone: { id: "+15550111" } } },
};

type Told = Readonly<
  [file: string, kind: NotificationKind, make: (line: Line) => Promise<unknown>]
>;

const notifications: readonly Told[] = [
  [
    "call-redirect.pstn.notification-incoming",
    "incoming",
    async ({ ports }) => placeIncomingCall(ports, { to: "instance-1", from: "user-1" }),
  ],
  [
    "call-answer.notification-established",
    "established",
    async (line) => {
      answer(placeIncomingCall(line.ports, { to: "+15550100" }), anAnswer);
      await line.clock.advance(1000);
    },
  ],
  [
    "call-delete.notification-terminating",
    "terminating",
    async (line) => hangUp(await anAnsweredCall(line), {}),
  ],
  [
    "call-reject.none.notification-deleted",
    "rejected",
    async ({ ports }) => reject(placeIncomingCall(ports, { to: "+15550100" }), { reason: "none" }),
  ],
  [
    "call-transfer.blind.notification-transferring",
    "transferring",
    async (line) => transfer(await anAnsweredCall(line), toSales),
  ],
  [
    "call-transfer.blind-pstn.notification-transfer-accepted",
    "transferAccepted",
    async (line) => {
      transfer(await anAnsweredCall(line), toSales);
      await line.clock.advance(5000);
    },
  ],
  [
    "call-transfer.blind.notification-transfer-completed",
    "terminated",
    async (line) => {
      transfer(await anAnsweredCall(line), toSales);
      await line.clock.advance(5000);
    },
  ],
  [
    "call-transfer.blind.notification-transfer-failed",
    "transferFailed",
    async (line) => {
      transfer(await anAnsweredCall(line), {
        transferTarget: { identity: { user: { id: "nobody" } } },
      });
      await line.clock.advance(5000);
    },
  ],
  [
    "call-playprompt.notification-operation-completed",
    "playPrompt",
    async (line) => {
      playPrompt(await anAnsweredCall(line), prompts("greeting", "one"));
      await line.clock.advance(5000);
    },
  ],
  [
    "call-recordresponse.notification-operation-completed",
    "recordResponse",
    async (line) => {
      const call = await anAnsweredCall(line);
      speak(call.live, 30);
      recordResponse(call, record);
      await line.clock.advance(5000);
    },
  ],
  [
    "call-cancelmediaprocessing.completionreason.notification-record-operation-canceled",
    "recordResponse",
    async (line) => {
      const call = await anAnsweredCall(line);
      recordResponse(call, record);
      cancelMediaProcessing(call, {});
    },
  ],
];

describe("the documented bodies", () => {
  it.each(notifications)("%s has its shape", async (file, kind, make) => {
    const line = aLine({ transferOutcomes: { nobody: "failed" } });
    const told: CallNotification[] = [];
    await make({
      ...line,
      ports: { ...line.ports, notify: (notification) => told.push(notification) },
    });
    const found = told.find((notification) => notification.kind === kind);
    expect(found?.body).toMatchObject(Object(shapeOf(documented(file))));
  });

  it.each([
    ["call-answer.request", "answer"],
    ["call-reject.busy.request", "reject"],
    ["call-redirect.pstn.request", "redirect"],
  ] as const)("%s is accepted while the call rings", (file, name) => {
    const call = placeIncomingCall(aLine().ports, { to: "+15550100" });
    expect(callActions[name](call, documented(file))).toMatchObject({ status: 202 });
  });

  it.each([
    ["call-transfer.blind-pstn.request", "transfer", 202],
    ["call-playprompt.request", "playPrompt", 200],
    ["call-recordresponse.request", "recordResponse", 200],
    ["call-subscribetotone.request", "subscribeToTone", 200],
    ["call-cancelmediaprocessing.request", "cancelMediaProcessing", 200],
  ] as const)("%s is accepted on an answered call", async (file, name, status) => {
    const call = await anAnsweredCall(aLine());
    expect(callActions[name](call, documented(file))).toMatchObject({ status });
  });

  it("the body of a call to be placed is accepted", () => {
    const body = documented("call-create.pstn-service-hosted.request");
    expect(createCall(aLine().ports, body)).toMatchObject({ answer: { status: 201 } });
  });

  it("the answers of media actions have their shapes", async () => {
    const call = await anAnsweredCall(aLine());
    const answers = [
      subscribeToTone(call, { clientContext: "keys" }),
      playPrompt(call, prompts("greeting", "one")),
      recordResponse(call, record),
      cancelMediaProcessing(call, { clientContext: "stop" }),
    ];
    expect(answers.map((answer) => answer.body)).toMatchObject(
      Object(
        [
          "call-subscribetotone.response",
          "call-playprompt.response",
          "call-recordresponse.response",
          "call-cancelmediaprocessing.response",
        ].map((name) => shapeOf(documented(name))),
      ),
    );
  });

  it("the answer about presence has its shape", () => {
    const request = documented("presence-getpresencesbyuserid.request");
    expect(getPresencesByUserId({}, request).body).toMatchObject(
      Object(shapeOf(documented("presence-getpresencesbyuserid.response"))),
    );
  });
});
