import type { AppRequest, CallStory, LogLine } from "../story/callStory";
import { wasTaken } from "../story/wasTaken";
import type { TrialOutcome } from "../world/runTrial";
import type { RareState } from "./rareStates";

type Finder = (story: CallStory, outcome: TrialOutcome) => boolean;

/** How each rare state shows in a story. */
const finders: Readonly<Record<RareState, Finder>> = {
  rescueSpoke: ({ log, heard }) =>
    log.some(
      ({ event, at }) =>
        event === "callRescued" &&
        heard.some((fact) => fact.type === "promptStarted" && Math.abs(fact.at - at) < 5_000),
    ),
  conflictAfterUnknownOutcome: ({ requests }) =>
    requests.some(
      (one, index) =>
        one.status === 409 && requests.slice(0, index).some((first) => isLostTwin(first, one)),
    ),
  timerDuringPrompt: (story) =>
    steps(story).some((line) => isTimer(line) && isPlaying(story, line.at)),
  twoWorkersOneCall: ({ lines }) => lines.some(({ text }) => text.startsWith("lockTaken")),
  actionsRepeated: ({ log }) => log.some(({ event }) => event === "actionsRepeated"),
  diedBetweenRequestAndReply: ({ requests }) =>
    requests.some((one) => one.unheard === "died" && wasTaken(one)),
  staleWriteRefused: ({ log }) => log.some(({ fields }) => fields["code"] === "IVR_STATE_CONFLICT"),
  lastDelivery: ({ lines }) => lines.some(({ text }) => text.startsWith("lastDelivery")),
  becameDeadLetter: ({ lines }) => lines.some(({ text }) => text.startsWith("deadLetter")),
  keyWaited: (story) =>
    steps(story).some(({ fields }) => asks(fields["actions"], "startTimer reorder")),
  newsAfterTheEnd: ({ lines, heard }) => {
    const end = heard.at(-1);
    return lines.some(
      ({ who, at, text }) => who === "news" && isAfterEnd(end, at) && !text.startsWith("term"),
    );
  },
  refusedOnHold: ({ lines }) =>
    lines.some(({ who, text }) => who === "graph" && text.includes("8503")),
  secondTargetRang: ({ heard }) =>
    heard.some(
      (fact, index) =>
        fact.type === "transferFailed" &&
        heard.slice(index + 1).find(({ type }) => type !== "tone")?.type === "transferring",
    ),
  hungUpWhileRecording: ({ heard }) =>
    heard.some((fact) => fact.type === "recordingEnded" && fact.reason === "callEnded"),
  recordingReviewed: ({ heard }) =>
    heard.some((fact) => fact.type === "promptStarted" && fact.words === "(the own message)"),
  secretKeyed: ({ secretKeys }) => secretKeys.size > 0,
  livedThroughHealing: ({ placedAt, heard }, { healedAt, struck }) =>
    struck.length > 0 && placedAt < healedAt && (heard.at(-1)?.at ?? 0) > healedAt,
};

/** The rare states that a trial reached. Pure. */
export function findRareStates(outcome: TrialOutcome): ReadonlySet<RareState> {
  return new Set(
    stateNames.filter((state) => outcome.stories.some((story) => finders[state](story, outcome))),
  );
}

const stateNames = Object.keys(finders).filter(isRareState);

function isRareState(name: string): name is RareState {
  return name in finders;
}

function isLostTwin(first: AppRequest, second: AppRequest): boolean {
  return first.action === second.action && first.unheard !== undefined && wasTaken(first);
}

function steps({ log }: CallStory): readonly LogLine[] {
  return log.filter(({ event }) => event === "step");
}

function isTimer({ fields }: LogLine): boolean {
  return String(fields["stepEvent"]).startsWith("timer");
}

/** What a timer brings about is done before its line is written. */
const writtenAfterInMs = 300;

function isPlaying({ heard }: CallStory, at: number): boolean {
  const before = at - writtenAfterInMs;
  const last = heard.findLast((fact) => fact.at < before && fact.type.startsWith("prompt"));
  return last?.type === "promptStarted";
}

function isAfterEnd(end: CallStory["heard"][number] | undefined, at: number): boolean {
  return end?.type === "ended" && at > end.at;
}

function asks(actions: LogLine["fields"][string], wish: string): boolean {
  return typeof actions === "object" && actions.some((line) => line.startsWith(wish));
}
