import { maskNumber } from "../ivr/call/maskNumber";
import type { CountEarlier, RecordingDetails } from "../worker/ports";
import { isSameNumber } from "./isSameNumber";
import type { CallbackStore, RecordingStore } from "./ports";

const days = 7;
const dayInMs = 86_400_000;
/** Requests of one month: a line of more has other troubles. */
const mostCallbacks = 1000;

/**
 * Makes the count of what a caller left in the week before a message. Where the flow keeps only the last digits of numbers, it counts
 * who has the same, and says that it is unsure; who withholds the number is nobody in particular.
 */
export function makeCountEarlier(
  ports: Readonly<{
    recordingStore: Pick<RecordingStore, "listRecordings">;
    callbackStore: Pick<CallbackStore, "listCallbackRequests">;
  }>,
): CountEarlier {
  return async (recording) => {
    const { caller, recordedAt, recordingId } = recording;
    if (!/\d/.test(caller)) return { messages: 0, callbacks: 0, isUnsure: false };
    const isWhole = caller.startsWith("+");
    const [recordings, callbacks] = await Promise.all([
      Promise.all(listDays(recording).map((day) => ports.recordingStore.listRecordings(day))),
      ports.callbackStore.listCallbackRequests(undefined, mostCallbacks),
    ]);
    const isTheirs = (number: string) =>
      isWhole ? isSameNumber(number, caller) : maskNumber(number) === caller;
    return {
      messages: recordings
        .flat()
        .filter(
          (one) =>
            one.recordingId !== recordingId &&
            one.recordedAt < recordedAt &&
            (one.caller === caller || (isWhole && isSameNumber(one.caller, caller))),
        ).length,
      callbacks: callbacks.filter(
        ({ phoneNumber, requestedAt }) => isTheirs(phoneNumber) && requestedAt < recordedAt,
      ).length,
      isUnsure: !isWhole,
    };
  };
}

function listDays({ recordedAt }: RecordingDetails): readonly string[] {
  const last = Date.parse(recordedAt);
  return Array.from({ length: days }, (_, index) =>
    new Date(last - index * dayInMs).toISOString().slice(0, 10),
  );
}
