import type { SimulatedCall } from "./makeSimulatedCall";
import type { ScriptStep } from "./parseKeyScript";

/** Nobody presses two keys at once, nor one before anything was said: so long passes before a key that follows no pause. */
export const betweenKeysInMs = 250;
/** No flow that passes the checks lets a call come near this. */
const mostEvents = 5000;

/** Does what a script says; returns what of it was left when the call ended. Pressing goes on at once, `w` and speaking wait for their moment. */
export function runScript(
  call: SimulatedCall,
  script: readonly ScriptStep[],
): readonly ScriptStep[] {
  settle(call, call.hasSound);
  for (const [index, step] of script.entries()) {
    if (call.isOver()) return script.slice(index);
    act(call, step, script[index - 1]);
  }
  return [];
}

/** Lets silence go on until the flow ends the call; false when it never does. */
export function runToEnd(call: SimulatedCall): boolean {
  settle(call, () => false);
  return call.isOver();
}

/** Lets time pass until the caller is waited for. */
export function runUntilWaiting(call: SimulatedCall): void {
  settle(call, call.isWaiting);
}

function act(call: SimulatedCall, step: ScriptStep, previous: ScriptStep | undefined): void {
  switch (step.type) {
    case "press":
      if (previous?.type !== "wait") pass(call, betweenKeysInMs);
      return call.press(step.key);
    case "wait":
      return pass(call, step.seconds * 1000);
    case "speak":
      settle(call, call.isRecording);
      call.speak(step.seconds);
      return pass(call, step.seconds * 1000);
    case "awaitPrompt":
      return runUntilWaiting(call);
    case "hangUp":
      return call.hangUp();
  }
}

function pass(call: SimulatedCall, milliseconds: number): void {
  const until = call.now() + milliseconds;
  while (call.advance(until)) continue;
}

function settle(call: SimulatedCall, isSettled: () => boolean): void {
  while (call.steps().length < mostEvents && !isSettled() && call.advance()) continue;
}
