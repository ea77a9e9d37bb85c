import { operationOf } from "../support/activities";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { aCall } from "../support/aCall";
import { fixtureBindings, fixtureFlow } from "../support/readFixture";

const demos = path.join(__dirname, "../../flows");
const names = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".flow.json"))
    .map((name) => name.replace(".flow.json", ""));
const readDemo = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(demos, name), "utf8"));
const demoFlow = (name: string) => flowSchema.parse(readDemo(`${name}.flow.json`));
const demoBindings = bindingsSchema.parse(readDemo("demo.bindings.json"));

const fixtureNames = names(path.join(__dirname, "../fixtures/flows"));
const fixtures = fixtureNames.map((name) => ({
  name: `the fixture ${name}`,
  flows: [fixtureFlow(name), ...fixtureNames.map(fixtureFlow)],
  bindings: fixtureBindings(),
}));
const demonstrations = names(demos).map((name) => ({
  name: `the demo ${name}`,
  flows: [demoFlow(name), ...names(demos).map(demoFlow)],
  bindings: demoBindings,
}));
const instants = [
  "2026-11-20T10:00:00.000Z",
  "2026-11-21T10:00:00.000Z",
  "2026-12-25T10:00:00.000Z",
];
const cases = [...fixtures, ...demonstrations].flatMap((one) =>
  instants.map((at) => ({ ...one, at })),
);

/** What happens to a call in which nobody does anything: prompts end, timers ring, nobody answers. */
function nothingDone(state: IvrState): CallFact {
  const operation = operationOf(state) ?? "none";
  if (operation.startsWith("lookUp")) {
    return { type: "lookUpCompleted", operation, outcome: "failed", values: {} };
  }
  if (operation.startsWith("presence")) return { type: "presenceRead", operation, available: [] };
  if (operation.startsWith("count")) return { type: "callsCounted", operation };
  if (operation.startsWith("reject")) return { type: "rejectFailed" };
  if (operation.startsWith("redirect")) return { type: "redirectFailed", operation };
  if (operation.startsWith("record")) {
    return { type: "recordingFailed", operation, reason: "initialSilence" };
  }
  if ("doubt" in state.activity && state.activity.doubt !== undefined)
    return { type: "callRead", state: "established" };
  const timer = (["leg", "noInput", "ring", "interDigit"] as const).find(
    (name) => (state.timers[name] ?? 0) > 0,
  );
  return timer === undefined
    ? { type: "promptCompleted", operation }
    : { type: "timerFired", timer, generation: state.timers[timer] ?? 0 };
}

function silentCall(flows: readonly Flow[], options: Parameters<typeof aCall>[1]) {
  const call = aCall(flows, options);
  let events = 0;
  while (!call.actions().some(({ type }) => type === "hangUp") && events < 100) {
    events += 1;
    call.happens(nothingDone(call.state()));
  }
  return { call, events };
}

describe("a caller who does nothing", () => {
  it("is tried on all flows there are", () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
  });

  test.each(cases)("is led to an end by $name at $at", ({ flows, bindings, at }) => {
    const { call, events } = silentCall(flows, { bindings, at });

    expect(call.state().activity.type).toBe("ending");
    expect(events).toBeLessThan(40);
    expect(call.state().steps).toBeLessThan(20);
  });
});
