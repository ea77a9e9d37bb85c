import { operationOf, questionOf } from "../../support/activities";
import { placeOf } from "../../support/placeOf";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });

const node = (call: ToldCall) => placeOf(call.state());

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
