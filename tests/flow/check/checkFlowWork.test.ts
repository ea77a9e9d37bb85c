import { checkFlowForCallers } from "../../../lib/flow/check/checkFlowForCallers";
import { countWork } from "../../support/countWork";
import { longFlows, longFlowsBindings } from "../../support/longFlows";

const check = (document: object) =>
  checkFlowForCallers(document, { bindings: longFlowsBindings, today: "2026-11-21" });

describe("the work of checking a flow", () => {
  test.each(longFlows)("grows as its steps do: %s", (_shape, make) => {
    const works = [250, 500, 1000].map((count) => {
      const document = make(count);
      return countWork(() => check(document));
    });
    const [half = 0, once = 0, twice = 0] = works;

    // Twice the steps are twice the work, and a little more where a bound begins to hold.
    expect(once / half).toBeLessThan(2.5);
    expect(twice / once).toBeLessThan(2.5);
  });

  test.each(longFlows)("is that of a flow whose form is right: %s", (_shape, make) => {
    expect(check(make(20)).flow).toBeDefined();
  });

  it("is not begun for more steps than anybody needs", () => {
    const [, make] = longFlows[0] ?? ["", () => ({})];

    expect(check(make(5000)).flow).toBeDefined();
    expect(check(make(5001)).problems).toEqual([
      {
        severity: "error",
        code: "tooManySteps",
        path: "nodes",
        values: { steps: 5001, most: 5000 },
        message:
          "This flow has 5001 steps, and a flow may have 5000. Divide it into several flows that call one another.",
      },
    ]);
  });
});
