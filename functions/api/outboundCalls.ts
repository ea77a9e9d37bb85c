import { outboundCallRequestSchema } from "../../lib/placing/outboundCallRequest";
import { endpoint, route } from "./route";

/** Places a call and answers 202 with its id; whether anybody answers shows in the call's record. */
export const outboundCalls = route("outboundCalls", "outboundCalls", {
  POST: endpoint({
    role: "Operate",
    body: outboundCallRequestSchema,
    bodyCode: "OUTBOUND_CALL_INVALID",
    answer: async ({ body }, { calls }) => ({
      status: 202,
      jsonBody: await calls.placeOutboundCall(body),
    }),
  }),
});
