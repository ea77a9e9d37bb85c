import { operationOf, questionOf } from "./activities";
import type { Action } from "../../lib/ivr/call/action";
import type { CallFact, TimerName } from "../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { Clip } from "../../lib/flow/prompts/clip";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import type { LegOutcome } from "../../lib/ivr/call/leg";
import { newCall } from "../../lib/ivr/call/newCall";
import { step } from "../../lib/ivr/step";
import { toTone, type Key } from "../../lib/ivr/call/tone";
import { fittingKeys } from "./fittingKeys";

/** What a caller does: keys with the time before each (from the answer or the key before), `fitting` for what is asked for just then; or one and the same wrong key after every question. */
export type Caller = Readonly<{
  presses: readonly Readonly<{ key: Key | "fitting"; afterInMs: number }>[] | "hashAlways";
  hangsUpAfterInMs?: number;
  /** Sound stops, and comes back. */
  hold?: Readonly<{ afterInMs: number; forMs: number }>;
  number?: string;
}>;

/** Numbers the world draws from, over and over, to decide how things turn out. Unless `promptsFail`, every prompt is heard. */
export type World = Readonly<{ draws: readonly number[]; promptsFail: boolean }>;

/** One event of a simulated call and what came of it. */
export type SimulatedStep = Readonly<{
  atInMs: number;
  fact: CallFact;
  state: IvrState;
  actions: readonly Action[];
}>;

const start = Date.parse("2026-11-20T09:00:00.000Z");
const mostSteps = 5000;

/** Plays a whole call: what `step` asks for is done, or fails, as the world decides; timers ring when nothing else happens first. Ends when the call does. */
export function simulateCall(
  plan: CallPlan,
  caller: Caller,
  world: World,
): readonly SimulatedStep[] {
  const scene = openScene(plan, caller, world);
  while (scene.state.activity.type !== "ended" && scene.steps.length < mostSteps) {
    const next = nextFact(scene);
    if (next === undefined) break;
    scene.now = Math.max(scene.now, next.at);
    apply(scene, next.fact);
  }
  return scene.steps;
}

type Due = Readonly<{ at: number; fact: CallFact; operation?: string }>;

type Scene = {
  readonly plan: CallPlan;
  readonly caller: Caller;
  readonly draw: () => number;
  readonly promptsFail: boolean;
  now: number;
  state: IvrState;
  /** Answers that come within the same turn. */
  answers: CallFact[];
  due: Due[];
  timers: Map<TimerName, Readonly<{ at: number; generation: number }>>;
  soundFreeAt: number;
  pressed: number;
  nextPressAt: number | undefined;
  /** The rest of what fits, to be pressed quickly. */
  fitting: string;
  sequenceId: number;
  steps: SimulatedStep[];
};

function openScene(plan: CallPlan, caller: Caller, world: World): Scene {
  let drawn = 0;
  return {
    plan,
    caller,
    draw: () => world.draws[drawn++ % Math.max(1, world.draws.length)] ?? 0,
    promptsFail: world.promptsFail,
    now: 0,
    state: newCall("call-1", new Date(start).toISOString()),
    answers: [],
    due: [{ at: 0, fact: incoming(caller) }, ...holdFacts(caller)],
    timers: new Map(),
    soundFreeAt: 0,
    pressed: 0,
    nextPressAt: undefined,
    fitting: "",
    sequenceId: 5,
    steps: [],
  };
}

function incoming({ number }: Caller): CallFact {
  const source =
    number === undefined ? { kind: "phone" as const } : { kind: "phone" as const, id: number };
  return { type: "callIncoming", source, dialled: ["+15550100"] };
}

function holdFacts({ hold }: Caller): readonly Due[] {
  if (hold === undefined) return [];
  return [
    { at: hold.afterInMs, fact: { type: "audioInactive" } },
    { at: hold.afterInMs + hold.forMs, fact: { type: "audioActive" } },
  ];
}

function nextFact(scene: Scene): Due | undefined {
  const answer = scene.answers.shift();
  if (answer !== undefined) return { at: scene.now, fact: answer };
  const candidates = [...scene.due, ...timerFacts(scene), ...callerFacts(scene)];
  const next = candidates.reduce<Due | undefined>(
    (first, one) => (first === undefined || one.at < first.at ? one : first),
    undefined,
  );
  if (next === undefined) return undefined;
  scene.due = scene.due.filter((one) => one !== next);
  if (next.fact.type === "timerFired") scene.timers.delete(next.fact.timer);
  if (next.fact.type === "toneReceived") press(scene, next.at);
  return next;
}

function timerFacts(scene: Scene): readonly Due[] {
  return [...scene.timers].map(([timer, { at, generation }]) => ({
    at,
    fact: { type: "timerFired", timer, generation },
  }));
}

function callerFacts(scene: Scene): readonly Due[] {
  const { caller, state } = scene;
  if (state.answeredAt === undefined) return [];
  const hangUp: readonly Due[] =
    caller.hangsUpAfterInMs === undefined
      ? []
      : [{ at: caller.hangsUpAfterInMs, fact: { type: "callTerminated", reason: "callerHungUp" } }];
  if (caller.presses === "hashAlways") {
    const isAsked = questionOf(state) !== undefined && operationOf(state) === undefined;
    return isAsked ? [...hangUp, tone(scene, "#", scene.now + 100)] : hangUp;
  }
  const next = caller.presses[scene.pressed];
  if (next === undefined) return hangUp;
  scene.nextPressAt ??= scene.now + next.afterInMs;
  return [...hangUp, tone(scene, keyOf(scene, next.key), scene.nextPressAt)];
}

/** What fits is decided by what is asked when the first of its keys is due. */
function keyOf(scene: Scene, key: Key | "fitting"): Key {
  if (key !== "fitting") return key;
  const keys = scene.fitting || fittingKeys(scene.state, scene.plan, scene.sequenceId);
  return keyPad.find((one) => one === keys.charAt(0)) ?? "1";
}

const keyPad: readonly Key[] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"];

function tone(scene: Scene, key: Key, at: number): Due {
  return { at, fact: { type: "toneReceived", tone: toTone(key), sequenceId: scene.sequenceId } };
}

function press(scene: Scene, at: number): void {
  const { caller, state, plan, pressed, sequenceId } = scene;
  const isFitting = caller.presses !== "hashAlways" && caller.presses[pressed]?.key === "fitting";
  if (isFitting) scene.fitting = (scene.fitting || fittingKeys(state, plan, sequenceId)).slice(1);
  scene.sequenceId += 1;
  scene.nextPressAt = scene.fitting === "" ? undefined : at + 200;
  if (scene.fitting === "") scene.pressed += 1;
}

function apply(scene: Scene, fact: CallFact): void {
  const at = new Date(start + scene.now).toISOString();
  const event = { id: `event-${scene.steps.length}`, callId: "call-1", at, ...fact };
  const { state, actions } = step(scene.state, event, scene.plan);
  scene.state = state;
  scene.steps.push({ atInMs: scene.now, fact, state, actions });
  for (const action of actions) perform(scene, action);
}

function later(scene: Scene, inMs: number, fact: CallFact, operation?: string): void {
  scene.due.push({ at: scene.now + inMs, fact, ...(operation === undefined ? {} : { operation }) });
}

// oxlint-disable-next-line complexity -- the table of all actions
function perform(scene: Scene, action: Action): void {
  switch (action.type) {
    case "answer":
      later(scene, 100, { type: "callEstablished" });
      return later(scene, 200, { type: "audioActive" });
    case "playPrompt":
      return playPrompt(scene, action.operation, lengthOf(action.clips));
    case "playRecording":
      return playPrompt(scene, action.operation, 5000);
    case "cancelMediaProcessing":
      return cancelMedia(scene);
    case "recordResponse":
      return record(scene, action);
    case "transfer":
      return transfer(scene);
    case "hangUp":
      return later(scene, 100, { type: "callTerminated", reason: "hungUpByUs" });
    case "startTimer":
      scene.timers.set(action.timer, {
        at: scene.now + action.delayInMs,
        generation: action.generation,
      });
      return;
    case "lookUp":
      scene.answers.push(lookedUp(scene, action.operation));
      return;
    case "createOnlineMeeting":
      scene.answers.push({
        type: "onlineMeetingCreated",
        operation: action.operation,
        ...(scene.draw() % 3 === 0
          ? {}
          : {
              meeting: {
                joinUrl: "https://teams.microsoft.com/meet/24",
                id: "24",
                passcode: "Ab1",
              },
            }),
      });
      return;
    case "startAlert": {
      const outcome = scene.draw() % 3 === 0 ? "failed" : "started";
      scene.answers.push({ type: "alertStarted", operation: action.operation, outcome });
      return;
    }
    case "checkPin":
      scene.answers.push({
        type: "pinChecked",
        operation: action.operation,
        outcome: (["right", "wrong", "lockedOut"] as const)[scene.draw() % 3] ?? "wrong",
      });
      return;
    case "keepRecording":
      scene.answers.push({
        type: "recordingKept",
        operation: action.operation,
        kept: scene.draw() % 4 !== 0,
      });
      return;
    case "readPresence": {
      const available = action.people.filter(() => scene.draw() % 2 === 0);
      scene.answers.push({ type: "presenceRead", operation: action.operation, available });
      return;
    }
    case "readCall":
      scene.answers.push({
        type: "callRead",
        // A call that was sent on still rings somewhere.
        state:
          rings(scene) || scene.state.activity.type === "leaving" ? "transferring" : "established",
      });
      return;
    case "readOperation":
      scene.answers.push({
        type: "operationRead",
        operation: action.operation,
        status: "running",
      });
      return;
    case "countCalls": {
      const calls = scene.draw() % 20;
      const { operation } = action;
      scene.answers.push({ type: "callsCounted", operation, ...(calls === 0 ? {} : { calls }) });
      return;
    }
    case "invite":
      return later(scene, 5000, {
        type: "inviteEnded",
        operation: action.operation,
        outcome: scene.draw() % 2 === 0 ? "completed" : "failed",
      });
    case "removeParticipant":
    case "muteParticipant":
    case "muteAll":
    case "mute":
    case "unmute":
    case "startHoldMusic":
    case "stopHoldMusic":
    case "sendDtmfTones":
    case "updateRecordingStatus":
    case "addLargeGalleryView":
    case "updateMetadata":
    case "changeScreenSharingRole":
    case "reject":
      if (scene.draw() % 4 === 0) scene.answers.push({ type: "rejectFailed" });
      else later(scene, 100, { type: "callTerminated", reason: "rejected" });
      return;
    case "redirect": {
      const draw = scene.draw() % 4;
      const { operation } = action;
      if (draw === 0) scene.answers.push({ type: "redirectFailed", operation });
      else if (draw === 1) scene.answers.push({ type: "redirectUnknown", operation });
      else later(scene, 20_000, { type: "callTerminated", reason: "unknown" });
      return;
    }
    case "placeCall":
      return ringLeg(scene, action.operation);
    case "enterRoom":
      return openRoom(scene, action.operation);
    case "subscribeToTone":
    case "withdrawCall":
    case "tellParent":
    case "keepAlive":
    case "markRecordingUrgent":
    case "discardRecording":
    case "requestCallback":
    case "notify":
    case "keepCallRecord":
      return;
  }
}

function rings({ due }: Scene): boolean {
  return due.some(({ fact }) => ["transferFailed", "callTransferAccepted"].includes(fact.type));
}

function playPrompt(scene: Scene, operation: string, lengthInMs: number): void {
  const begins = Math.max(scene.now, scene.soundFreeAt);
  scene.soundFreeAt = begins + lengthInMs;
  const draw = scene.promptsFail ? scene.draw() % 8 : 7;
  // One in eight is never reported at all.
  if (draw === 0) return;
  const fact: CallFact =
    draw === 1 ? { type: "promptFailed", operation } : { type: "promptCompleted", operation };
  later(scene, scene.soundFreeAt - scene.now, fact, operation);
}

function cancelMedia(scene: Scene): void {
  scene.soundFreeAt = scene.now;
  scene.due = scene.due.map((one) =>
    one.operation === undefined ? one : { ...one, at: scene.now + 50 },
  );
}

function record(scene: Scene, { operation }: Extract<Action, { type: "recordResponse" }>): void {
  const draw = scene.draw() % 5;
  if (draw === 0) return;
  const fact: CallFact =
    draw < 3
      ? { type: "recordingFailed", operation, reason: draw === 1 ? "initialSilence" : "failed" }
      : {
          type: "recordingCompleted",
          operation,
          end: draw === 3 ? "stopTone" : "maxSilence",
          recordingLocation: "https://graph.example/recordings/1",
          recordingAccessToken: "token",
        };
  later(scene, 6000, fact, operation);
}

/** A room lets the caller in, is full or locked, or is never heard of. */
function openRoom(scene: Scene, operation: string): void {
  const draw = scene.draw() % 6;
  const tell = (outcome: LegOutcome) =>
    later(scene, 4000, { type: "legChanged", operation, outcome });
  if (draw === 0) return;
  tell((["busy", "noAnswer", "ended", "taken", "taken"] as const)[draw - 1] ?? "taken");
  if (draw > 3) later(scene, 5000, { type: "callTerminated", reason: "transferred" });
}

/** Somebody takes the call, declines it, does not come, or is never heard of. */
function ringLeg(scene: Scene, operation: string): void {
  const draw = scene.draw() % 8;
  const tell = (inMs: number, outcome: LegOutcome) =>
    later(scene, inMs, { type: "legChanged", operation, legCallId: `${operation}-call`, outcome });
  if (draw === 0) return;
  if (draw === 1) return tell(0, "ended");
  tell(0, "ringing");
  if (draw === 2) return tell(1000, "busy");
  if (draw === 3) return tell(25_000, "noAnswer");
  tell(4000, "answered");
  tell(12_000, (["taken", "declined", "machine", "taken"] as const)[draw - 4] ?? "taken");
}

const reasons = ["noAnswer", "busy", "declined", "unreachable", "failed"] as const;

/** Taken, given back, given back after it was taken, or never heard of again. */
function transfer(scene: Scene): void {
  const draw = scene.draw() % 8;
  later(scene, 500, { type: "callTransferring" });
  if (draw === 0) return;
  if (draw < 3) {
    later(scene, 5000, { type: "callTransferAccepted" });
    const end: CallFact =
      draw === 1
        ? { type: "callTerminated", reason: "transferred" }
        : { type: "transferFailed", reason: "failed" };
    return later(scene, 8000, end);
  }
  later(scene, 9000, { type: "transferFailed", reason: reasons[draw - 3] ?? "failed" });
}

function lookedUp(scene: Scene, operation: string): CallFact {
  const outcome = (["found", "notFound", "failed"] as const)[scene.draw() % 3] ?? "failed";
  const values = outcome === "found" ? { name: "Anna", balance: 12.5, open: true } : {};
  return { type: "lookUpCompleted", operation, outcome, values };
}

function lengthOf(clips: readonly Clip[]): number {
  return clips.reduce(
    (sum, clip) => sum + (clip.type === "pause" ? clip.milliseconds : clip.text.length * 60),
    0,
  );
}
