import { operationOf, questionOf } from "../../support/activities";
import type { Tone } from "../../../lib/ivr/call/tone";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { account, anEntry, arrived, asked, cancel, choose, there } from "../../support/timingRules";

const secondInMs = 1000;
const wait = "-> startTimer reorder 0.4 s";
const nextDigit = "-> startTimer interDigit 3 s";
const option = (keys: string, next: string) => ({ keys, label: next, next });
/** A menu whose 1 leads to a step of this name, and whose 2 to an entry. */
const aMenuTo = (first: "there" | "look" | "out") =>
  flowOf({
    choose: { ...choose, options: [option("1", first), option("2", "account")] },
    look: { type: "lookup", endpoint: "balance", into: "a", next: "there", failed: "there" },
    out: { type: "hangup" },
    account,
    there,
  });

/** A key that arrives so many milliseconds after the fact before it. */
function key(call: ToldCall, digit: string, sequenceId: number, afterInMs = 100) {
  call.pass(afterInMs - secondInMs);
  const tone = (digit === "#" ? "pound" : `tone${digit}`) as Tone;
  return call.happens({ type: "toneReceived", tone, sequenceId });
}

describe("the first keys of a call", () => {
  it("are an entry in their order although the second arrived first", () => {
    const call = asked(anEntry({ length: [4, 9] }));
    key(call, "2", 7);
    key(call, "1", 6);
    key(call, "3", 8);
    key(call, "4", 9);

    expect(call.state()).toMatchObject({
      lastSequenceId: 9,
      activity: { question: { digits: "1234" } },
    });
  });

  it("are so although two came before the first", () => {
    const call = asked(anEntry({ length: [4, 9] }));
    key(call, "2", 7);
    key(call, "3", 8);
    key(call, "1", 6);

    expect(call.state()).toMatchObject({
      lastSequenceId: 8,
      activity: { question: { digits: "123" } },
    });
  });

  it("are so although they came in the reverse order", () => {
    const call = asked(anEntry({ length: [4, 9] }));
    key(call, "3", 8);
    expect(key(call, "1", 6).at(-2)).toBe("-> startTimer reorder 0.4 s");
    key(call, "2", 7);

    expect(call.state()).toMatchObject({
      lastSequenceId: 8,
      early: [],
      timers: { reorder: 0 },
      activity: { question: { digits: "123" } },
    });
  });

  it("lead where they lead in their order: what the wrong one began is stopped", () => {
    const call = aCall(aMenuTo("there"));
    expect(key(call, "1", 7)).toEqual([cancel, ...arrived]);

    // 2 1: to the account, of which 1 is the first digit.
    expect(key(call, "2", 6)).toEqual([
      "-> startTimer interDigit 3 s",
      cancel,
      "== asking account",
    ]);
    expect(call.state()).toMatchObject({
      activity: { question: { digits: "1" }, operation: undefined },
    });
    expect(call.state().path.map(({ node }) => node)).toEqual(["choose", "account"]);
  });

  it("stop nothing that must be heard", () => {
    const call = aCall(anEntry({ bargeIn: false }));
    key(call, "2", 7);
    expect(key(call, "1", 6)).toEqual(["== asking account"]);
    expect(call.state().typeAhead).toEqual(["1", "2"]);
    call.heard();

    expect(call.state()).toMatchObject({ activity: { question: { digits: "12" } }, typeAhead: [] });
  });

  it("do not go back to before an answer that does not come twice", () => {
    const look = { type: "lookup", endpoint: "balance", into: "a", next: "account" };
    const call = aCall(flowOf({ look: { ...look, failed: "there" }, account, there }));
    key(call, "2", 7);
    call.pass(-secondInMs);
    const operation = operationOf(call.state()) ?? "";
    call.happens({ type: "lookUpCompleted", operation, outcome: "found", values: {} });
    key(call, "1", 6);

    expect(call.state()).toMatchObject({ activity: { question: { digits: "2" } } });
  });

  it("are looked up again in their order", () => {
    const call = aCall(aMenuTo("look"));
    expect(key(call, "1", 7)).toContain("-> lookUp balance");
    call.pass(-secondInMs);
    const operation = operationOf(call.state()) ?? "";
    call.happens({ type: "lookUpCompleted", operation, outcome: "found", values: { is: true } });
    key(call, "2", 6);

    expect(call.state()).toMatchObject({ variables: {}, activity: { question: { digits: "1" } } });
  });

  it("do not go back after a moment: a late key is dropped", () => {
    const call = asked(anEntry());
    key(call, "2", 7);
    key(call, "1", 6, 401);

    expect(call.state()).toMatchObject({
      lastSequenceId: 7,
      activity: { question: { digits: "2" } },
    });
  });

  it("do not go back from what happened otherwise", () => {
    const call = aCall(aMenuTo("there"));
    key(call, "1", 7);
    call.pass(100 - secondInMs);
    call.heard();
    const after = call.state();
    key(call, "2", 6);

    expect(call.state()).toBe(after);
  });

  it("do not go back for a key that came already", () => {
    const call = asked(anEntry());
    key(call, "2", 7);
    key(call, "1", 6);
    const after = call.state();
    key(call, "1", 6);
    key(call, "2", 7);

    expect(call.state()).toBe(after);
  });

  it("are remembered as long as they may be needed", () => {
    const call = asked(anEntry());
    key(call, "2", 7);
    expect(call.state().firstKeys?.keys).toEqual([{ sequenceId: 7, key: "2" }]);
    key(call, "3", 8, 401);

    expect(call.state().firstKeys).toBeUndefined();
  });

  it("are not remembered in a call that counts from 1", () => {
    const call = asked(anEntry());
    key(call, "1", 1);

    expect(call.state()).toMatchObject({ activity: { question: { digits: "1" } } });
    expect(call.state().firstKeys).toBeUndefined();
  });

  it("are forgotten when the call ends", () => {
    const call = asked(anEntry());
    key(call, "9", 7);
    call.ends();

    expect(call.state().firstKeys).toBeUndefined();
  });

  describe("that lead to what others hear of", () => {
    const flow = () => aMenuTo("out");

    it("stop the words and wait for an earlier one", () => {
      const call = aCall(flow());
      expect(key(call, "1", 7)).toEqual([wait, cancel, "== asking choose"]);

      expect(call.rings("reorder")).toEqual(["-> hangUp", "== ending out"]);
      expect(call.state()).toMatchObject({ lastSequenceId: 7 });
      expect(call.state().gapsAreNormal).toBeUndefined();
    });

    it("are not asked for a key meanwhile", () => {
      const call = asked(flow());
      key(call, "1", 7);

      expect(call.state().timers.noInput).toBe(0);
    });

    it("go where they lead in their order", () => {
      const call = aCall(flow());
      key(call, "1", 7);
      expect(key(call, "2", 6)).toEqual(["== asking choose"]);

      expect(call.rings("reorder")).toEqual([nextDigit, "== asking account"]);
      expect(questionOf(call.state())?.digits).toBe("1");
    });

    it("wait once more for one that is missing between them", () => {
      const call = aCall(flow());
      key(call, "1", 8);
      key(call, "2", 6);
      expect(call.rings("reorder")).toEqual([
        wait,
        '-> playPrompt "Account."',
        "== asking account",
      ]);
      key(call, "5", 7);

      expect(call.state()).toMatchObject({ early: [], activity: { question: { digits: "51" } } });
    });

    it("wait for nothing before the first number there can be", () => {
      const call = aCall(flow());
      key(call, "1", 2);
      key(call, "2", 1);

      expect(call.state()).toMatchObject({
        lastSequenceId: 2,
        activity: { question: { digits: "1" } },
      });
    });
  });
});
