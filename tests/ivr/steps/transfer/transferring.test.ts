import { operationOf } from "../../../support/activities";
import { type ToldCall } from "../../../support/aCall";
import { people, trying, fails, node } from "./transferCall";

describe("a transfer to those who are available", () => {
  const only = (...names: readonly string[]) =>
    people(...names).map((one) => ({ ...one, only: "available" }));
  const present = (call: ToldCall, ...available: readonly string[]) =>
    call.happens({ type: "presenceRead", operation: operationOf(call.state()) ?? "", available });

  it("asks once for all of them", () => {
    const call = trying({ to: [...only("sales"), ...people("frontDesk"), ...only("anna")] });
    expect(call.actions()).toEqual([
      { type: "readPresence", operation: "presence-6", people: ["sales", "anna"] },
    ]);

    expect(present(call, "anna")[1]).toBe("-> transfer person:frontDesk");
    expect(fails(call, "busy")[1]).toBe("-> transfer person:anna");
  });

  it("asks only when it comes to the first of them", () => {
    const call = trying({ to: [...people("frontDesk"), ...only("sales")] });

    expect(fails(call, "busy")).toEqual(["-> readPresence sales", "== transferring sales"]);
    expect(present(call, "sales")[1]).toBe("-> transfer person:sales");
    expect(call.state().activity).toMatchObject({
      attempts: { index: 1, failures: ["busy"], available: ["sales"] },
    });
  });

  it("counts as busy when nobody is", () => {
    const call = trying({ to: only("sales", "anna"), busy: "busy" });
    present(call);

    expect(node(call)).toBe("busy");
  });

  it("takes an answer once, and only the one it waits for", () => {
    const call = trying({ to: only("sales") });
    const operation = operationOf(call.state()) ?? "";
    const asking = call.state();
    call.happens({ type: "presenceRead", operation: "presence-1", available: [] });
    expect(call.result()).toEqual({ state: asking, actions: [] });

    present(call, "sales");
    const ringing = call.state();
    call.happens({ type: "presenceRead", operation, available: [] });
    expect(call.result()).toEqual({ state: ringing, actions: [] });
  });

  it("is over when the caller hangs up meanwhile", () => {
    const call = trying({ to: only("sales") });

    expect(call.ends()[0]).toBe("-> keepCallRecord abandoned in sales (attempt 1)");
  });

  it("asks everybody else without asking", () => {
    const call = trying({ to: [{ target: { queue: "helpdesk" }, only: "available" }] });

    expect(call.actions().at(-1)).toMatchObject({
      type: "transfer",
      target: { queue: "helpdesk" },
    });
  });
});
