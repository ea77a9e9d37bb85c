import { sendCallbackNews } from "../callbacks/sendCallbackNews";
import { omitUndefined } from "../../flow/omitUndefined";
import type { IvrState } from "../../ivr/call/ivrState";
import type { CallbackOrigin } from "../callbacks/callbackNews";
import { toTimerMessage } from "../timers/toTimerMessage";
import type { ActionOf, Work } from "./work";

/** Keeps a caller's wish to be called back. */
export async function requestCallback(
  { ports, context, event }: Work,
  action: ActionOf<"requestCallback">,
): Promise<void> {
  const { plan, state } = context;
  const request = {
    requestId: `${event.callId}-${action.operation}`,
    callbackQueue: action.callbackQueue,
    phoneNumber: action.phoneNumber,
    callId: event.callId,
    flow: plan.pinned.entry,
    requestedAt: event.at,
    origin: toOrigin(state, action),
    ...(action.windows === undefined ? {} : { windows: action.windows }),
  };
  await ports.saveCallbackRequest(request);
  const flow = plan.flows[state.frames.at(-1)?.flow ?? plan.pinned.entry];
  await sendCallbackNews(ports.queueChannelMessage, request, { bindings: plan.bindings, flow });
}

function toOrigin(
  { language, dialled, instanceId, tenantId }: IvrState,
  { flow, step, variables }: ActionOf<"requestCallback">,
): CallbackOrigin {
  return { flow, language, dialled, ...omitUndefined({ step, variables, instanceId, tenantId }) };
}

/** Puts a channel message on its own way. */
export async function notify({ ports, event }: Work, action: ActionOf<"notify">): Promise<void> {
  await ports.queueChannelMessage({
    id: `${event.callId}/${action.operation}`,
    callId: event.callId,
    channel: action.to,
    text: action.text,
    at: event.at,
    attempt: 1,
  });
}

/** Sets a timer: a message to the call that arrives when it is due. */
export async function scheduleTimer(
  { ports, event, context }: Work,
  { timer, generation, delayInMs }: ActionOf<"startTimer">,
): Promise<void> {
  const planned = context.toSend?.find((one) => one.generation === generation);
  const dueAt = planned?.dueAt ?? new Date(Date.parse(ports.now()) + delayInMs).toISOString();
  await ports.scheduleCallEvent(toTimerMessage(event.callId, { timer, generation, dueAt }), dueAt);
}
