import type { Draw } from "./draw";

/** A step that brings callers into a room; its words, and where it leads, are drawn by the flow's own makers. */
export function drawConference<Scope>(
  { chance }: Draw,
  prompt: (scope: Scope) => unknown,
  forward: (scope: Scope) => string,
  scope: Scope,
): Readonly<Record<string, unknown>> {
  return {
    type: "conference",
    room: chance(70) ? "board" : { var: "answer" },
    ...(chance(40) ? { before: prompt(scope) } : {}),
    ...(chance(40) ? { alone: prompt(scope) } : {}),
    ...(chance(50) ? { unknown: forward(scope) } : {}),
    ...(chance(50) ? { full: forward(scope) } : {}),
    ...(chance(50) ? { failed: forward(scope) } : {}),
  };
}
