import { operationOf } from "../support/activities";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { step } from "../../lib/ivr/step";
import { aCall, type ToldCall } from "../support/aCall";
import { aPlan } from "../support/aPlan";
import { flowOf } from "../support/flowOf";

const option = (keys: string, next: string) => ({ keys, label: next, next });
const flow = flowOf({
  choose: {
    type: "menu",
    prompt: "Choose.",
    options: [
      option("1", "news"),
      option("2", "sales"),
      option("3", "message"),
      option("4", "look"),
      option("5", "pin"),
      option("6", "free"),
      option("70", "news"),
      option("8", "in"),
    ],
  },
  news: { type: "say", prompt: "News." },
  sales: { type: "transfer", before: "Connecting.", to: [{ target: { person: "sales" } }] },
  free: { type: "transfer", to: [{ target: { person: "sales" }, only: "available" }] },
  message: { type: "voicemail", mailbox: "contoso", prompt: "Speak.", review: true },
  look: { type: "lookup", endpoint: "balance", into: "a", next: "news", failed: "news" },
  pin: { type: "collect", kind: "pin", into: "pin", pin: "demo", prompt: "PIN.", next: "news" },
  in: { type: "subflow", flow: "within", input: { x: { var: "none" } }, returned: "choose" },
});
const within = flowOf(
  { there: { type: "menu", prompt: "There.", options: [option("1", "return")] } },
  { key: "within" },
);
const apology = "Sorry, something went wrong on our side.";

/** The same call when its steps have vanished from the flow, as a broken store might have it. */
function withoutSteps(state: IvrState, fact: CallFact) {
  const plan = aPlan([{ ...flow, nodes: {} }, within]);
  const event = { id: "1", callId: "call-1", at: "2026-11-20T09:05:00.000Z", ...fact };
  return step(state, event, plan);
}

const begun = (pressed: string): ToldCall => {
  const call = aCall([flow, within]);
  call.press(pressed);
  return call;
};
const timer = (state: IvrState, name: "noInput" | "interDigit" | "ring" | "mediaOverdue") => ({
  type: "timerFired" as const,
  timer: name,
  generation: state.timers[name] ?? 0,
});
const heard = (state: IvrState) => ({
  type: "promptCompleted" as const,
  operation: operationOf(state) ?? "",
});
const key = { type: "toneReceived", tone: "tone1", sequenceId: 1000 } as const;

describe("a step that has vanished", () => {
  test.each<[string, (call: ToldCall) => CallFact, string]>([
    ["after a prompt", (call) => heard(call.state()), "1"],
    ["after a prompt that is overdue", (call) => timer(call.state(), "mediaOverdue"), "1"],
    [
      "after silence",
      (call) => {
        call.heard();
        return timer(call.state(), "noInput");
      },
      "",
    ],
    ["after a pause between keys", (call) => timer(call.state(), "interDigit"), "7"],
    ["at a key", () => key, ""],
    [
      "while it rings elsewhere",
      (call) => {
        call.heard();
        return timer(call.state(), "ring");
      },
      "2",
    ],
    [
      "while presence is read",
      (call) => {
        call.heard();
        return { type: "presenceRead", operation: operationOf(call.state()) ?? "", available: [] };
      },
      "6",
    ],
    [
      "while a PIN is compared",
      (call) => ({
        type: "pinChecked",
        operation: operationOf(call.state()) ?? "",
        outcome: "right",
      }),
      "54321#",
    ],
    [
      "while something is looked up",
      (call) => ({
        type: "lookUpCompleted",
        operation: operationOf(call.state()) ?? "",
        outcome: "found",
        values: {},
      }),
      "4",
    ],
  ])("leads to the apology, %s", (_when, happen, pressed) => {
    const call = begun(pressed);
    const fact = happen(call);
    const { state, actions } = withoutSteps(call.state(), fact);

    expect(state).toMatchObject({ activity: { type: "announcing" }, outcome: "failed" });
    expect(actions).toContainEqual(
      expect.objectContaining({ clips: [expect.objectContaining({ text: apology })] }),
    );
  });

  it("leads to the apology when a flow within a flow comes back to it", () => {
    const { state } = withoutSteps({ ...begun("8").state(), gapsAreNormal: true }, key);

    expect(state.frames).toEqual([
      { flow: "test", place: { type: "builtIn", name: "error" }, trail: ["choose"] },
    ]);
  });

  it("does not keep a message from being kept", () => {
    const call = begun("3");
    call.heard();
    const { actions } = withoutSteps(call.state(), {
      type: "recordingCompleted",
      operation: operationOf(call.state()) ?? "",
      end: "maxDuration",
      recordingLocation: "https://graph.example/recordings/1",
      recordingAccessToken: "token",
    });

    expect(actions).toEqual([expect.objectContaining({ type: "keepRecording" })]);
  });
});

describe("a state that lacks what a later version added", () => {
  it("awaits no timer it does not name", () => {
    const call = begun("");
    call.heard();
    const state = { ...call.state(), timers: {}, lastSequenceId: 6 };
    const event = { id: "1", callId: "call-1", at: "2026-11-20T09:05:00.000Z" };
    const held = step(state, { ...event, ...key, sequenceId: 8 }, aPlan(flow));

    expect(held.state.timers.reorder).toBe(held.state.generation);
    expect(held.actions).toEqual([
      { type: "startTimer", timer: "reorder", generation: held.state.generation, delayInMs: 400 },
    ]);
  });

  it("has a language although its flow names none", () => {
    const call = aCall({ ...flow, languages: [] });

    expect(call.state().language).toBe("en");
    expect(call.press("1").at(-1)).toBe("== announcing news");
  });
});

describe("an event that nobody waits for", () => {
  it.each<CallFact>([
    key,
    { type: "callEstablishing" },
    { type: "callTransferring" },
    { type: "stepFailed" },
    { type: "promptCompleted", operation: "prompt-1" },
    { type: "pinChecked", operation: "pin-1", outcome: "right" },
    { type: "presenceRead", operation: "presence-1", available: [] },
    { type: "transferFailed", reason: "busy" },
  ])("leads nowhere in a call that has not begun: %j", (fact) => {
    const call = aCall(flow, { isNew: true });
    call.happens(fact);

    expect(call.result()).toMatchObject({ state: { activity: { type: "new" } }, actions: [] });
  });

  it.each(["look", "pin", "sales"] as const)(
    "is the end of a prompt that never played in %s",
    (name) => {
      const call = begun({ look: "4", pin: "54321#", sales: "2" }[name]);
      if (name === "sales") call.heard();
      const waiting = call.state();
      call.heard();
      expect(call.result()).toEqual({ state: waiting, actions: [] });
      call.promptFails();

      expect(call.result()).toEqual({ state: waiting, actions: [] });
    },
  );

  it("is a transfer that somebody accepted after it was given up", () => {
    const call = begun("2");
    call.heard();
    call.happens({ type: "audioInactive" });
    call.rings("ring");
    call.reads("established");
    const waiting = call.state();
    call.happens({ type: "callTransferAccepted" });

    expect(call.result()).toEqual({ state: waiting, actions: [] });
  });
});

describe("words of a flow that leads nowhere", () => {
  it.each([
    ["nothing", "announcing", apology],
    ["operator", "ending", "Thank you for calling. Goodbye."],
    ["return", "ending", "Thank you for calling. Goodbye."],
  ])("are %s", (next, activity, words) => {
    const call = aCall(flowOf({ go: { type: "set", next } }));

    expect(call.state().activity.type).toBe(activity);
    expect(call.actions()).toContainEqual(
      expect.objectContaining({ clips: [expect.objectContaining({ text: words })] }),
    );
  });

  it("are a step that returns from the first flow", () => {
    expect(aCall(flowOf({ go: { type: "return" } })).state().activity.type).toBe("ending");
  });

  it("are an announcement without words and without a next step", () => {
    const silent = [{ say: "digits", value: { var: "none" } }];

    expect(aCall(flowOf({ go: { type: "say", prompt: silent } })).state()).toMatchObject({
      activity: { type: "ending" },
      frames: [{ place: { type: "builtIn", name: "goodbye" } }],
    });
  });

  it("are an announcement without a next step, cut short", () => {
    expect(begun("1").press("5").at(-1)).toBe("== ending (goodbye)");
  });
});

describe("a flow's own words for what we say", () => {
  it.each([
    ["See you.", ["See you."]],
    [
      [{ text: "See" }, { pause: 0.5 }, { text: "you." }],
      ["See", undefined, "you."],
    ],
  ])("are said: %j", (goodbye, expected) => {
    const silent = [{ say: "digits", value: { var: "none" } }];
    const doctor = { person: "doctor" };
    const call = aCall(
      flowOf(
        { go: { type: "transfer", before: silent, to: [{ target: doctor, only: "available" }] } },
        { phrases: { goodbye, nobodyAvailable: goodbye } },
      ),
    );
    const [operation = ""] = call
      .actions()
      .flatMap((action) => (action.type === "readPresence" ? [action.operation] : []));
    call.happens({ type: "presenceRead", operation, available: [] });
    const clips = call
      .actions()
      .flatMap((action) => (action.type === "playPrompt" ? action.clips : []));

    expect(clips.map((clip) => ("text" in clip ? clip.text : undefined))).toEqual([
      ...expected,
      ...expected,
    ]);
  });
});

describe("how long the end of a prompt is waited for", () => {
  it.each([
    [[{ text: "1234567890" }], 11_800],
    [[{ pause: 2 }], 12_000],
    [[{ text: "Jingle.", audio: "a".repeat(64) }], 310_000],
  ])("depends on what is played: %j", (prompt, delayInMs) => {
    const call = aCall(flowOf({ go: { type: "say", prompt } }));

    expect(call.actions()[0]).toMatchObject({ timer: "mediaOverdue", delayInMs });
  });
});

describe("keys out of order", () => {
  it("are used as far as they follow one another, the others held on", () => {
    const call = begun("");
    const tone = (name: "tone7" | "tone9" | "tone0", sequenceId: number) =>
      call.happens({ type: "toneReceived", tone: name, sequenceId });
    tone("tone9", 10);
    tone("tone9", 14);
    tone("tone0", 12);
    tone("tone7", 11);

    expect(call.state()).toMatchObject({ lastSequenceId: 12, early: [{ sequenceId: 14 }] });
    expect(call.state().timers.reorder).toBeGreaterThan(0);
  });
});
