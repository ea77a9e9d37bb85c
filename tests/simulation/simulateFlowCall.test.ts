import type { Flow } from "../../lib/flow/document/flow";
import { simulateFlowCall, type FinishedCall } from "../../lib/simulation/simulateFlowCall";
import type { SimulatedWorld } from "../../lib/simulation/simulatedWorld";
import { aPlan } from "../support/aPlan";
import { fixtureFlow } from "../support/readFixture";
import { runTranscript } from "../../scripts/transcripts/runTranscript";
import { transcriptPlan } from "../support/transcriptPlan";

type Given = Partial<SimulatedWorld> & Readonly<{ flow?: Flow }>;

/** A call on the bank's flow on a Friday morning, when it is open. */
function call(keys: string, { flow = fixtureFlow("bank"), ...world }: Given = {}): FinishedCall {
  const plan = aPlan([flow, fixtureFlow("branchOffice")]);
  const simulated = { name: "a call", at: "2026-11-20T09:00:00Z", keys, ...world };
  const finished = simulateFlowCall(plan, simulated);
  if ("problem" in finished) throw new Error(finished.problem);
  return finished;
}

const actionsOf = (finished: FinishedCall) =>
  finished.lines.filter((line) => line.startsWith("-> ")).map((line) => line.slice(3));

describe("simulateFlowCall", () => {
  it("writes the transcript that the core writes of the same events", () => {
    const { lines } = call("4 w 2 030552345# w 1");
    const story = ["# flow: bank, branchOffice", "# clock: 2026-11-20T09:00:00Z", ...lines];
    expect(runTranscript(story.join("\n"), transcriptPlan).transcript).toBe(story.join("\n"));
    expect(lines.slice(0, 10)).toEqual([
      "<- incoming from phone",
      "-> answer",
      "== establishing",
      "<- established",
      "== establishing",
      "<- audio active",
      "-> subscribeToTone",
      '-> playPrompt "For your balance, press 1. To find somebody, press 2. To leave a message, press 3. To call back, press 4."',
      "== asking main",
      "<- tone4 #1",
    ]);
  });

  test.each<[ends: string, keys: string, world: Given]>([
    ["transfer:frontDesk", "0", {}],
    ["transfer:frontDesk", "", {}],
    ["transfer:anna", "2 10#", {}],
    ["voicemail:contoso", "3 s5 #", {}],
    ["voicemail:contoso", "3 s5 # w h", {}],
    ["abandoned", "3 p20 h", {}],
    ["callback:counter", "4 w 1", {}],
    ["goodbye", "", { at: "2026-12-25T09:00:00Z" }],
    ["goodbye", "w h", { at: "2026-12-25T09:00:00Z" }],
    ["abandoned", "1 h", {}],
  ])("ends with %s after %j", (ends, keys, world) => {
    expect(call(keys, world).ends).toBe(ends);
  });

  it("says that an apology or a limit was the end", () => {
    const flow: Flow = { ...fixtureFlow("bank"), limits: { maxSteps: 10 }, onError: "hangup" };
    const { operator: _operator, globals: _globals, ...rest } = flow;
    const circle: Flow = {
      ...rest,
      entry: "one",
      nodes: {
        one: { type: "say", prompt: "One.", next: "two" },
        two: { type: "say", prompt: "Two.", next: "one" },
      },
    };
    expect(call("", { flow: circle }).ends).toBe("failed");
  });

  it("keeps what the caller would still have done when the call ended first", () => {
    expect(call("h 1 p2 #").left).toEqual([
      { type: "press", key: "1" },
      { type: "wait", seconds: 2 },
      { type: "press", key: "#" },
    ]);
  });

  it("says what of the keys it does not understand", () => {
    const plan = aPlan([fixtureFlow("bank"), fixtureFlow("branchOffice")]);
    expect(simulateFlowCall(plan, { name: "a call", keys: "1 hello" })).toEqual({
      problem: expect.stringContaining('"hello" is not understood among the keys.') as string,
    });
  });

  it("lets the caller hear what is said, also what a key cuts short", () => {
    expect(call("2 p1 h").heard).toEqual([
      "For your balance, press 1. To find somebody, press 2. To leave a message, press 3. To call back, press 4.",
      "Enter the first letters of the name, then press hash.",
    ]);
  });

  it("hides what nobody may read, and hears it all the same", () => {
    const { lines, heard } = call("1 987# w 1 w 4321", { pins: { demo: "4321" } });
    expect(lines.join("\n")).not.toContain("enter your PIN");
    expect(lines).toContain("<- tone* #7");
    expect(heard).toContain("Please enter your PIN.");
  });
});

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

describe("what a simulated call meets", () => {
  it("lets transfers end as told, one after the other, and then well", () => {
    const flow = fixtureFlow("bank");
    const answers = { balance: { balance: 5000 } };
    const transfers = ["noAnswer" as const];
    const known = { flow, answers, pins: { demo: "4321" }, transfers };
    expect(actionsOf(call("1 987# w 1 w 4321", known))).toEqual(
      expect.arrayContaining(["transfer person:anna", "transfer person:sales"]),
    );
    expect(call("2 10# w p9 0", { transfers: ["busy"] }).ends).toBe("transfer:frontDesk");
  });

  it("lets only those take a call who are available", () => {
    const known = { answers: { balance: { balance: 5000 } }, pins: { demo: "4321" } };
    const keys = "1 987# w 1 w 4321";
    expect(call(keys, { ...known, available: ["sales"] }).ends).toBe("transfer:sales");
    expect(call(`${keys} s3 #`, { ...known, available: [] }).ends).toBe("voicemail:contoso");
  });

  it("answers look-ups as told: the same each time, or in turn, and failed where nothing is said", () => {
    const keys = "1 987# w 1 w 4321 w 1 w 1 987# w 1 w 4321";
    const pins = { demo: "4321" };
    const answers = (given: Given["answers"]) =>
      call(keys, { pins, ...(given === undefined ? {} : { answers: given }) }).lines.filter(
        (line) => line.startsWith("<- lookUp"),
      );
    expect(answers(undefined)).toEqual(["<- lookUp failed"]);
    expect(answers({ balance: ["notFound", { balance: 7 }] })).toEqual([
      "<- lookUp notFound",
      "<- lookUp found balance=7",
    ]);
  });

  it("opens a PIN with the one its test names, and with no other", () => {
    const pinsChecked = (world: Given) =>
      call("1 987# w 1 w 1111 w 4321 p1 h", world).lines.filter((line) =>
        line.startsWith("<- pinChecked"),
      );
    expect(pinsChecked({ pins: { demo: "4321" } })).toEqual([
      "<- pinChecked wrong",
      "<- pinChecked right",
    ]);
    expect(pinsChecked({})).toEqual(["<- pinChecked wrong", "<- pinChecked wrong"]);
  });

  it("has those switches on that are named, and all others off", () => {
    const at = "2026-10-30T09:00:00Z";
    const first = (switches: readonly string[]) => call("h", { at, switches }).heard[0];
    expect(first(["storm"])).toBe("We are closed because of the storm.");
    expect(first([])).toContain("For your balance");
  });

  it("takes a caller who withholds the number, in a country, in a language", () => {
    const { steps } = call("", { caller: "withheld", country: "de", language: "de" });
    expect(steps[0]?.event).toMatchObject({ source: { kind: "phone", countryCode: "de" } });
    expect(steps.at(-1)?.state).toMatchObject({ language: "de", caller: { kind: "phone" } });
    const number = { ...call("h", { caller: "+4917012345" }).steps[0]?.event };
    expect(number).toMatchObject({ source: { kind: "phone", id: "+4917012345" } });
  });
});

describe("recording in a simulated call", () => {
  const recorded = (keys: string) =>
    call(keys).lines.filter((line) => /^(?:<- recording|-> \w+Recording)/.test(line));

  test.each([
    [
      "a stop key",
      "3 s5 #",
      ["<- recordingCompleted stopTone", "-> keepRecording contoso", "<- recordingKept"],
    ],
    [
      "a stop key, and not a word",
      "3 w p2 #",
      [
        "<- recordingCompleted stopTone",
        "-> keepRecording contoso",
        "<- recordingKept silent",
        "-> discardRecording record-9",
      ],
    ],
    [
      "silence",
      "3 s5",
      ["<- recordingCompleted maxSilence", "-> keepRecording contoso", "<- recordingKept"],
    ],
    [
      "its length",
      "3 s119",
      ["<- recordingCompleted maxDuration", "-> keepRecording contoso", "<- recordingKept"],
    ],
    [
      "nothing said, twice",
      "3",
      ["<- recordingFailed initialSilence", "<- recordingFailed initialSilence"],
    ],
  ])("ends by %s", (_name, keys, lines) => {
    expect(recorded(keys)).toEqual(lines);
  });

  it("can be listened to, as long as it is, recorded anew and marked urgent", () => {
    const finished = call("3 s60 # w 1 w 2 s5 w 3 w #");
    expect(finished.lines.filter((line) => /^-> \w+Recording/.test(line))).toEqual([
      "-> keepRecording contoso",
      "-> playRecording record-9",
      "-> discardRecording record-9",
      "-> keepRecording contoso",
      expect.stringMatching(/^-> markRecordingUrgent record-\d+$/),
    ]);
    expect(finished.durationInMs).toBeGreaterThan(125_000);
    expect(finished.ends).toBe("voicemail:contoso");
  });
});
