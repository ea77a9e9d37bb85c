import type { Draw } from "./draw";

/** A step that rings people for the caller; what its words are, and where it leads, is drawn by the flow's own makers. */
export function drawConnect<Scope>(
  { below, pick, chance }: Draw,
  prompt: (scope: Scope) => unknown,
  forward: (scope: Scope) => string,
  scope: Scope,
): Readonly<Record<string, unknown>> {
  const person = () => ({
    target: pick<object>([{ person: "anna" }, { person: "omar" }, { phone: "mobile" }]),
    ...(chance(30) ? { ring: 5 + below(30) } : {}),
    ...(chance(30) ? { only: "available" } : {}),
  });
  return {
    type: "connect",
    to: Array.from({ length: 1 + below(3) }, person),
    ...(chance(40) ? { meanwhile: prompt(scope) } : {}),
    ...(chance(20) ? { whisper: prompt(scope) } : {}),
    ...(chance(20) ? { topic: prompt(scope) } : {}),
    ...(chance(50) ? { noAnswer: forward(scope) } : {}),
    ...(chance(50) ? { declined: forward(scope) } : {}),
    ...(chance(50) ? { failed: forward(scope) } : {}),
  };
}
