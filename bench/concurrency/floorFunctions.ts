import { app } from "@azure/functions";
import { TableClient } from "@azure/data-tables";
import { ServiceBusClient } from "@azure/service-bus";
import { z } from "zod";
import { makeHttpTransport } from "../../lib/graph/client/makeHttpTransport";
import { chooseDeadline } from "../../lib/time/chooseDeadline";

/*
 * The floor of a call's CPU time: two functions with nothing of ours in them but the transport to Graph. One sends what was posted
 * to the call's session. The other writes a row for each message and posts once to Graph for every other one, as the app does.
 */
const settingsSchema = z.object({
  ServiceBusConnection: z.string(),
  CALL_EVENTS_QUEUE: z.string(),
  IvrStorage: z.string(),
  GRAPH_URL: z.string(),
});

const open = () => {
  const settings = settingsSchema.parse(process.env);
  return {
    graphUrl: settings.GRAPH_URL,
    sender: new ServiceBusClient(settings.ServiceBusConnection).createSender(
      settings.CALL_EVENTS_QUEUE,
    ),
    table: TableClient.fromConnectionString(settings.IvrStorage, "Calls", {
      allowInsecureConnection: true,
    }),
  };
};
let opened: ReturnType<typeof open> | undefined;
const sendHttp = makeHttpTransport();
const startDeadline = chooseDeadline();
/** As long as the state of a call is. */
const state = "x".repeat(3000);
let taken = 0;

app.http("callNotifications", {
  methods: ["POST"],
  authLevel: "anonymous",
  route: "api/calls",
  handler: async (request) => {
    const { sender } = (opened ??= open());
    await sender.sendMessages({
      body: await request.json(),
      sessionId: request.headers.get("x-microsoft-skype-chain-id") ?? "",
      messageId: request.headers.get("x-microsoft-skype-message-id") ?? "",
    });
    return { status: 202 };
  },
});

app.serviceBusQueue("callWorker", {
  connection: "ServiceBusConnection",
  queueName: "%CALL_EVENTS_QUEUE%",
  isSessionsEnabled: true,
  handler: async (body, { triggerMetadata }) => {
    const { graphUrl, table } = (opened ??= open());
    const callId = String(triggerMetadata?.["sessionId"]);
    await table.upsertEntity({ partitionKey: callId, rowKey: "state", state }, "Replace");
    taken += 1;
    if (taken % 2 === 0) return;
    const deadline = startDeadline(10_000);
    const answer = await sendHttp(`${graphUrl}/v1.0/communications/calls/${callId}/playPrompt`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      redirect: "manual",
      deadline,
      signal: deadline.signal,
    });
    await answer.text();
    deadline.end();
  },
});
