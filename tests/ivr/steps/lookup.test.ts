import { operationOf, questionOf } from "../../support/activities";
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

describe("a PIN", () => {
  const aPin = (changes: object = {}) =>
    flowOf({
      pin: {
        type: "collect",
        kind: "pin",
        into: "pin",
        pin: "demo",
        prompt: "PIN.",
        next: "found",
        ...changes,
      },
      found: say("Found."),
    });
  const compared = (
    call: ToldCall,
    matches: boolean,
    operation = operationOf(call.state()) ?? "",
  ) => call.happens({ type: "pinChecked", operation, outcome: matches ? "right" : "wrong" });

  it("is not looked at after too many wrong ones, which the caller hears", () => {
    const call = aCall(aPin({ onNoMatch: "found" }));
    call.press("4321#");

    expect(
      call.happens({
        type: "pinChecked",
        operation: operationOf(call.state()) ?? "",
        outcome: "lockedOut",
      }),
    ).toEqual([
      '-> playPrompt "There were too many wrong PINs. Please try again later."',
      "== announcing (PIN locked)",
    ]);
    expect(call.state()).toMatchObject({ outcome: "gaveUp", variables: {} });
    call.press("1");
    expect(call.heard()).toEqual(['-> playPrompt "Found."', "== announcing found"]);
  });

  it("is compared by somebody else, and kept by nobody", () => {
    const call = aCall(aPin());
    call.press("4321#");
    expect(call.actions()).toEqual([
      { type: "checkPin", operation: "pin-10", pin: "demo", digits: "4321" },
    ]);
    expect(questionOf(call.state())?.digits).toBe("");

    expect(compared(call, true)).toEqual(['-> playPrompt "Found."', "== announcing found"]);
    expect(call.state()).toMatchObject({ variables: { pin: true }, sensitive: ["pin"] });
  });

  it("is asked for again when it is wrong", () => {
    const call = aCall(aPin());
    call.press("4321#");

    expect(compared(call, false)).toEqual([
      '-> playPrompt "Sorry, that is not the right PIN." "PIN."',
      "== asking pin attempt 2",
    ]);
  });

  it("is an entry like any other where there is nothing to compare it with, but for its secrecy", () => {
    const call = aCall(aPin({ pin: undefined }));
    call.press("4321#");

    expect(call.state()).toMatchObject({ variables: { pin: "4321" }, sensitive: ["pin"] });
  });

  it("is compared once", () => {
    const call = aCall(aPin());
    call.press("4321#");
    const operation = operationOf(call.state()) ?? "";
    const waiting = call.state();
    compared(call, true, "pin-1");
    expect(call.result()).toEqual({ state: waiting, actions: [] });

    compared(call, false);
    const asking = call.state();
    compared(call, true, operation);
    expect(call.result()).toEqual({ state: asking, actions: [] });
  });

  it("of a menu may be cleared and is complete at twelve digits", () => {
    const call = aCall(
      flowOf({
        vault: {
          type: "menu",
          pin: { pin: "demo" },
          prompt: "Vault.",
          options: [{ keys: "1", label: "x", next: "hangup" }],
        },
      }),
    );
    call.press("12*");
    expect(questionOf(call.state())?.digits).toBe("");

    call.press("123456789012");
    expect(call.actions()).toEqual([
      expect.objectContaining({ type: "checkPin", digits: "123456789012" }),
    ]);
  });

  it("of a menu leads on after its own tries, wherever the flow says", () => {
    const vault = (pin: object) => ({
      vault: {
        type: "menu",
        pin: { pin: "demo", ...pin },
        prompt: "Vault.",
        onNoMatch: "found",
        options: [{ keys: "1", label: "x", next: "hangup" }],
      },
      found: say("Found."),
      failed: say("Failed."),
    });
    const wrong = (call: ToldCall) => {
      call.press("1#");
      compared(call, false);
    };
    const once = aCall(flowOf(vault({ tries: 1, failed: "failed" })));
    wrong(once);
    const thrice = aCall(flowOf(vault({})));
    wrong(thrice);
    wrong(thrice);
    expect(node(thrice)).toBe("vault");
    wrong(thrice);

    expect(node(once)).toBe("failed");
    expect(node(thrice)).toBe("found");
    expect(once.state().outcome).toBe("gaveUp");
  });
});
