import { sayCallEnding, sayDoor } from "../../lib/simulation/sayCallEnding";
import { simulateFlowCall } from "../../lib/simulation/simulateFlowCall";
import type { SimulatedWorld } from "../../lib/simulation/simulatedWorld";
import { aPlan } from "../support/aPlan";
import { flowOf } from "../support/flowOf";
import { richBindings } from "../support/richBindings";

const option = (keys: string, next: string) => ({ keys, label: next, next });
const nodes = {
  start: {
    type: "menu",
    prompt: "Choose.",
    options: [
      option("1", "sales"),
      option("2", "message"),
      option("3", "bye"),
      option("4", "gone"),
    ],
  },
  sales: { type: "transfer", to: [{ target: { person: "anna" } }], failed: "message" },
  message: { type: "voicemail", mailbox: "office", prompt: "Speak." },
  bye: { type: "hangup", prompt: "Goodbye." },
};

/** How a call ends, and what the door did first. */
function ending(keys: string, world: Partial<SimulatedWorld> = {}, rest: object = {}) {
  const plan = aPlan(flowOf(nodes, rest), richBindings);
  const call = simulateFlowCall(plan, {
    name: "a call",
    at: "2026-11-20T09:00:00Z",
    keys,
    ...world,
  });
  if ("problem" in call) throw new Error(call.problem);
  return [sayCallEnding(call.steps), sayDoor(call.steps)];
}

describe("sayCallEnding", () => {
  it.each<[string, string, Partial<SimulatedWorld>, string]>([
    ["whom the caller was put through to", "1", {}, "transfer:anna"],
    ["where a message was left", "2 s5 #", {}, "voicemail:office"],
    ["where a transfer that failed led", "1 w s5 #", { transfers: ["busy"] }, "voicemail:office"],
    ["no message where nothing was said", "2 w p2 #", {}, "goodbye"],
    ["a goodbye, also one that is not heard to its end", "3 h", {}, "goodbye"],
    ["a caller who hung up before", "h", {}, "abandoned"],
    ["an apology", "4", {}, "failed"],
  ])("says %s", (_what, keys, world, expected) => {
    expect(ending(keys, world)).toEqual([expected, "answered"]);
  });

  it("says what the door did", () => {
    const to = [{ person: "anna" }];
    expect(ending("", {}, { door: [{ do: "reject", reason: "busy" }] })).toEqual([
      "turnedAway",
      "turnedAway:busy",
    ]);
    expect(ending("", {}, { door: [{ do: "redirect", to }] })).toEqual([
      "redirected:anna",
      "redirected:anna",
    ]);
  });

  it("knows no end of a call that has none yet", () => {
    expect([sayCallEnding([]), sayDoor([])]).toEqual(["endless", "answered"]);
  });
});
