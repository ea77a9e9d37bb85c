import type { RecordedSound } from "../../lib/simulation/graph/callFacts";
import type { GraphCall, GraphPorts } from "../../local/graph/calls/graphCall";
import type { CallNotification } from "../../local/graph/calls/notifications";
import { placeIncomingCall, type PlacedCall } from "../../local/graph/calls/placeIncomingCall";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import { defaultSettings, type SimulatorSettings } from "../../local/graph/simulatorSettings";
import type { Trial } from "../scenarios/trial";
import type { CallStory } from "../story/callStory";
import { factText } from "../story/factText";
import type { Stories } from "../story/makeStories";
import type { VirtualTime } from "../time/makeVirtualTime";
import { identity } from "./identity";
import { makeRecordings } from "./makeRecordings";

/** The simulated Graph of a run: its calls, and the recordings that can be downloaded. */
export type Graph = Readonly<{
  /** Rings the app. `hear` is told what the caller hears. */
  place: (story: CallStory, placed: PlacedCall, hear: (fact: SimulatorFact) => void) => GraphCall;
  findCall: (callId: string) => GraphCall | undefined;
  findRecording: (address: string) => RecordedSound | undefined;
}>;

type Options = Readonly<{
  trial: Trial;
  time: VirtualTime;
  stories: Stories;
  soundOf: GraphPorts["soundOf"];
  deliver: (story: CallStory, notification: CallNotification) => void;
}>;

/** Who picks up: hardly anybody, so that calls come back and go on. */
const transferOutcomes: SimulatorSettings["transferOutcomes"] = {
  "*": "busy",
  "+15550110": "accepted",
  "+442071234501": "accepted",
  "+4930555001": "noAnswer",
  "+4930555091": "noAnswer",
  "+4930555092": "accepted",
  "+4930555094": "accepted",
  "+4930555095": "noAnswer",
};

/** Makes a Graph without calls. */
export function makeGraph(options: Options): Graph {
  const { trial, time, stories } = options;
  const live = new Map<string, GraphCall>();
  const recordings = makeRecordings(time);
  const settings: SimulatorSettings = {
    ...defaultSettings(`${identity.publicUrl}/api/calls`),
    audioActiveAfterInMs: trial.surroundings.audioActiveAfterInMs,
    transferOutcomes,
  };

  return {
    place: (story, placed, hear) => {
      let ids = 0;
      const call = placeIncomingCall(
        {
          appId: identity.appId,
          tenantId: identity.tenantId,
          callClock: time,
          wallClock: time,
          newId: () => `${story.label}.${++ids}`,
          settings: () => settings,
          report: (callId, fact) => {
            story.callId = callId;
            story.heard.push({ at: time.now(), ...fact });
            stories.tell(story, "caller", factText(fact));
            hear(fact);
          },
          notify: (notification) => {
            recordings.name(story, notification);
            options.deliver(story, notification);
          },
          soundOf: options.soundOf,
          keepRecording: (sound) => recordings.keep(story, sound),
          findCall: (callId) => live.get(callId),
          callEnded: (callId) => void live.delete(callId),
        },
        placed,
      );
      live.set(call.callId, call);
      return call;
    },
    findCall: (callId) => live.get(callId),
    findRecording: recordings.find,
  };
}
