import { questionOf } from "../../support/activities";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { flow, question } from "./heldCall";

describe("a call on hold", () => {
  it("is asked again when sound is back, if the question could not be played", () => {
    const call = aCall(flow);
    call.happens({ type: "audioInactive" });

    expect(call.promptFails()).toEqual(["== waitingForSound choose"]);
    expect(call.happens({ type: "audioActive" })).toEqual([question, "== asking choose"]);
  });

  it("is waited for, however long, without counting a try", () => {
    const call = aCall(flow);
    call.happens({ type: "audioInactive" });
    call.promptFails();
    for (let attempt = 0; attempt < 200; attempt++) {
      expect(call.rings("mediaOverdue")).toEqual([question, "== asking choose"]);
      expect(call.promptFails(8503)).toEqual(["== waitingForSound choose"]);
    }
    call.happens({ type: "audioActive" });

    expect(call.state().steps).toBe(1);
    expect(questionOf(call.state())).toEqual({ attempt: 1, noInput: 0, noMatch: 0, digits: "" });
    expect(call.state().activity).toMatchObject({ failures: 0 });
  });

  it("ends at the call's limit even then", () => {
    const call = aCall(flow);
    call.happens({ type: "audioInactive" });
    call.promptFails();
    call.rings("callLimit");

    expect(call.rings("mediaOverdue")).toEqual([
      '-> playPrompt "Sorry, this call has reached its time limit. Please call again."',
      "== ending (call limit)",
    ]);
  });

  it("hears an announcement that could not be played once it is back", () => {
    const call = aCall(flow);
    call.press("1");
    call.happens({ type: "audioInactive" });

    expect(call.promptFails()).toEqual(["== waitingForSound more"]);
    expect(call.happens({ type: "audioActive" })).toEqual([
      '-> playPrompt "This is more."',
      "== announcing more",
    ]);
  });

  it("hears what led to a transfer once it is back", () => {
    const call = aCall(flow);
    call.press("11123");
    call.happens({ type: "audioInactive" });

    expect(call.promptFails()).toEqual(["== waitingForSound sales"]);
    expect(call.happens({ type: "audioActive" })).toEqual([
      '-> playPrompt "Connecting."',
      "== transferring sales",
    ]);
  });

  it("is not counted as silence", () => {
    const call = aCall(flow);
    call.heard();
    call.happens({ type: "audioInactive" });

    expect(call.rings("noInput")).toEqual([question, "== asking choose"]);
    expect(call.heard()).toEqual(["-> startTimer noInput 10 s", "== asking choose"]);
    expect(call.rings("noInput").at(-1)).toBe("== asking choose attempt 2");
  });

  it("is over when the caller presses a key: the key is used, whatever was reported of the sound", () => {
    const call = aCall(flow);
    call.happens({ type: "audioInactive" });
    call.promptFails();

    expect(call.press("1")).toEqual(['-> playPrompt "This is more."', "== announcing more"]);
  });

  it("hears the goodbye once it is back", () => {
    const call = aCall(flowOf({ bye: { type: "hangup", prompt: "Goodbye." } }));

    expect(call.promptFails(8503)).toEqual(["== waitingForSound bye"]);
    expect(call.happens({ type: "audioActive" })).toEqual([
      '-> playPrompt "Goodbye."',
      "== ending bye",
    ]);
  });

  it("ends at a goodbye that cannot be played for another reason", () => {
    const call = aCall(flowOf({ bye: { type: "hangup", prompt: "Goodbye." } }));

    expect(call.promptFails(8536)).toEqual(["-> hangUp", "== ending bye"]);
  });

  it("ends at the goodbye when the call's time is over", () => {
    const call = aCall(flowOf({ bye: { type: "hangup", prompt: "Goodbye." } }));
    call.pass(30 * 60_000);

    expect(call.promptFails(8503)).toEqual(["-> hangUp", "== ending bye"]);
  });

  it.each([8501, 8503, 8504])(
    "is known by Graph's refusal %i, whatever was told of sound",
    (code) => {
      const call = aCall(flow);
      call.pass(30_000);

      expect(call.promptFails(code)).toEqual(["== waitingForSound choose"]);
      expect(call.actions()).toEqual([
        expect.objectContaining({ type: "startTimer", timer: "mediaOverdue", delayInMs: 10_000 }),
      ]);
      expect(call.rings("mediaOverdue")).toEqual([question, "== asking choose"]);
    },
  );

  it("is tried every two seconds while the call is young: its sound may not be there yet", () => {
    const call = aCall(flow);
    call.promptFails(8503);

    expect(call.actions()).toEqual([
      expect.objectContaining({ type: "startTimer", timer: "mediaOverdue", delayInMs: 2000 }),
    ]);
  });

  it("subscribes to keys again when Graph refused it", () => {
    const call = aCall(flow);
    call.happens({ type: "toneSubscriptionFailed", result: { code: 400, subcode: 8503 } });
    call.promptFails(8503);

    expect(call.rings("mediaOverdue")).toEqual([
      "-> subscribeToTone",
      question,
      "== asking choose",
    ]);
    call.promptFails(8503);
    expect(call.rings("mediaOverdue")).toEqual([question, "== asking choose"]);
  });
});
