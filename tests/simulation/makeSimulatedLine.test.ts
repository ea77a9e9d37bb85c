import type { Flow } from "../../lib/flow/document/flow";
import { simulateFlowCall, type FinishedCall } from "../../lib/simulation/simulateFlowCall";
import type { SimulatedWorld } from "../../lib/simulation/simulatedWorld";
import { aPlan } from "../support/aPlan";
import { fixtureFlow } from "../support/readFixture";

type Given = Partial<SimulatedWorld> & Readonly<{ flow?: Flow }>;

/** A call on the bank's flow on a Friday morning, when it is open. */
function call(keys: string, { flow = fixtureFlow("bank"), ...world }: Given = {}): FinishedCall {
  const plan = aPlan([flow, fixtureFlow("branchOffice")]);
  const simulated = { name: "a call", at: "2026-11-20T09:00:00Z", keys, ...world };
  const finished = simulateFlowCall(plan, simulated);
  if ("problem" in finished) throw new Error(finished.problem);
  return finished;
}

describe("time in a simulated call", () => {
  it("passes as long as the words take, and then as long as the caller is waited for", () => {
    const asked = call("").steps.map(({ event }) => [event.type, event.at.slice(14, 21)]);
    expect(asked.slice(0, 5)).toEqual([
      ["callIncoming", "00:00.0"],
      ["callEstablished", "00:00.0"],
      ["audioActive", "00:00.0"],
      ["promptCompleted", "00:06.8"],
      ["timerFired", "00:16.8"],
    ]);
  });

  it("stops at a key what plays, and is a quarter of a second between two keys", () => {
    const { steps } = call("1 12 p2 h");
    const heard = steps.map(({ event }) => `${event.type} ${event.at.slice(17, 23)}`);
    expect(heard.slice(3)).toEqual([
      "toneReceived 00.250",
      "toneReceived 00.500",
      "toneReceived 00.750",
      "callTerminated 02.750",
    ]);
  });
});
