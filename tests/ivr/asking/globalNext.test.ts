import { operationOf, questionOf } from "../../support/activities";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { option, keys, begin } from "./menusFlow";

describe("a universal key", () => {
  it("is one where an option with the same key is closed to this caller", () => {
    expect(begin("1").press("0").at(-1)).toBe("== transferring (operator)");
  });

  it("is a digit like any other in an entry", () => {
    const call = begin("11");
    call.press("0");

    expect(questionOf(call.state())?.digits).toBe("0");
  });

  it("is a key like any other in a directory, a callback, and where extensions are dialled", () => {
    const steps = {
      directory: { type: "directory", by: ["extension"], prompt: "Name?" },
      callback: {
        type: "callback",
        number: "ask",
        prompt: "Number?",
        queue: "counter",
        confirmed: "hangup",
        refused: "hangup",
      },
      menu: {
        type: "menu",
        prompt: "Dial.",
        dialExtension: { length: [2, 3] },
        options: [option("1", "hangup")],
      },
    };
    for (const [name, step] of Object.entries(steps)) {
      const call = aCall(flowOf({ [name]: step }, { globals: keys }));
      call.press("0");

      expect(questionOf(call.state())?.digits).toBe("0");
    }
  });

  it("keeps its meaning where only digits are dialled", () => {
    const call = aCall(
      flowOf(
        {
          menu: {
            type: "menu",
            prompt: "Dial.",
            dialExtension: { length: [2, 3] },
            options: [option("1", "hangup")],
          },
        },
        { globals: { "*": "hangup" } },
      ),
    );

    expect(call.press("*").at(-1)).toBe("== ending (goodbye)");
  });

  it("hangs up with a goodbye", () => {
    expect(begin("1").press("6")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Thank you for calling. Goodbye."',
      "== ending (goodbye)",
    ]);
  });

  it("leads where the flow says", () => {
    const call = aCall(
      flowOf(
        {
          choose: { type: "menu", prompt: "Choose.", options: [option("1", "news")] },
          news: { type: "say", prompt: "News." },
        },
        { globals: { "#": { go: "news" } } },
      ),
    );

    expect(call.press("#").at(-1)).toBe("== announcing news");
  });

  it("does nothing before a PIN is given, because it may be part of it", () => {
    const call = aCall(
      flowOf(
        {
          vault: {
            type: "menu",
            pin: { pin: "demo" },
            prompt: "Vault.",
            options: [option("1", "hangup")],
          },
        },
        { globals: keys },
      ),
    );
    call.press("0");

    expect(questionOf(call.state())?.digits).toBe("0");
    call.press("9#");
    call.happens({
      type: "pinChecked",
      operation: operationOf(call.state()) ?? "",
      outcome: "right",
    });
    expect(call.press("9").at(-1)).toBe("== asking vault");
    expect(questionOf(call.state())?.digits).toBe("");
  });

  it("leads who is locked out of a PIN where wrong PINs lead, with a word", () => {
    const call = aCall(
      flowOf({
        vault: {
          type: "menu",
          pin: { pin: "demo", failed: "wrong" },
          prompt: "Vault.",
          options: [option("1", "vault")],
        },
        wrong: { type: "hangup", prompt: "That was wrong." },
      }),
    );
    call.press("4#");

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
    expect(call.heard()).toEqual(['-> playPrompt "That was wrong."', "== ending wrong"]);
  });

  it("asks for the PIN again in a menu that is entered anew", () => {
    const call = aCall(
      flowOf(
        {
          vault: {
            type: "menu",
            pin: { pin: "demo" },
            prompt: "Vault.",
            options: [option("1", "vault")],
          },
        },
        { globals: keys },
      ),
    );
    call.press("4#");
    call.happens({
      type: "pinChecked",
      operation: operationOf(call.state()) ?? "",
      outcome: "right",
    });
    call.press("8");
    expect(call.actions()).toContainEqual(expect.objectContaining({ type: "playPrompt" }));

    expect(call.press("1")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Please enter your PIN, then press hash."',
      "== asking vault",
    ]);
  });
});
