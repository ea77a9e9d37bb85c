import { questionOf } from "../../support/activities";
import { placeOf } from "../../support/placeOf";
import type { TransferFailure } from "../../../lib/ivr/call/callEvent";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });

const fails = (call: ToldCall, reason: TransferFailure) =>
  call.happens({ type: "transferFailed", reason });

const node = (call: ToldCall) => placeOf(call.state());

describe("an extension that a menu takes", () => {
  const menu = (dialExtension: object, bindings = {}) => ({
    flow: flowOf({
      menu: {
        type: "menu",
        prompt: "Dial.",
        options: [{ keys: "9", label: "bye", next: "hangup" }],
        dialExtension,
      },
      elsewhere: say("Elsewhere."),
    }),
    bindings,
  });
  const dial = (dialExtension: object, keys: string) => {
    const call = aCall(menu(dialExtension).flow);
    call.press(keys);
    return call;
  };

  it("leads to its person, and back to the menu when nobody answers", () => {
    const call = dial({ length: [3, 3] }, "101");
    expect(node(call)).toBe("(person bergmann)");

    call.heard();
    expect(fails(call, "noAnswer")).toEqual([
      `-> playPrompt "Sorry, nobody can take your call right now."`,
      "== announcing (nobody available)",
    ]);
    expect(call.heard().at(-1)).toBe("== asking menu");
  });

  it("leads where the menu says when nobody answers", () => {
    const call = dial({ length: [3, 3], failed: "elsewhere" }, "101");
    call.heard();
    fails(call, "noAnswer");

    expect(node(call)).toBe("elsewhere");
  });

  it.each([
    ["is unknown", { length: [3, 3] }, "555"],
    ["is somebody's who is not in the group", { length: [3, 3], group: "doctors" }, "101"],
  ])("is a wrong entry that says so when it %s", (_why, dialExtension, keys) => {
    const call = dial(dialExtension, keys);

    expect(call.actions()).toContainEqual(
      expect.objectContaining({
        clips: [
          expect.objectContaining({ text: "Sorry, I do not know that extension." }),
          expect.objectContaining({ text: "Dial." }),
        ],
      }),
    );
    expect(questionOf(call.state())).toMatchObject({ noMatch: 1, attempt: 2 });
  });

  it("is a wrong key like any other when it is too short, or no digits", () => {
    const short = dial({ length: [3, 3] }, "55");
    short.rings("interDigit");
    const star = dial({ length: [3, 3] }, "*");

    for (const call of [short, star]) {
      expect(call.actions()).toContainEqual(
        expect.objectContaining({
          clips: [
            expect.objectContaining({ text: "Sorry, that is not one of the choices." }),
            expect.objectContaining({ text: "Dial." }),
          ],
        }),
      );
    }
  });

  it("is unknown where nobody has one", () => {
    const { flow } = menu({ length: [2, 2] });
    const call = aCall(flow, { bindings: { schema: "bindings/v1" } });
    call.press("10");

    expect(questionOf(call.state())).toMatchObject({ noMatch: 1 });
  });

  it("is that of a member of the group", () => {
    const { flow } = menu({ length: [2, 2], group: "doctors" });
    const call = aCall(flow, {
      bindings: {
        schema: "bindings/v1",
        people: { doc: { userId: "u", name: "Doc", extension: "10", groups: ["doctors"] } },
      },
    });
    call.press("10");

    expect(node(call)).toBe("(person doc)");
  });
});
