import { InvocationContext, PreInvocationContext } from "@azure/functions";
import { failUnhandled } from "../../functions/failUnhandled";

describe("failUnhandled", () => {
  it("runs each execution under the guard, by its function and call", async () => {
    const seen: unknown[] = [];
    const invocationContext = new InvocationContext({
      functionName: "callWorker",
      invocationId: "one",
      triggerMetadata: { sessionId: 4711 },
    });
    const context = new PreInvocationContext({
      invocationContext,
      functionCallback: (body: unknown) => `took ${String(body)}`,
      inputs: ["message"],
    });

    failUnhandled({
      protect: async (about, run) => {
        seen.push(about);
        return run();
      },
    })(context);

    expect(await context.functionHandler("message", invocationContext)).toBe("took message");
    expect(seen).toEqual([{ function: "callWorker", invocation: "one", session: "4711" }]);
  });
});
