import { demoFlows } from "../web/texts/demoFlows";
import { makeSimulatedCall, type SimulatedCall } from "../../lib/simulation/makeSimulatedCall";
import { parseKeyScript } from "../../lib/simulation/parseKeyScript";
import { runScript, runToEnd, runUntilWaiting } from "../../lib/simulation/runScript";
import { makeTestPlan } from "../../lib/simulation/testFlow";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bindingsSchema } from "../../lib/flow/document/bindings";

const contoso = demoFlows.flatMap(({ flow }) => (flow.key === "contoso" ? [flow] : []));
const bindings = bindingsSchema.parse(
  JSON.parse(readFileSync(join(__dirname, "../../flows/local.bindings.json"), "utf8")),
);

function ring(): SimulatedCall {
  const [flow] = contoso;
  if (flow === undefined) throw new Error("flows/contoso.flow.json is gone.");
  return makeSimulatedCall(makeTestPlan(flow, bindings, {}), { name: "trouble" });
}

const happened = (call: SimulatedCall) => call.steps().map(({ event }) => event.type);
const result = (call: SimulatedCall) =>
  call
    .steps()
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.type === "keepCallRecord" ? [action.record.result] : []));

describe("trouble on a simulated line", () => {
  it("takes one notification away, and the caller is put through by the menu's own clock", () => {
    const call = ring();
    runUntilWaiting(call);
    call.press("1");
    call.troubles.set("lostNews", true);
    runToEnd(call);
    expect(call.lost().map(({ event }) => event.type)).toEqual(["promptCompleted"]);
    expect(call.troubles.isComing("lostNews")).toBe(false);
    expect(happened(call)).toContain("timerFired");
    expect(result(call)).toEqual(["transferred"]);
  });

  it("makes a key unheard, so that the caller presses it again", () => {
    const call = ring();
    runUntilWaiting(call);
    call.troubles.set("lostNews", true);
    call.press("1");
    expect(happened(call)).not.toContain("toneReceived");
    call.press("1");
    expect(happened(call)).toContain("toneReceived");
  });

  it("lets the next transfer end busy, and those after it as the world says", () => {
    const call = ring();
    runUntilWaiting(call);
    call.troubles.set("failedTransfer", true);
    call.press("1");
    runToEnd(call);
    const reasons = call
      .steps()
      .flatMap(({ event }) => (event.type === "transferFailed" ? [event.reason] : []));
    expect(reasons).toEqual(["busy"]);
  });

  it("can be taken back", () => {
    const call = ring();
    call.troubles.set("lostNews", true);
    call.troubles.set("lostNews", false);
    runUntilWaiting(call);
    expect(call.lost()).toEqual([]);
  });

  it("holds the call and takes it back", () => {
    const call = ring();
    runUntilWaiting(call);
    call.hold(true);
    expect({ isOnHold: call.isOnHold(), isWaiting: call.isWaiting() }).toEqual({
      isOnHold: true,
      isWaiting: false,
    });
    call.hold(false);
    runUntilWaiting(call);
    expect(call.isOnHold()).toBe(false);
    expect(happened(call)).toContain("audioInactive");
  });

  it.each(["1", "4 w s5 #", "w p9", "h", ""])(
    "leaves no call with the keys “%s” without an end, whichever notification is lost",
    (keys) => {
      const { steps = [] } = parseKeyScript(keys);
      const told = 12;
      const endless = Array.from({ length: told }, (_, wanted) => {
        const call = ring();
        for (let count = 0; count < wanted; count++) call.advance();
        call.troubles.set("lostNews", true);
        runScript(call, steps);
        return runToEnd(call) ? [] : [wanted];
      });
      expect(endless.flat()).toEqual([]);
    },
  );
});
