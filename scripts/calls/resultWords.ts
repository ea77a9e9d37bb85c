import type { CallRecord } from "../../lib/ivr/call/callRecord";

const words: Readonly<Partial<Record<string, string>>> = {
  turnedAway: "turned away",
  leftMessage: "left a message",
  selfServed: "served by the menu",
  abandoned: "hung up",
  gaveUp: "not helped",
  failed: "failed",
  notAnswered: "not answered",
};

/** How a call went, in two or three words; a result that a later version knows is shown as it is. Pure. */
export function resultWords({ result, transferredTo }: CallRecord): string {
  if (result === "transferred") return `transferred to ${transferredTo ?? "nobody known"}`;
  if (result === "redirected") return `redirected to ${transferredTo ?? "nobody known"}`;
  return words[result] ?? result;
}
