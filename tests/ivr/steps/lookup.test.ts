import { operationOf } from "../../support/activities";
import { placeOf } from "../../support/placeOf";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });

const aLookUp = (changes: object = {}) =>
  flowOf({
    set: { type: "set", values: { number: "42" }, next: "look" },
    look: {
      type: "lookup",
      endpoint: "balance",
      input: { account: { var: "number" }, nothing: { var: "none" }, fixed: 7 },
      into: "answer",
      next: "found",
      notFound: "unknown",
      failed: "failed",
      ...changes,
    },
    found: say("Found."),
    unknown: say("Unknown."),
    failed: say("Failed."),
  });

const answers = (
  call: ToldCall,
  outcome: "found" | "notFound" | "failed",
  operation = operationOf(call.state()) ?? "",
) =>
  call.happens({
    type: "lookUpCompleted",
    operation,
    outcome,
    values: { balance: 5, name: "Ann", good: true },
  });

const node = (call: ToldCall) => placeOf(call.state());

describe("a look-up", () => {
  it("asks with what is known, with a word to wait for", () => {
    expect(aCall(aLookUp()).actions().at(-1)).toEqual({
      type: "lookUp",
      operation: "lookUp-4",
      endpoint: "balance",
      input: { account: "42", fixed: 7 },
      timeoutInSeconds: 5,
      filler: [{ type: "speech", text: "One moment, please.", language: "en" }],
      fillerAfterInMs: 2000,
    });
  });

  it("waits as long and with such words as the flow says", () => {
    const call = aCall(aLookUp({ timeout: 3, filler: "Just a second.", input: undefined }));

    expect(call.actions().at(-1)).toMatchObject({
      input: {},
      timeoutInSeconds: 3,
      filler: [{ text: "Just a second." }],
    });
  });

  it("keeps what it found under its name", () => {
    const call = aCall(aLookUp());

    expect(answers(call, "found")).toEqual(['-> playPrompt "Found."', "== announcing found"]);
    expect(call.state().variables).toEqual({
      number: "42",
      answer: true,
      "answer.balance": 5,
      "answer.name": "Ann",
      "answer.good": true,
    });
  });

  test.each([
    ["notFound", {}, "unknown"],
    ["notFound", { notFound: undefined }, "failed"],
    ["failed", {}, "failed"],
  ] as const)("tells %s apart where the flow does: %j", (outcome, changes, expected) => {
    const call = aCall(aLookUp(changes));
    answers(call, outcome);

    expect(node(call)).toBe(expected);
    expect(call.state().variables).toEqual({ number: "42" });
  });

  it("takes only the answer it waits for, and once", () => {
    const call = aCall(aLookUp());
    const waiting = call.state();
    const operation = operationOf(waiting) ?? "";
    answers(call, "found", "lookUp-1");
    expect(call.result()).toEqual({ state: waiting, actions: [] });

    answers(call, "found");
    const found = call.state();
    answers(call, "failed", operation);
    expect(call.result()).toEqual({ state: found, actions: [] });
  });

  it("is over when the caller hangs up, and its answer comes too late", () => {
    const call = aCall(aLookUp());
    const operation = operationOf(call.state()) ?? "";
    call.ends();
    const over = call.state();
    answers(call, "found", operation);

    expect(call.result()).toEqual({ state: over, actions: [] });
  });

  it("is not disturbed by sound that stops and comes back", () => {
    const call = aCall(aLookUp());
    call.happens({ type: "audioInactive" });
    expect(answers(call, "found")).toEqual(["== waitingForSound found"]);

    expect(call.happens({ type: "audioActive" })).toEqual([
      '-> playPrompt "Found."',
      "== announcing found",
    ]);
  });
});
