import type { FlowNode } from "../../../lib/flow/document/flow";
import { nodeAt } from "../../../lib/flow/steps/nodeAt";
import { stepType } from "../../../lib/flow/steps/index";
import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { Key } from "../../../lib/ivr/call/tone";
import type { SimulatedCall } from "../../../lib/simulation/makeSimulatedCall";
import { runUntilWaiting } from "../../../lib/simulation/runScript";

const mostQuestions = 25;
const longestMessageInS = 30;
/** Of a hundred callers who are asked something, so many hang up, and so many more say nothing. */
const [hangUps, silences] = [7, 6];
/** Callers mostly want the first things that a menu offers. */
const towardsFirst = 1.7;

/** Goes through a call as a made-up caller: chooses what menus offer, types digits, speaks, falls silent or hangs up. */
export function playCaller(call: SimulatedCall, plan: CallPlan, random: () => number): void {
  for (let question = 0; question < mostQuestions; question++) {
    untilAsked(call);
    if (call.isOver()) return;
    if (call.isRecording()) {
      speak(call, 3 + random() * longestMessageInS);
      continue;
    }
    const mood = random() * 100;
    if (mood < hangUps) return call.hangUp();
    if (mood < hangUps + silences) call.advance();
    else press(call, keysFor(currentNode(call, plan), random));
  }
  call.hangUp();
}

/** Lets time pass until the caller can do something. */
function untilAsked(call: SimulatedCall): void {
  for (let events = 0; events < 500 && !call.isOver(); events++) {
    if (call.isRecording() || call.isWaiting()) return;
    if (!call.advance()) return;
  }
  runUntilWaiting(call);
}

function speak(call: SimulatedCall, seconds: number): void {
  call.speak(seconds);
  const until = call.now() + seconds * 1000;
  while (call.isRecording() && call.advance(until)) continue;
  if (call.isRecording()) call.press("#");
}

function press(call: SimulatedCall, keys: readonly Key[]): void {
  for (const key of keys) {
    const until = call.now() + 300;
    while (call.advance(until)) continue;
    call.press(key);
  }
}

function currentNode(call: SimulatedCall, { flows }: CallPlan): FlowNode | undefined {
  const frame = call.state().frames.at(-1);
  const flow = frame === undefined ? undefined : flows[frame.flow];
  return frame === undefined || flow === undefined ? undefined : nodeAt(flow, frame.place);
}

function keysFor(node: FlowNode | undefined, random: () => number): readonly Key[] {
  const options = node === undefined ? [] : (stepType(node).choices?.(node).options ?? []);
  const wanted = options[Math.floor(random() ** towardsFirst * options.length)];
  const keys = wanted?.keys.match(/[0-9*#]/g) as Key[] | null | undefined;
  if (keys !== undefined && keys !== null) return keys;
  const digits = Array.from({ length: 4 }, () => String(Math.floor(random() * 10)) as Key);
  return [...digits, "#"];
}
