import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { simulateFlowCall } from "../../lib/simulation/simulateFlowCall";
import { makeTestPlan } from "../../lib/simulation/testFlow";
import { placeCall, type PhoneCall } from "../../web/phone/phoneCall";
import { firstWorld, namesOf, toSimulatedWorld, worldLike } from "../../web/phone/phoneWorld";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, `../../flows/${name}`), "utf8"));
const demo = (name: string): Flow => flowSchema.parse(read(`${name}.flow.json`));
const bindings = bindingsSchema.parse(read("demo.bindings.json"));
const surroundings = { bindings, flows: { identify: demo("identify") } };

function dial(flow: Flow, like?: string): PhoneCall {
  const test = flow.tests?.find(({ name }) => name === like);
  const world = {
    ...firstWorld(flow, "2026-11-30T08:00:00Z"),
    ...(test === undefined ? {} : worldLike(flow, test)),
  };
  const call = placeCall(flow, surroundings, toSimulatedWorld(flow, world));
  call.toNextQuestion();
  return call;
}

const said = (call: PhoneCall): readonly string[] =>
  call
    .state()
    .lines.map((line) =>
      line.type === "heard"
        ? `“${line.clips.flatMap((clip) => (clip.type === "pause" ? [] : [clip.text])).join(" ")}”`
        : line.type === "pressed"
          ? `[${line.keys}]`
          : line.type === "beep"
            ? "(beep)"
            : `(${line.note} ${line.about})`,
    );

describe("the phone beside a flow", () => {
  it("says what a caller hears, and where the caller is, until somebody answers", () => {
    const call = dial(demo("clinic"));
    expect(call.state()).toMatchObject({ here: "language", isOver: false, ends: undefined });
    call.press("2");
    call.toNextQuestion();
    expect(call.state()).toMatchObject({ here: "main", language: "en" });
    call.press("3");
    call.toNextQuestion();
    expect(said(call).slice(-3)).toEqual([
      "[3]",
      "“I am connecting you with the laboratory.”",
      "(ringing laboratory)",
    ]);
    expect(call.state()).toMatchObject({
      here: undefined,
      isOver: true,
      ends: "transfer:laboratory",
      passed: new Set(["language", "english", "open", "main", "laboratory"]),
    });
  });

  it("lets a silence be waited for, and a message be spoken", () => {
    const call = dial(demo("contoso"));
    call.wait();
    expect(said(call)).toContain("(silence )");
    call.press("4");
    call.toNextQuestion();
    expect(call.state().isRecording).toBe(true);
    call.speak(5);
    call.toNextQuestion();
    expect(said(call).some((line) => line.startsWith("(recorded"))).toBe(true);
  });

  it("lets time pass as fast as it is told to, and marks what a key cuts short", () => {
    const flow = demo("contoso");
    const call = placeCall(
      flow,
      surroundings,
      toSimulatedWorld(flow, firstWorld(flow, "2026-11-30T08:00:00Z")),
    );
    call.pass(1000);
    expect(call.state().at).toBe("2026-11-30T08:00:01.000Z");
    call.press("1");
    expect(call.state().lines[0]).toMatchObject({ type: "heard", isCut: true });
    call.hangUp();
    expect(call.state()).toMatchObject({ isOver: true, ends: "abandoned" });
  });

  it("ends every test call of the demos as the tests themselves do, in the world it takes from them", () => {
    const different = ["clinic", "shop", "bank"].flatMap((name) => {
      const flow = demo(name);
      const plan = makeTestPlan(flow, bindings, surroundings.flows);
      return (flow.tests ?? []).flatMap((test) => {
        // The world of the phone has one answer for each endpoint and one end for all transfers.
        const isPlain =
          new Set(test.transfers ?? []).size <= 1 &&
          test.available === undefined &&
          !Object.values(test.answers ?? {}).some((answer) => Array.isArray(answer));
        if (!isPlain) return [];
        const world = toSimulatedWorld(flow, {
          ...firstWorld(flow, "2026-01-14T10:00:00Z"),
          ...worldLike(flow, test),
        });
        const [own, theirs] = [{ ...world, keys: test.keys }, test].map((one) => {
          const call = simulateFlowCall(plan, one);
          return "problem" in call ? call.problem : call.ends;
        });
        return own === theirs ? [] : [{ test: test.name, own, theirs }];
      });
    });
    expect(different).toEqual([]);
  });
});

describe("namesOf", () => {
  it("finds what the world of the phone asks about", () => {
    expect(namesOf(demo("clinic"), "switch")).toEqual(["practiceClosed"]);
    expect(namesOf(demo("bank"), "endpoint")).toEqual(["blockCard", "balance"]);
  });
});
