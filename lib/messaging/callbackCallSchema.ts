import * as z from "zod";
import type { CallbackCall } from "../ivr/call/callbackCall";

/** What a call is placed for that calls somebody back, as it lies on the queue: whom it rings then are people or numbers. */
export const callbackCallSchema = z.object({
  requestId: z.string(),
  callbackQueue: z.string(),
  requestedAt: z.string(),
  attempt: z.number(),
  mode: z.enum(["agentFirst", "customerFirst"]),
  flow: z.string(),
  step: z.string().exactOptional(),
  language: z.string().exactOptional(),
  phoneNumber: z.string(),
  instanceId: z.string().exactOptional(),
  to: z.array(
    z.object({
      target: z.union([z.object({ person: z.string() }), z.object({ phone: z.string() })]),
      ring: z.number().exactOptional(),
      only: z.literal("available").exactOptional(),
    }),
  ),
}) satisfies z.ZodType<CallbackCall>;
