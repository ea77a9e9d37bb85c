import { app } from "@azure/functions";
import { ServiceBusClient } from "@azure/service-bus";
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import { z } from "zod";

/* The floor of the ingress: verify the token, send what was posted, nothing else. */
const settingsSchema = z.object({
  ServiceBusConnection: z.string(),
  CALL_EVENTS_QUEUE: z.string(),
  IVR_APP_ID: z.string(),
  CALLS_OPENID_CONFIGURATION_URL: z.string(),
  CALLS_TOKEN_ISSUERS: z.string(),
});

const open = async () => {
  const settings = settingsSchema.parse(process.env);
  const configuration = await fetch(settings.CALLS_OPENID_CONFIGURATION_URL);
  const { jwks_uri } = z.object({ jwks_uri: z.string() }).parse(await configuration.json());
  const keys = (await (await fetch(jwks_uri)).json()) as JSONWebKeySet;
  return {
    findKey: createLocalJWKSet(keys),
    expected: {
      algorithms: ["RS256"],
      audience: settings.IVR_APP_ID,
      issuer: settings.CALLS_TOKEN_ISSUERS,
    },
    sender: new ServiceBusClient(settings.ServiceBusConnection).createSender(
      settings.CALL_EVENTS_QUEUE,
    ),
  };
};
let opening: ReturnType<typeof open> | undefined;

app.http("callNotifications", {
  methods: ["POST"],
  authLevel: "anonymous",
  route: "api/calls",
  handler: async (request) => {
    const { findKey, expected, sender } = await (opening ??= open());
    const token = request.headers.get("authorization")?.slice("Bearer ".length) ?? "";
    await jwtVerify(token, findKey, expected);
    await sender.sendMessages({
      body: await request.text(),
      sessionId: request.headers.get("x-microsoft-skype-chain-id") ?? "",
      messageId: request.headers.get("x-microsoft-skype-message-id") ?? "",
    });
    return { status: 202 };
  },
});
