import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import fc from "fast-check";
import type { Key } from "../../lib/ivr/call/tone";
import { spokenWords } from "../../lib/ivr/lines/callerMoments";
import { testFlow } from "../../lib/simulation/testFlow";
import { toTestCall } from "../../lib/simulation/toTestCall";
import { simulateFlowCall } from "../../lib/simulation/simulateFlowCall";
import { makeTestPlan } from "../../lib/simulation/testFlow";
import { placeCall, type PhoneCall } from "../../web/phone/phoneCall";
import { flowOf } from "../support/flowOf";
import {
  firstWorld,
  namesOf,
  rungNames,
  toSimulatedWorld,
  worldLike,
  type PhoneWorld,
} from "../../web/phone/phoneWorld";

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
    expect(call.state()).toMatchObject({ here: "language", isOver: false, played: undefined });
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
      played: { ends: "transfer:laboratory", transfers: 1 },
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
    expect(call.state()).toMatchObject({ isOver: true, played: { ends: "abandoned" } });
  });

  it("rings people who do what somebody chose for them", () => {
    const flow = flowOf({
      sales: {
        type: "connect",
        to: [{ target: { person: "anna" } }, { target: { phone: "+15550111" } }],
        declined: "late",
        noAnswer: "late",
        failed: "late",
      },
      late: { type: "say", prompt: "Nobody takes the call.", next: "hangup" },
    });
    expect(rungNames(flow)).toEqual(["anna", "+15550111"]);
    expect(rungNames(demo("clinic"))).toEqual([]);
    const first = firstWorld(flow, "2026-11-30T08:00:00Z");
    const saidBy = (people: PhoneWorld["people"]) => {
      const call = placeCall(flow, surroundings, toSimulatedWorld(flow, { ...first, people }));
      for (let second = 0; second < 120; second++) call.pass(1000);
      return said(call).join(" ");
    };
    expect(saidBy({})).not.toContain("Nobody takes the call.");
    expect(saidBy({ anna: "machine", "+15550111": "takes" })).not.toContain("Nobody takes");
    expect(saidBy({ anna: "declines", "+15550111": "busy" })).toContain("Nobody takes the call.");
  });

  it("ends every test call of the demos as the tests themselves do, in the world it takes from them", () => {
    const different = ["clinic", "shop", "bank"].flatMap((name) => {
      const flow = demo(name);
      const plan = makeTestPlan(flow, bindings, surroundings.flows);
      return (flow.tests ?? []).flatMap((test) => {
        // The world of the phone has one answer for each endpoint.
        if (Object.values(test.answers ?? {}).some((answer) => Array.isArray(answer))) return [];
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

describe("a call that is kept as a test", () => {
  it("is made of what somebody did at a phone that goes from question to question", () => {
    const flow = demo("clinic");
    const evening = firstWorld(flow, "2026-11-23T19:00:00Z");
    const world = { ...evening, isWithheld: true };
    const call = placeCall(flow, surroundings, toSimulatedWorld(flow, world));
    call.toNextQuestion();
    for (const key of ["2", "2"] as const) {
      call.press(key);
      call.toNextQuestion();
    }
    for (const key of "030555012#") {
      call.press(key as Key);
      // Nobody waits between the keys of a number.
      if (!call.isBetweenKeys()) call.toNextQuestion();
    }
    call.press("1");
    call.toNextQuestion();
    const { played } = call.state();
    expect(played && toTestCall(flow, "In the evening", played)).toEqual({
      name: "In the evening",
      at: "2026-11-23T19:00:00.000Z",
      caller: "withheld",
      keys: "w 2 w 2 w 030555012# w 1",
      expect: {
        ends: "callback:appointments",
        path: ["language", "english", "open", "closed", "outOfHours", "callBack", "callBackKept"],
      },
    });
  });

  type Deed = (call: PhoneCall) => void;
  const aDeed: fc.Arbitrary<Deed> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .constantFrom<Key>("1", "2", "3", "4", "5", "0", "*", "#")
        .map((key): Deed => (call) => {
          call.press(key);
          if (!call.isBetweenKeys()) call.toNextQuestion();
        }),
    },
    { weight: 2, arbitrary: fc.constant<Deed>((call) => call.wait()) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 100, max: 9000 }).map(
        (pause): Deed =>
          (call) =>
            call.pass(pause),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Deed>((call) => {
        if (call.state().isRecording) call.speak(5);
      }),
    },
  );

  test.each(["clinic", "shop", "bank", "contoso"])(
    "goes the same way when it is tested: %s",
    (name) => {
      const flow = demo(name);
      fc.assert(
        fc.property(fc.array(aDeed, { maxLength: 12 }), (deeds) => {
          const call = dial(flow);
          for (const deed of deeds) if (!call.state().isOver) deed(call);
          if (!call.state().isOver) call.hangUp();
          const { played, lines } = call.state();
          if (played === undefined) throw new TypeError("The call has not ended.");
          const heard = lines.flatMap((line) =>
            line.type === "heard" ? [spokenWords(line.clips)] : [],
          );
          const test = toTestCall(flow, "By hand", played, heard);
          const { calls } = testFlow({ ...flow, tests: [test] }, surroundings);
          expect([test, calls[0]?.differences]).toEqual([test, []]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it("plays a test to its end, as the test itself goes", () => {
    const flow = demo("clinic");
    for (const test of flow.tests ?? []) {
      const call = placeCall(flow, surroundings, test);
      call.follow(test.keys);
      const { played } = call.state();
      expect(played?.ends).toBe(test.expect.ends);
      expect(played && toTestCall(flow, test.name, played).keys.replace(/ w$/, "")).toBe(
        test.keys.trim().replace(/( w)+$/, ""),
      );
    }
  });
});

describe("namesOf", () => {
  it("finds what the world of the phone asks about", () => {
    expect(namesOf(demo("clinic"), "switch")).toEqual(["practiceClosed"]);
    expect(namesOf(demo("bank"), "endpoint")).toEqual(["blockCard", "balance"]);
  });
});
