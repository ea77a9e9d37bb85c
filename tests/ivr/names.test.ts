import { operationOf } from "../support/activities";
import { placeOf } from "../support/placeOf";
import { aCall } from "../support/aCall";
import { flowOf } from "../support/flowOf";
import { fixtureBindings } from "../support/readFixture";

const menu = {
  type: "menu",
  prompt: "Choose.",
  options: [{ keys: "1", label: "out", next: "hangup" }],
};

describe("a name that every object has", () => {
  it("is a schedule nobody defined: closed", () => {
    const call = aCall(
      flowOf(
        {
          hours: {
            type: "hours",
            schedule: "constructor",
            special: { on: "toString", next: "hangup" },
            open: "hangup",
            closed: "choose",
          },
          choose: menu,
        },
        { schedules: {} },
      ),
      { bindings: { ...fixtureBindings(), schedules: {} } },
    );

    expect(placeOf(call.state())).toBe("choose");
  });

  it("is a list nobody defined: no entry is in it", () => {
    const call = aCall(
      flowOf(
        {
          code: {
            type: "collect",
            kind: "digits",
            into: "code",
            length: [1, 1],
            list: "valueOf",
            prompt: "Code.",
            next: "hangup",
          },
        },
        { lists: {} },
      ),
    );

    expect(call.press("1").at(-1)).toBe("== asking code attempt 2");
  });

  it("is a variable like any other", () => {
    const branch = {
      type: "branch",
      cases: [{ when: { op: "empty", args: [{ var: "constructor" }] }, next: "choose" }],
      otherwise: "hangup",
    };
    const before = aCall(flowOf({ branch, choose: menu }));
    const after = aCall(
      flowOf({
        set: { type: "set", values: { constructor: "x" }, next: "branch" },
        branch,
        choose: menu,
      }),
    );

    expect(placeOf(before.state())).toBe("choose");
    expect(placeOf(after.state())).toBe("(goodbye)");
  });

  it("is the answer of a look-up like any other", () => {
    const call = aCall(
      flowOf({
        look: {
          type: "lookup",
          endpoint: "balance",
          into: "toString",
          next: "say",
          failed: "hangup",
        },
        say: { type: "say", prompt: [{ say: "digits", value: { var: "toString.constructor" } }] },
      }),
    );

    expect(
      call.happens({
        type: "lookUpCompleted",
        operation: operationOf(call.state()) ?? "",
        outcome: "found",
        values: { constructor: "7", __proto__: "8" },
      }),
    ).toEqual(['-> playPrompt "seven"', "== announcing say"]);
  });

  it("is a step nobody wrote: an apology", () => {
    const call = aCall(flowOf({ set: { type: "set", next: "hasOwnProperty" } }));

    expect(placeOf(call.state())).toBe("(apology)");
  });

  it("is the key of a flow like any other", () => {
    const call = aCall({ ...flowOf({ choose: menu }), key: "constructor" }, { isNew: true });
    call.happens({ type: "callIncoming", source: { kind: "phone" }, dialled: [] });

    expect(call.happens({ type: "audioActive" }).at(-1)).toBe("== asking choose");
  });
});
