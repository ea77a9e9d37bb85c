import { omitUndefined } from "../flow/omitUndefined";
import type { CallEvent } from "../ivr/call/callEvent";
import type { OutboundAttempt } from "./ports";

/** The worker's first event of a placed call: the same id whoever tells of it, so that it counts once. Pure. */
export function toCreatedEvent(
  { beginning }: OutboundAttempt,
  { callId, callChainId }: Readonly<{ callId: string; callChainId?: string }>,
  at: string,
): Extract<CallEvent, { type: "callCreated" }> {
  return {
    ...beginning,
    id: `created-${callId}`,
    callId,
    at,
    ...omitUndefined({ callChainId }),
  };
}
