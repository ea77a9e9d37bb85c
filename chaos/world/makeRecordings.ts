import { z } from "zod";
import type { RecordedSound } from "../../lib/simulation/graph/callFacts";
import type { CallNotification } from "../../local/graph/calls/notifications";
import type { CallStory } from "../story/callStory";
import type { VirtualTime } from "../time/makeVirtualTime";

/** Recordings as Graph keeps them: for an hour, each at an address of its own. */
export type Recordings = Readonly<{
  keep: (
    story: CallStory,
    sound: RecordedSound,
  ) => Readonly<{ recordingLocation: string; recordingAccessToken: string }>;
  /** Notes by which operation the app is told of a recording. */
  name: (story: CallStory, notification: CallNotification) => void;
  find: (address: string) => RecordedSound | undefined;
}>;

/** A recording that ends sooner is no message. */
const shortestInMs = 1_000;
const keptForInMs = 60 * 60 * 1000;

const completed = z.object({
  value: z.tuple([
    z.object({
      resourceData: z.object({ recordingLocation: z.string(), clientContext: z.string() }),
    }),
  ]),
});

/** Makes the place for recordings. */
export function makeRecordings(time: VirtualTime): Recordings {
  const kept = new Map<string, RecordedSound & Readonly<{ until: number }>>();
  return {
    keep: (story, sound) => {
      const address = `https://recordings.skype.com/${story.label}.r${story.recordings.length + 1}`;
      kept.set(address, { ...sound, until: time.now() + keptForInMs });
      story.recordings.push({
        at: time.now(),
        address,
        isSpoken: sound.durationInMs >= shortestInMs && sound.speech.length > 0,
        durationInMs: sound.durationInMs,
        operation: undefined,
        isSettled: false,
      });
      return { recordingLocation: address, recordingAccessToken: "token" };
    },
    name: (story, { kind, body }) => {
      if (kind !== "recordResponse") return;
      const told = completed.safeParse(body).data?.value[0].resourceData;
      const recording = story.recordings.find(({ address }) => address === told?.recordingLocation);
      if (recording !== undefined) recording.operation = told?.clientContext;
    },
    find: (address) => {
      const found = kept.get(address);
      return found !== undefined && time.now() < found.until ? found : undefined;
    },
  };
}
