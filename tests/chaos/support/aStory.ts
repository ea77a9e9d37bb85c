import { makeCallStory, type CallStory, type Heard } from "../../../chaos/story/callStory";
import type { SimulatorFact } from "../../../local/graph/simulatorEvent";

/** The story of a call that began at 0 and in which these facts were heard, each at its second. */
export function aStory(
  facts: readonly (readonly [second: number, fact: SimulatorFact])[],
  changes: Partial<CallStory> = {},
): CallStory {
  const heard = facts.map(([second, fact]): Heard => ({ at: second * 1000, ...fact }));
  return { ...makeCallStory("test-1", 0), heard, kept: { lines: [lastLine] }, ...changes };
}

/** The line with which the record of a call ends. */
export const lastLine = {
  at: "2026-11-20T09:00:01.000Z",
  stepEvent: "terminated callerHungUp",
  outcome: "ended callerHungUp",
  actions: ["keepCallRecord abandoned"],
};

/** Words begin. */
export const words: SimulatorFact = {
  type: "promptStarted",
  operationId: "1",
  promptId: "a",
  words: "Welcome.",
  durationInMs: 1000,
};

/** Words end by themselves. */
export const wordsEnd = {
  type: "promptEnded",
  operationId: "1",
  outcome: "completed",
} as const satisfies SimulatorFact;

/** The call ends. */
export function theEnd(reason: Extract<SimulatorFact, { type: "ended" }>["reason"]): SimulatorFact {
  return { type: "ended", code: 200, subcode: 0, reason };
}
