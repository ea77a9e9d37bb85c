import type { TestCall } from "../flow/document/flow";
import type { CallPlan } from "../ivr/call/callPlan";
import type { PathStep } from "../ivr/call/callRecord";
import { sayCallEnding, sayDoor } from "./sayCallEnding";
import { makeSimulatedCall } from "./makeSimulatedCall";
import { parseKeyScript, type ScriptStep } from "./parseKeyScript";
import { runScript, runToEnd } from "./runScript";
import { spokenWords, type CallStep } from "../ivr/lines/callerMoments";
import type { SimulatedWorld } from "./simulatedWorld";
import { transcriptLines } from "./transcriptLines";

/** A simulated call from its beginning to its end. */
export type FinishedCall = Readonly<{
  /** In the words of a test's `ends`. */
  ends: string;
  /** In the words of a test's `door`. */
  door: string;
  path: readonly PathStep[];
  /** What the caller heard, one text per prompt. */
  heard: readonly string[];
  lines: readonly string[];
  steps: readonly CallStep[];
  /** What the caller would have done if the call had gone on. */
  left: readonly ScriptStep[];
  durationInMs: number;
}>;

/** Places a call, does what its keys say, and stays silent until the flow ends it. `problem` instead, when the keys are not understood. Pure. */
export function simulateFlowCall(
  plan: CallPlan,
  world: SimulatedWorld & Pick<TestCall, "keys">,
): FinishedCall | Readonly<{ problem: string }> {
  const { steps: script, problem } = parseKeyScript(world.keys);
  if (problem !== undefined) return { problem };
  const call = makeSimulatedCall(plan, world);
  const begun = call.now();
  const left = runScript(call, script);
  runToEnd(call);
  const steps = call.steps();
  return {
    ends: sayCallEnding(steps),
    door: sayDoor(steps),
    path: call.state().path,
    heard: heardWords(steps),
    lines: steps.flatMap((step) => transcriptLines(step, plan)),
    steps,
    left,
    durationInMs: call.now() - begun,
  };
}

/** What the caller heard, also of prompts cut short by a key. */
function heardWords(steps: readonly CallStep[]): readonly string[] {
  return steps
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.type === "playPrompt" ? [spokenWords(action.clips)] : []));
}
