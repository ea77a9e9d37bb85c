import type { CallReference } from "../../graph/actions/graphAction";
import type { Action } from "../../ivr/call/action";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { CallPlan } from "../../ivr/call/callPlan";
import type { IvrState } from "../../ivr/call/ivrState";
import type { CallLines } from "../../ivr/lines/callLines";
import type { Log } from "../../log";
import type { ClipAudio, WorkerPorts } from "../ports";
import type { DueTimer } from "../timers/timerPlan";

/** What performing needs to know of the call: its state after the step, its flows and bindings, and where its clips lie. */
export type PerformContext = Readonly<{
  state: IvrState;
  plan: CallPlan;
  audio: ClipAudio;
  /** The timers whose messages are sent; absent where each one that is started has its own. */
  toSend?: readonly DueTimer[];
  /** The lines of the call, this event's among them. */
  lines?: CallLines;
}>;

/** What performing an action needs beside it: the ports, the call, and the event that led to it. */
export type Work = Readonly<{
  ports: WorkerPorts;
  log: Log;
  context: PerformContext;
  event: CallEvent;
}>;

/** An action of one type. */
export type ActionOf<Type extends Action["type"]> = Extract<Action, { type: Type }>;

/** The call as Graph is asked about it. */
export function makeCallReference({ context }: Work): CallReference {
  const { callId, tenantId } = context.state;
  return { callId, ...(tenantId === undefined ? {} : { tenantId }) };
}

/** The name of a recording of this call: one for each time it was recorded. */
export function recordingId({ context }: Work, operation: string): string {
  return `${context.state.callId}-${operation}`;
}
