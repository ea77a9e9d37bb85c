import { spokenWords } from "../ivr/lines/callerMoments";
import type { Clip } from "../flow/prompts/clip";
import type { Action } from "../ivr/call/action";
import { askByType, type ByType } from "../ivr/call/byType";
import type { CallFact } from "../ivr/call/callEvent";
import { appActions } from "./graph/appActions";
import type {
  CallerFact,
  RecordedSound,
  Sound,
  ToldFact,
  TransferOutcome,
} from "./graph/callFacts";
import { speak } from "./graph/caller";
import type { Clock } from "./graph/clock";
import { makeModelCall, type CallSettings, type ModelCall } from "./graph/modelCall";
import type { SimulatedWorld } from "./simulatedWorld";

/** The telephone line of a simulated call: the model of Graph's call, asked by the core's own actions. */
export type SimulatedLine = Readonly<{
  live: ModelCall;
  /** Performs what concerns Graph; what it answers at once is returned. */
  perform: (action: Action) => CallFact | undefined;
  /** True while something plays, or a recording goes on after its caller has spoken: that ends by itself. */
  isBusy: () => boolean;
  /** Speaks into the recording under way; nobody hears a caller otherwise. */
  speak: (seconds: number) => void;
}>;

const acceptedInMs = 3000;
const refusedInMs = 3000;
/** Less than the shortest ring time and its allowance, so that the report comes before we stop waiting for it. */
const ringsInMs = 15_000;
/** Graph's own, where a redirect says nothing. */
const usualRingInSeconds = 55;

/** Makes the line of one call; transfers end as its world says, one after the other, and then well. */
export function makeSimulatedLine(
  world: SimulatedWorld,
  clock: Clock,
  tell: (fact: ToldFact) => void,
): SimulatedLine {
  const spokenInMs = new Map<string, number>();
  let isPlaying = false;
  let hasSpoken = false;
  const live = makeModelCall(
    {
      clock,
      appClock: clock,
      settings: makeSettings(world),
      lastSequenceId: 0,
      tell,
      report: ({ type }: CallerFact) => {
        if (type === "promptStarted" || type === "beep") isPlaying = true;
        if (type === "promptEnded" || type === "recordingStarted") isPlaying = false;
        if (type === "recordingStarted") hasSpoken = false;
      },
      keepRecording: (sound, operation) => {
        const durationInMs = spokenFor(sound);
        if (durationInMs > 0) spokenInMs.set(operation, durationInMs);
        return {
          recordingLocation: "https://simulated.example/recording",
          recordingAccessToken: "simulated",
        };
      },
    },
    world.outgoing === undefined ? "incoming" : "establishing",
  );
  const requests = makeRequests(live, spokenInMs);
  const answers = makeAnswers(live, spokenInMs, world);
  return {
    live,
    perform: (action) => {
      askByType(requests, action, undefined);
      return askByType(answers, action, undefined);
    },
    isBusy: () => isPlaying || (live.recording !== undefined && hasSpoken),
    speak: (seconds) => {
      if (live.recording === undefined) return;
      hasSpoken = true;
      speak(live, seconds);
    },
  };
}

function makeSettings({ transfers = [], outgoing }: SimulatedWorld): () => CallSettings {
  // The first to be rung is whom we call.
  const { callee = "accepted" } = outgoing ?? {};
  const outcomes: readonly TransferOutcome[] = [
    ...(outgoing === undefined ? [] : [callee === "machine" ? "accepted" : callee]),
    ...transfers,
  ];
  let tried = 0;
  const settings: CallSettings = {
    establishedAfterInMs: 0,
    audioActiveAfterInMs: 0,
    answerWindowInMs: 15_000,
    beepInMs: 500,
    maxPromptMs: null,
    movedAfterInMs: 500,
    ring: () => {
      const outcome = outcomes[tried++] ?? "accepted";
      if (outcome === "accepted") return { outcome, afterInMs: acceptedInMs };
      return { outcome, afterInMs: outcome === "noAnswer" ? ringsInMs : refusedInMs };
    },
  };
  return () => settings;
}

/** What the app asks of Graph. What is missing here concerns somebody else, or goes well without any news of it. */
function makeRequests(
  live: ModelCall,
  spokenInMs: ReadonlyMap<string, number>,
): ByType<Action, unknown> {
  return {
    answer: () => appActions.answer(live),
    reject: (action) => appActions.reject(live, action),
    subscribeToTone: () => appActions.subscribeToTone(live),
    playPrompt: ({ operation, clips }) => play(live, operation, clips.map(soundOf)),
    playRecording: ({ operation, recording }) => {
      const durationInMs = spokenInMs.get(recording) ?? 0;
      play(live, operation, [{ promptId: "", words: "", durationInMs }]);
    },
    recordResponse: (action) =>
      appActions.recordResponse(live, { ...action, operationId: action.operation, sounds: [] }),
    cancelMediaProcessing: () => appActions.cancelMediaProcessing(live),
    transfer: () => appActions.transfer(live, { target: { kind: "user", id: "" } }),
    keepAlive: () => appActions.keepAlive(live),
    hangUp: () => appActions.hangUp(live),
  };
}

/** What is answered at once. */
function makeAnswers(
  live: ModelCall,
  spokenInMs: ReadonlyMap<string, number>,
  { redirect }: SimulatedWorld,
): ByType<Action, CallFact | undefined> {
  return {
    redirect: ({ operation, targets, ringInSeconds = usualRingInSeconds }) => {
      if (redirect === "refused") return { type: "redirectFailed", operation };
      appActions.redirect(live, {
        targets: targets.map(() => ({ kind: "user", id: "" })),
        timeoutInMs: ringInSeconds * 1000,
      });
      return undefined;
    },
    keepRecording: ({ operation }) => {
      const sound = spokenInMs.has(operation) ? "heard" : "silent";
      return { type: "recordingKept", operation, kept: true, sound };
    },
    readCall: () => ({
      type: "callRead",
      state: live.state === "redirecting" ? "transferring" : live.state,
    }),
    readOperation: ({ operation }) => ({ type: "operationRead", operation, status: "running" }),
  };
}

function play(live: ModelCall, operation: string, sounds: readonly Sound[]): void {
  appActions.playPrompt(live, {
    operation,
    operationId: operation,
    sounds: sounds.map((sound) => () => sound),
  });
}

/** A calm voice says about fifteen characters a second. */
const perCharacterInMs = 65;
const shortestInMs = 300;

/** About how a clip is heard: recordings are as long as their words would be spoken. */
function soundOf(clip: Clip): Sound {
  const durationInMs =
    clip.type === "pause"
      ? clip.milliseconds
      : Math.max(shortestInMs, clip.text.length * perCharacterInMs);
  return { promptId: "", words: spokenWords([clip]), durationInMs };
}

function spokenFor({ speech }: RecordedSound): number {
  return speech.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}
