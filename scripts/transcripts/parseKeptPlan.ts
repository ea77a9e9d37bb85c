import { z } from "zod";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema } from "../../lib/flow/document/flow";
import type { CallPlan } from "../../lib/ivr/call/callPlan";

const planSchema = z.strictObject({
  pinned: z.strictObject({ entry: z.string(), versions: z.record(z.string(), z.number()) }),
  flows: z.record(z.string(), flowSchema),
  bindings: bindingsSchema,
});

/** Reads what a kept call went by: its flows, each in the version of the call, and bindings. Throws where it is none. */
export function parseKeptPlan(text: string): CallPlan {
  return planSchema.parse(JSON.parse(text));
}
