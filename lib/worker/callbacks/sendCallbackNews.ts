import type { CallbackRequest, QueueChannelMessage } from "../ports";
import type { Bindings } from "../../flow/document/bindings";
import type { Flow } from "../../flow/document/flow";
import { findNextOpening } from "./findNextOpening";

/** Puts news of a request to be called back on its way to the channel of its queue: that it was made and, where the hours for it begin later, that it is due. Rejects with QUEUE_UNAVAILABLE. */
export async function sendCallbackNews(
  queueChannelMessage: QueueChannelMessage,
  request: CallbackRequest,
  { bindings, flow }: Readonly<{ bindings: Bindings; flow: Flow | undefined }>,
): Promise<void> {
  const { requestId, callId, callbackQueue, requestedAt: at } = request;
  const channel = bindings.callbackQueues?.[callbackQueue]?.notify;
  if (channel === undefined) return;
  const dueAt = findDueTime(request, bindings, flow);
  const isDueNow = dueAt === undefined || dueAt === at;
  const common = { callId, channel, text: "", at, attempt: 1 };
  await queueChannelMessage({
    ...common,
    id: `callback/${requestId}`,
    callback: { requestId, isDue: isDueNow, callbackQueue },
  });
  if (isDueNow) return;
  await queueChannelMessage(
    {
      ...common,
      id: `callback/${requestId}/due`,
      callback: { requestId, isDue: true, callbackQueue },
    },
    dueAt,
  );
}

/** When the hours begin in which the caller was promised a call; undefined where none were promised, or nobody knows them. */
function findDueTime(
  { windows, requestedAt }: CallbackRequest,
  bindings: Bindings,
  flow: Flow | undefined,
): string | undefined {
  if (windows === undefined) return undefined;
  const schedule = flow?.schedules?.[windows] ?? bindings.schedules?.[windows];
  return (
    schedule && findNextOpening(schedule, requestedAt, schedule.timeZone ?? flow?.timeZone ?? "UTC")
  );
}
