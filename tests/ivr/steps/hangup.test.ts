import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

describe("a hangup", () => {
  it("needs no words", () => {
    const call = aCall(flowOf({ bye: { type: "hangup" } }));

    expect(call.actions().map(({ type }) => type)).toEqual(["subscribeToTone", "hangUp"]);
  });

  it("comes after the last words, heard or not, and hears no keys", () => {
    for (const end of ["heard", "promptFails"] as const) {
      const call = aCall(flowOf({ bye: { type: "hangup", prompt: "Bye." } }));
      expect(call.press("1")).toEqual(["== ending bye"]);

      expect(call[end]()).toEqual(["-> hangUp", "== ending bye"]);
    }
  });

  it("comes although the end of the last words is never reported", () => {
    const call = aCall(flowOf({ bye: { type: "hangup", prompt: "Bye." } }));

    expect(call.rings("mediaOverdue")).toEqual(["-> hangUp", "== ending bye"]);
  });
});
