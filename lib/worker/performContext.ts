import type { CallPlan } from "../ivr/call/callPlan";
import type { IvrState } from "../ivr/call/ivrState";
import type { CallReference, ClipAudio } from "./ports";

/** What performing needs to know of the call: its state after the step, its flows and bindings, and where its clips lie. */
export type PerformContext = Readonly<{ state: IvrState; plan: CallPlan; audio: ClipAudio }>;

/** The call as Graph is asked about it. */
export function callReference(context: PerformContext): CallReference {
  const { callId, tenantId } = context.state;
  return { callId, ...(tenantId === undefined ? {} : { tenantId }) };
}

/** The name of a recording of this call: one for each time it was recorded. */
export function recordingId(context: PerformContext, operation: string): string {
  return `${context.state.callId}-${operation}`;
}
