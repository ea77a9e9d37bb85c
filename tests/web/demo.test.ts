import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { makeSimulatedCall } from "../../lib/simulation/makeSimulatedCall";
import { runToEnd, runUntilWaiting } from "../../lib/simulation/runScript";
import { makeTestPlan } from "../../lib/simulation/testFlow";
import { demoChoices } from "../../web/demo/demoChoices";
import { demoTimes, demoWorld } from "../../web/demo/demoWorld";
import { transcriptTurns } from "../../web/demo/transcriptTurns";
import { placeCall, type PhoneCall } from "../../web/phone/phoneCall";
import { toSimulatedWorld } from "../../web/phone/phoneWorld";
import { demoFlows } from "./texts/demoFlows";

const now = "2026-11-29T20:00:00Z";
const flows = Object.fromEntries(demoFlows.map(({ flow }) => [flow.key, flow]));
const choices = demoChoices.flatMap((choice) => {
  const flow = flows[choice.name];
  const text = readFileSync(
    join(__dirname, `../../flows/${choice.bindings}.bindings.json`),
    "utf8",
  );
  return flow === undefined
    ? []
    : [{ ...choice, flow, bindings: bindingsSchema.parse(JSON.parse(text)) }];
});

/** The keys that the page's hints name, the first of them. */
const hinted: Readonly<Record<string, string>> = {
  shop: "1 1234567#",
  clinic: "2 1",
  bank: "2 2041603524 1 4321#",
  contoso: "1",
};

function press(call: PhoneCall, keys: string): void {
  for (const key of keys.replaceAll(" ", "")) {
    call.press(key as Parameters<PhoneCall["press"]>[0]);
    if (!call.isBetweenKeys()) call.toNextQuestion();
  }
  call.toNextQuestion();
}

describe("the page that calls itself", () => {
  it("offers flows that there are, each like a test of its own", () => {
    expect(choices.map(({ name }) => name)).toEqual(demoChoices.map(({ name }) => name));
    for (const { flow, like } of choices) {
      const names = (flow.tests ?? []).map(({ name }) => name);
      expect(like === undefined ? names : names.filter((name) => name === like)).toHaveLength(
        like === undefined ? 0 : 1,
      );
    }
  });

  it("has three times to call at, by the clock of the flow, from the day of the call on", () => {
    for (const { flow } of choices) {
      expect(demoTimes(flow, now)).toEqual([
        "2026-12-01T10:00",
        "2026-12-01T21:00",
        "2026-11-29T12:00",
      ]);
    }
  });

  test.each(choices)(
    "gets somewhere with the keys it suggests for $name",
    ({ name, flow, like, bindings }) => {
      const world = toSimulatedWorld(flow, demoWorld(flow, like, { now, language: "en" }));
      const call = placeCall(flow, { bindings, flows }, world);
      call.toNextQuestion();
      const first = call.state().passed.size;
      press(call, hinted[name] ?? "");
      const { passed, lines } = call.state();
      expect(passed.size).toBeGreaterThan(first);
      expect(lines.some((line) => line.type === "note" && line.note === "pinWrong")).toBe(false);
    },
  );

  it("shows what was lost where it was lost, and hides what nobody may read along", () => {
    const bank = choices.find(({ name }) => name === "bank");
    if (bank === undefined) throw new Error("There is no bank.");
    const plan = makeTestPlan(bank.flow, bank.bindings, flows);
    const world = toSimulatedWorld(
      bank.flow,
      demoWorld(bank.flow, bank.like, { now, language: "en" }),
    );
    const call = makeSimulatedCall(plan, world);
    runUntilWaiting(call);
    call.troubles.set("lostNews", true);
    call.press("2");
    call.press("2");
    runUntilWaiting(call);
    const before = transcriptTurns(call.steps(), call.lost(), plan).flatMap(({ lines }) => lines);
    const lost = before.findIndex(({ kind }) => kind === "lost");
    expect(before[lost]).toEqual({ kind: "lost", text: "tone2 #1" });
    expect(before[lost + 1]).toEqual({ kind: "told", text: "tone2 #2" });
    for (const key of ["2", "0", "4", "1", "6", "0", "3", "5", "2", "4"] as const) call.press(key);
    runUntilWaiting(call);
    call.press("1");
    runUntilWaiting(call);
    for (const key of ["4", "3", "2", "1", "#"] as const) call.press(key);
    runToEnd(call);
    const texts = transcriptTurns(call.steps(), call.lost(), plan).flatMap(({ lines }) =>
      lines.map(({ text }) => text),
    );
    expect(texts.some((text) => text.startsWith("tone* "))).toBe(true);
  });
});
