import { app } from "@azure/functions";
import { TableClient } from "@azure/data-tables";
import { ServiceBusClient } from "@azure/service-bus";
import { z } from "zod";

/* What the floors of a key press and of a call's CPU time have in common. */
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

/** The clients that a floor works with, opened at their first use. */
export function openFloorParts(): ReturnType<typeof open> {
  return (opened ??= open());
}

/** Registers the function that sends what was posted to the call's session. */
export function registerPassOn(): void {
  app.http("callNotifications", {
    methods: ["POST"],
    authLevel: "anonymous",
    route: "api/calls",
    handler: async (request) => {
      const { sender } = openFloorParts();
      await sender.sendMessages({
        body: await request.json(),
        sessionId: request.headers.get("x-microsoft-skype-chain-id") ?? "",
        messageId: request.headers.get("x-microsoft-skype-message-id") ?? "",
      });
      return { status: 202 };
    },
  });
}
