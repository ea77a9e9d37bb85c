import { InvocationContext, type Timer } from "@azure/functions";
import { makeCanaryWatch } from "../../functions/canaryWatch";
import { aLog } from "../support/aLog";

const timer = {} as Timer;

describe("canaryWatch", () => {
  it("says what calls decided, and what could not be looked at", async () => {
    const { log, entries } = aLog();
    const lookAtCanaries = () =>
      Promise.resolve({
        decided: [
          { flow: "main", version: 2, calls: 30, end: "withdrawn", measure: "gaveUp" },
          { flow: "other", version: 7, calls: 240, end: "taken" },
        ] as const,
        failures: [{ flow: "third", error: new Error("down") }],
      });
    await makeCanaryWatch({ flows: { lookAtCanaries }, log })(timer, new InvocationContext());
    expect(entries).toEqual([
      {
        level: "error",
        event: "canaryWithdrawn",
        flow: "main",
        version: 2,
        calls: 30,
        measure: "gaveUp",
      },
      { level: "info", event: "canaryTaken", flow: "other", version: 7, calls: 240 },
      { level: "error", event: "canaryNotLookedAt", flow: "third", reason: "down" },
    ]);
  });

  it("fails when storage does, so that the host reports it", async () => {
    const lookAtCanaries = () => Promise.reject(new Error("down"));
    const run = makeCanaryWatch({ flows: { lookAtCanaries }, log: aLog().log })(
      timer,
      new InvocationContext(),
    );
    await expect(run).rejects.toThrow("down");
  });
});
