import { app } from "@azure/functions";
import { TableClient } from "@azure/data-tables";
import { ServiceBusClient } from "@azure/service-bus";
import { z } from "zod";

/*
 * The floor of a key press: the same two functions with nothing of ours in them. One sends what was posted to the
 * call's session; the other takes it, reads a row, writes it, and posts once to Graph.
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
    const row = await table.getEntity<{ state: string }>(callId, "state");
    const changed = { partitionKey: callId, rowKey: "state", state: JSON.stringify(body) };
    await table.updateEntity(changed, "Replace", { etag: row.etag });
    const response = await fetch(`${graphUrl}/v1.0/communications/calls/${callId}/playPrompt`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: changed.state,
    });
    await response.arrayBuffer();
  },
});
