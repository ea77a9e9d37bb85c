import type { FlowProblemCode } from "../../../../lib/flow/check/problemValues";
import { type Fields, found, menu, sentence } from "./callerFlow";

describe("the time that a caller has", () => {
  const asked =
    (changes: Fields, flow: Fields = {}) =>
    (code: FlowProblemCode) =>
      found(code, flow, { start: menu(changes) }).length;

  it("does not end with the call after one silence", () => {
    const once = { tries: { noInput: 1 } };
    expect(asked(once)("endsUnwarned")).toBe(1);
    expect(asked({ tries: { noInput: 2 } })("endsUnwarned")).toBe(0);
    expect(asked(once, { operator: { person: "anna" } })("endsUnwarned")).toBe(0);
    expect(asked({ ...once, onNoInput: "news" })("endsUnwarned")).toBe(0);
  });

  it("is twenty seconds, or as long as a key asks for", () => {
    const short = { tries: { noInput: 2 }, firstDigitTimeout: 3 };
    expect(asked(short)("littleTime")).toBe(1);
    expect(asked(short, { globals: { "*": "repeat" } })("littleTime")).toBe(0);
    expect(asked({ ...short, firstDigitTimeout: 8 })("littleTime")).toBe(0);
  });

  it("is enough for somebody who types sixty words a minute, unless silence is a choice or help", () => {
    const prompt = `${sentence.repeat(3)}For sales, press 1. For news, press 2.`;
    const once = { prompt, tries: { noInput: 1 } };
    const [problem] = found("relayTooSlow", {}, { start: menu(once) });
    expect(problem?.values).toEqual({ step: "Main menu", words: 44, needed: 44, seconds: 23 });
    expect(asked({ ...once, tries: { noInput: 3 } })("relayTooSlow")).toBe(0);
    expect(asked({ ...once, onNoInput: "news" })("relayTooSlow")).toBe(0);
    expect(asked({ ...once, onNoInput: "sales" })("relayTooSlow")).toBe(0);
  });
});
