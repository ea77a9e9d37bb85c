import { callClock } from "../../../../local/phone/terminal/callClock";
import { phoneFooter } from "../../../../local/phone/terminal/phoneFooter";
import type { CallPhase, PhoneState } from "../../../../local/phone/terminal/phoneState";
import { wrapWords } from "../../../../local/phone/terminal/wrapWords";

const plain = (_: string, text: string) => text;
const phases: readonly CallPhase[] = [
  ...(["ringing", "hearing", "waiting", "recording", "held"] as const).map((type) => ({ type })),
  ...(["transferring", "connected"] as const).map((type) => ({
    type,
    who: "the people of the technical support in the north of the country",
  })),
];
const states: readonly PhoneState[] = [
  { type: "idle", number: "", problem: "What is dialled must be a number. ".repeat(4) },
  { type: "idle", number: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001" },
  ...phases.map((phase) => ({ type: "call" as const, to: "+15550100", since: 0, phase })),
];

describe("phoneFooter", () => {
  it.each([80, 120])("keeps to %d columns, whatever goes on", (columns) => {
    for (const state of states) {
      for (const showsGraph of [false, true]) {
        const lines = phoneFooter(state, {
          columns,
          paint: plain,
          now: 36_000_000,
          defaultNumber: "+15550100",
          showsGraph,
        });
        expect(lines.filter((line) => line.length >= columns)).toEqual([]);
        expect(lines.join("")).not.toMatch(columns === 120 ? /…/ : /Ctrl-C …/);
      }
    }
  });
});

describe("callClock", () => {
  test.each([
    [-1, "0:00"],
    [59_999, "0:59"],
    [754_000, "12:34"],
    [3_725_000, "1:02:05"],
  ])("shows %d ms as %s", (milliseconds, clock) => {
    expect(callClock(milliseconds)).toBe(clock);
  });
});

describe("wrapWords", () => {
  test.each([
    ["one two three", 7, ["one two", "three"]],
    ["http://127.0.0.1:1/a", 8, ["http://1", "27.0.0.1", ":1/a"]],
    ["", 8, [""]],
  ])("breaks %j at %d", (text, width, lines) => {
    expect(wrapWords(text, width)).toEqual(lines);
  });
});
