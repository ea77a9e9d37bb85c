import type { Action } from "../ivr/call/action";
import type { CallEvent } from "../ivr/call/callEvent";
import { afterRefusal } from "./afterRefusal";
import { callReference, recordingId, type PerformContext } from "./performContext";
import type { WorkerPorts } from "./ports";

/** Plays a kept message back to its caller. One that is gone fails like a prompt that cannot be played. */
export async function playRecording(
  ports: WorkerPorts,
  context: PerformContext,
  event: CallEvent,
  action: Extract<Action, { type: "playRecording" }>,
): Promise<readonly CallEvent[]> {
  const id = recordingId(context, action.recording);
  const playbackToken = await ports.recordings.openRecording(id);
  if (playbackToken === undefined) return afterRefusal(ports, event, action);
  const prompts = [{ recordingId: id, playbackToken }];
  await ports.graph.playPrompt(callReference(context), action.operation, prompts);
  return [];
}

/** Keeps a caller's wish to be called back. */
export async function requestCallback(
  ports: WorkerPorts,
  context: PerformContext,
  event: CallEvent,
  action: Extract<Action, { type: "requestCallback" }>,
): Promise<void> {
  await ports.saveCallbackRequest({
    requestId: `${event.callId}-${action.operation}`,
    callbackQueue: action.callbackQueue,
    phoneNumber: action.phoneNumber,
    callId: event.callId,
    flow: context.plan.pinned.entry,
    requestedAt: event.at,
    ...(action.windows === undefined ? {} : { windows: action.windows }),
  });
}

/** Puts a notification on its own way. */
export async function notify(
  ports: WorkerPorts,
  event: CallEvent,
  action: Extract<Action, { type: "notify" }>,
): Promise<void> {
  await ports.queueNotification({
    id: `${event.callId}/${action.operation}`,
    callId: event.callId,
    channel: action.to,
    text: action.text,
    at: event.at,
    attempt: 1,
  });
}
