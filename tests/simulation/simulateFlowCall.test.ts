import type { Flow } from "../../lib/flow/document/flow";
import { simulateFlowCall } from "../../lib/simulation/simulateFlowCall";
import { aPlan } from "../support/aPlan";
import { fixtureFlow } from "../support/readFixture";
import { runTranscript } from "../../scripts/transcripts/runTranscript";
import { transcriptPlan } from "../support/transcriptPlan";
import { type Given, call } from "./aBankCall";

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
