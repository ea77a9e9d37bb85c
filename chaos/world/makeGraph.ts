import type { RecordedSound } from "../../lib/simulation/graph/callFacts";
import { createCall } from "../../local/graph/actions/createCall";
import type { GraphAnswer } from "../../local/graph/actions/graphAnswer";
import type { TransferOutcome } from "../../lib/simulation/graph/callFacts";
import type { GraphCall, GraphPorts } from "../../local/graph/calls/graphCall";
import type { CallNotification } from "../../local/graph/calls/notifications";
import { dropParticipant, listPresent } from "../../local/graph/calls/participants";
import { placeIncomingCall, type PlacedCall } from "../../local/graph/calls/placeIncomingCall";
import type { SimulatorFact } from "../../local/graph/simulatorEvent";
import { defaultSettings, type SimulatorSettings } from "../../local/graph/simulatorSettings";
import type { Trial } from "../scenarios/trial";
import type { CallStory, StoryKind } from "../story/callStory";
import { factText } from "../story/factText";
import type { Stories } from "../story/makeStories";
import type { VirtualTime } from "../time/makeVirtualTime";
import { makeDice, type Dice } from "../time/makeDice";
import { identity } from "./identity";
import { makeRecordings, type Recordings } from "./makeRecordings";

/** The simulated Graph of a run: its calls, and the recordings that can be downloaded. */
export type Graph = Readonly<{
  /** Rings the app. `hear` is told what the caller hears. */
  place: (story: CallStory, placed: PlacedCall, hear: (fact: SimulatorFact) => void) => GraphCall;
  /** Places a call for the app, as it asks for it, in a story of its own. */
  create: (parent: CallStory, asked: Readonly<{ body: unknown; attemptId: string }>) => GraphAnswer;
  findCall: (callId: string) => GraphCall | undefined;
  findRecording: (address: string) => RecordedSound | undefined;
  /** Whether Graph hands the caller of this call to nobody who is in another call. */
  refusesHandOver: (callId: string) => boolean;
}>;

type Options = Readonly<{
  trial: Trial;
  time: VirtualTime;
  stories: Stories;
  soundOf: GraphPorts["soundOf"];
  deliver: (story: CallStory, notification: CallNotification) => void;
  /** Who is rung by a placed call: is told what they hear. */
  ringPerson: (story: CallStory) => (fact: SimulatorFact) => void;
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

/** A colleague whom the step `connect` rings, and what comes of handing a caller over to them. */
const numberOfColleague = "+4930555096";
const handOverRefused = 0.4;
const handOvers: readonly [TransferOutcome, ...TransferOutcome[]] = ["accepted", "failed", "busy"];

/** What comes of ringing somebody whom the app calls. */
const ringOutcomes: readonly [TransferOutcome, ...TransferOutcome[]] = [
  "accepted",
  "accepted",
  "accepted",
  "accepted",
  "accepted",
  "accepted",
  "busy",
  "declined",
  "noAnswer",
  "unreachable",
];

/** For these somebody is called: they are calls themselves. */
const waits: ReadonlySet<StoryKind> = new Set(["caller", "placed"]);

/** Makes a Graph without calls. */
export function makeGraph(options: Options): Graph {
  const { trial, time, stories } = options;
  const live = new Map<string, GraphCall>();
  const recordings = makeRecordings(time);
  const refusing = new Set<string>();
  const portsOf = makePorts(options, live, recordings);
  return {
    place: (story, placed, hear) => {
      const colleague = makeDice(trial.seed, story.label, "colleague").pick(handOvers);
      const outcomes = { ...transferOutcomes, [numberOfColleague]: colleague };
      const call = placeIncomingCall(portsOf(story, hear, outcomes), placed);
      live.set(call.callId, call);
      if (makeDice(trial.seed, story.label, "hand-over").chance(handOverRefused)) {
        refusing.add(call.callId);
      }
      return call;
    },
    create: (parent, { body, attemptId }) => {
      const isRoom = isJoining(body);
      const story = stories.beginPart(
        parent,
        isRoom ? "room" : waits.has(parent.kind) ? "leg" : "placed",
      );
      const dice = makeDice(trial.seed, story.label, "ring");
      const outcome = isRoom ? "accepted" : dice.pick(ringOutcomes);
      const hear = isRoom ? () => undefined : options.ringPerson(story);
      const ports = portsOf(story, hear, { "*": outcome });
      const { answer, call } = createCall(ports, body);
      if (call === undefined) throw new Error(`${story.label}: ${JSON.stringify(answer.error)}`);
      story.callId = call.callId;
      live.set(call.callId, call);
      if (isRoom) letPeopleLeave(time, dice, call);
      parent.placed.push({
        at: time.now(),
        label: story.label,
        attemptId,
        target: isRoom ? "room" : JSON.stringify(call.targets[0]?.["identity"]),
        recipient: parent.attempts.get(attemptId),
      });
      return answer;
    },
    findCall: (callId) => live.get(callId),
    findRecording: recordings.find,
    refusesHandOver: (callId) => refusing.has(callId),
  };
}

function isJoining(body: unknown): boolean {
  return typeof body === "object" && body !== null && "meetingInfo" in body;
}

const looksForLeaversEveryInMs = 10_000;

/** People in a room leave it some time, one after the other. */
function letPeopleLeave(time: VirtualTime, dice: Dice, call: GraphCall): void {
  time.after(looksForLeaversEveryInMs, () => {
    if (call.live.state === "terminated") return;
    const [first] = listPresent(call).filter(({ id }) => id !== call.myParticipantId);
    if (first !== undefined && dice.chance(0.3)) dropParticipant(call, first);
    letPeopleLeave(time, dice, call);
  });
}

/** Makes what each call of the simulated Graph needs from outside. */
function makePorts(
  { trial, time, stories, deliver, soundOf }: Options,
  live: Map<string, GraphCall>,
  recordings: Recordings,
) {
  const usual: SimulatorSettings = {
    ...defaultSettings(`${identity.publicUrl}/api/calls`),
    audioActiveAfterInMs: trial.surroundings.audioActiveAfterInMs,
  };
  return (
    story: CallStory,
    hear: (fact: SimulatorFact) => void,
    outcomes: SimulatorSettings["transferOutcomes"],
  ): GraphPorts => {
    let ids = 0;
    const settings: SimulatorSettings = { ...usual, transferOutcomes: outcomes };
    return {
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
        deliver(story, notification);
      },
      soundOf,
      keepRecording: (sound) => recordings.keep(story, sound),
      findCall: (callId) => live.get(callId),
      callEnded: (callId) => void live.delete(callId),
    };
  };
}
