import { aCall } from "../../support/aCall";
import { flow, question } from "./heldCall";

describe("a step that waits for sound", () => {
  const failed = () => {
    const call = aCall(flow);
    call.press("11123");
    call.heard();
    call.happens({ type: "callTransferAccepted" });
    call.happens({ type: "audioInactive" });
    call.happens({ type: "transferFailed", reason: "busy" });
    return call;
  };

  it("begins when sound is back", () => {
    expect(failed().happens({ type: "audioActive" })).toEqual([question, "== asking choose"]);
  });

  it("begins after three seconds all the same", () => {
    const call = failed();

    expect(call.actions()).toEqual([
      expect.objectContaining({ type: "startTimer", timer: "mediaOverdue", delayInMs: 3000 }),
    ]);
    expect(call.rings("mediaOverdue")).toEqual([question, "== asking choose"]);
    expect(call.state().audio).toBe(true);
  });

  it("takes a key as sound, and uses it", () => {
    expect(failed().press("1")).toEqual(['-> playPrompt "This is more."', "== announcing more"]);
  });

  it("is over when the caller hangs up", () => {
    const call = failed();
    call.ends();

    expect(call.record()).toEqual(
      expect.objectContaining({ result: "abandoned", lastNode: "choose", lastAttempt: 1 }),
    );
  });

  it("hears nothing twice when sound is reported twice", () => {
    const call = failed();
    call.happens({ type: "audioActive" });
    const playing = call.state();
    call.happens({ type: "audioActive" });

    expect(call.result()).toEqual({ state: playing, actions: [] });
  });
});
