import * as z from "zod";
import type { DeepReadonly } from "./deepReadonly";
import { documentKey, e164 } from "./fields";

/** Where a call can be sent: by the key that the bindings explain, or by a phone number. */
export const targetSchema = z.union([
  z.strictObject({ person: documentKey }),
  z.strictObject({ queue: documentKey }),
  z.strictObject({ attendant: documentKey }),
  z.strictObject({ phone: z.union([e164, documentKey]) }),
  z.strictObject({ voicemail: documentKey }),
]);

export type Target = DeepReadonly<z.infer<typeof targetSchema>>;
