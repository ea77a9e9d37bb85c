import { IvrError } from "../../lib/errors";
import { outboundCallRequestSchema } from "../../lib/placing/outboundCallRequest";
import { endpoint, route } from "./route";

/** Places a call and answers 202 with its id. The same Idempotency-Key again is the same call. */
export const outboundCalls = route("outboundCalls", {
  POST: endpoint({
    role: "Operate",
    body: outboundCallRequestSchema,
    bodyCode: "OUTBOUND_CALL_INVALID",
    answer: async ({ body, request }, { calls }) => {
      const key = readIdempotencyKey(request.headers.get("idempotency-key"));
      const placed = await calls.placeOutboundCall(body, key);
      return {
        status: 202,
        headers: { Location: `/api/outboundCalls/${placed.id}` },
        jsonBody: placed,
      };
    },
  }),
});

/** As programs send it, in quotes or without: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/ */
function readIdempotencyKey(header: string | null): string | undefined {
  const key = header?.trim().replace(/^"(.*)"$/, "$1");
  if (key === undefined || key === "") return undefined;
  if (/^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw new IvrError(
    "OUTBOUND_CALL_INVALID",
    "The header Idempotency-Key must have at most 255 printable ASCII characters.",
  );
}
