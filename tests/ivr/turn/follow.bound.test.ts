import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { aRing, pressOften } from "./circlingFlow";

describe("the bound on steps", () => {
  const within = flowOf(
    { inner: { type: "branch", cases: [{ when: true, next: "return" }], otherwise: "return" } },
    { key: "within" },
  );
  const ring = {
    choose: { type: "menu", prompt: "Choose.", options: [{ keys: "1", label: "in", next: "in" }] },
    in: { type: "subflow", flow: "within", returned: "choose" },
  };

  it("is that of the flow that answered, wherever the call is", () => {
    const short = aCall([flowOf(ring, { limits: { maxSteps: 10 } }), within]);
    pressOften(short, "1", 3);
    const long = aCall([flowOf(ring, { limits: { maxSteps: 1000 } }), within]);
    pressOften(long, "1", 300);

    expect(short.state()).toMatchObject({ activity: { type: "asking" }, steps: 10 });
    expect(short.press("1").at(-1)).toBe("== ending (call limit)");
    expect(long.state()).toMatchObject({ activity: { type: "asking" }, steps: 901 });
  });

  it("is 200 where the flow names none", () => {
    const call = aCall(aRing(3, {}));
    pressOften(call, "1", 199);

    expect(call.state()).toMatchObject({ activity: { type: "asking" }, steps: 200 });
    expect(call.press("1")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Sorry, this call has reached its time limit. Please call again."',
      "== ending (call limit)",
    ]);
  });

  it("ends a circle that asks nobody", () => {
    const call = aCall(
      flowOf({
        one: { type: "set", values: { a: 1 }, next: "two" },
        two: { type: "set", values: { a: 2 }, next: "one" },
      }),
    );

    expect(call.state()).toMatchObject({ activity: { type: "ending" }, steps: 201 });
  });

  it("counts what is repeated", () => {
    const call = aCall(
      flowOf(
        {
          choose: {
            type: "menu",
            prompt: "Choose.",
            options: [{ keys: "1", label: "again", next: "repeat" }],
          },
        },
        { limits: { maxSteps: 10 } },
      ),
    );
    pressOften(call, "1", 9);

    expect(call.press("1").at(-1)).toBe("== ending (call limit)");
  });

  it("still lets a caller through to the operator, or leave a word", () => {
    const call = aCall(
      flowOf(
        {
          choose: {
            type: "menu",
            prompt: "Choose.",
            tries: { noMatch: 1 },
            options: [{ keys: "1", label: "again", next: "repeat" }],
          },
        },
        { limits: { maxSteps: 10 }, operator: { person: "frontDesk" } },
      ),
    );
    pressOften(call, "1", 9);

    expect(call.press("5").at(-1)).toBe("== transferring (operator)");
    expect(call.state().outcome).toBe("gaveUp");
  });
});
