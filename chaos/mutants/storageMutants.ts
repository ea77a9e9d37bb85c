import type { Mutant } from "./mutant";
import { changingSent, type SentMessage } from "./changingSent";

/** Faults of old in what was made of storage. */
export const storageMutants: readonly Mutant[] = [
  {
    name: "recordForgotten",
    was: "A record that could not be written at once was never written.",
    scenario: "tablesFlaky",
    calls: 400,
    breaks: "oneRecord",
    wraps: {
      storage: (own) => ({
        ...own,
        callRecordStore: {
          ...own.callRecordStore,
          saveCallRecord: forgetting(own.callRecordStore.saveCallRecord),
        },
      }),
    },
  },
  {
    name: "recordingForgotten",
    was: "A message that could not be kept at once was lost.",
    scenario: "blobsAway",
    breaks: "recordingsKept",
    wraps: {
      storage: (own) => ({
        ...own,
        recordingStore: {
          ...own.recordingStore,
          saveRecording: forgetting(own.recordingStore.saveRecording),
        },
      }),
    },
  },
  {
    name: "toldAndForgotten",
    was: "That people were told was not noted, and what came twice told them twice.",
    scenario: "faultless",
    breaks: "toldOnce",
    wraps: {
      storage: (own) => ({
        ...own,
        recordingStore: { ...own.recordingStore, noteTold: () => Promise.resolve(true) },
      }),
      openClient: (own) =>
        changingSent(own, '"channelMessage"', (message) => [message, again(message)]),
    },
  },
];

function again(message: SentMessage): SentMessage {
  return { ...message, messageId: `${String(message.messageId)}:again` };
}

function forgetting<Args extends readonly unknown[]>(save: (...args: Args) => Promise<void>) {
  return async (...args: Args): Promise<void> => {
    try {
      await save(...args);
    } catch {
      // As if it were kept.
    }
  };
}
