import { operationOf } from "../../../support/activities";
import { aCall } from "../../../support/aCall";
import { flowOf } from "../../../support/flowOf";

const message = { type: "voicemail", mailbox: "contoso", prompt: "Speak." };
const choices =
  '"To listen to your message, press 1. To record it again, press 2. To mark it urgent, press 3. To send it, press hash."';

describe("a message", () => {
  it("is not sent by the very key that ended it, when that key is reported after the recording", () => {
    const call = aCall(flowOf({ message: { ...message, review: true } }));
    call.heard();
    call.recorded();

    expect(call.press("#")).toEqual(["== reviewing message"]);
    expect(call.press("#")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Thank you. Your message has been saved." "Thank you for calling. Goodbye."',
      "== ending (kept)",
    ]);
  });

  it("leaves its stop key to nothing else when it is reported late", () => {
    const menu = {
      type: "menu",
      prompt: "Press 1.",
      options: [{ keys: "1", label: "x", next: "hangup" }],
    };
    const call = aCall(flowOf({ message: { ...message, done: "choose" }, choose: menu }));
    call.heard();
    call.recorded();

    expect(call.press("#")).toEqual(["== asking choose"]);
  });

  it("takes the stop key as any other key once it was reported in time, or is long over", () => {
    const inTime = aCall(flowOf({ message: { ...message, review: true } }));
    inTime.heard();
    inTime.press("#");
    inTime.recorded();
    const late = aCall(flowOf({ message: { ...message, review: true } }));
    late.heard();
    late.recorded();
    late.pass(2000);

    expect(inTime.press("#").at(-1)).toBe("== ending (kept)");
    expect(late.press("#").at(-1)).toBe("== ending (kept)");
  });

  it("is none when its caller ended it at once and nobody could listen to it", () => {
    const bye = { type: "say", prompt: "Bye.", next: "hangup" };
    const flow = flowOf({ message: { ...message, empty: "bye" }, bye });
    const atOnce = aCall(flow);
    atOnce.heard();
    // A fact takes a second of its own.
    atOnce.pass(-400);
    const spoken = aCall(flow);
    spoken.heard();
    spoken.pass(400);

    expect(atOnce.recorded().at(-1)).toBe("== announcing bye");
    expect(spoken.recorded().at(-1)).toBe("== ending (kept)");
  });

  it("asks to speak once more after silence, however often the silence is reported", () => {
    const call = aCall(flowOf({ message }));
    call.heard();
    const operation = operationOf(call.state()) ?? "none";
    const silence = {
      type: "recordingFailed",
      operation,
      reason: "initialSilence",
    } as const;

    expect(call.happens(silence)).toEqual([
      '-> playPrompt "Sorry, I did not hear a message." "Please leave your message after the tone. Press hash when you are done."',
      "== recording message",
    ]);
    const waiting = call.state();
    call.happens(silence);
    expect(call.result()).toEqual({ state: waiting, actions: [] });
  });

  it("goes to the beep at once when the caller presses a key while being asked to speak once more", () => {
    const call = aCall(flowOf({ message }));
    call.heard();
    call.happens({
      type: "recordingFailed",
      operation: operationOf(call.state()) ?? "none",
      reason: "initialSilence",
    });

    expect(call.press("5")).toEqual([
      "-> cancelMediaProcessing",
      "-> recordResponse at most 120 s, ends with #",
      "== recording message",
    ]);
  });

  it("records although the report that its second request was heard is lost", () => {
    const call = aCall(flowOf({ message }));
    call.heard();
    call.happens({
      type: "recordingFailed",
      operation: operationOf(call.state()) ?? "none",
      reason: "initialSilence",
    });

    expect(call.rings("mediaOverdue")).toEqual([
      "-> recordResponse at most 120 s, ends with #",
      "== recording message",
    ]);
  });

  it("is not lost when its caller hangs up before speaking the second time", () => {
    const call = aCall(flowOf({ message }));
    call.heard();
    call.happens({
      type: "recordingFailed",
      operation: operationOf(call.state()) ?? "none",
      reason: "initialSilence",
    });
    call.ends();

    expect(call.record()?.recordingLost).toBeUndefined();
  });

  it("is kept when it arrives after the wait for it was given up", () => {
    const call = aCall(flowOf({ message }));
    call.heard();
    const operation = operationOf(call.state());
    call.pass(140_000);
    expect(call.rings("mediaOverdue").at(-1)).toBe("== ending (no message)");

    expect(call.recorded(operation)).toEqual([
      "-> keepRecording contoso",
      "== ending (no message)",
    ]);
    expect(call.recorded(operation)).toEqual(["== ending (no message)"]);
    call.ends("hungUpByUs");
    expect(call.record()?.result).toBe("leftMessage");
  });

  it("is kept when it arrives although something of ours broke meanwhile", () => {
    const call = aCall(flowOf({ message }));
    call.heard();
    const operation = operationOf(call.state());
    call.happens({ type: "stepFailed" });

    expect(call.recorded(operation)).toEqual([
      "-> keepRecording contoso",
      "== announcing (apology)",
    ]);
  });

  it("is not kept twice when its report comes again while it is reviewed", () => {
    const call = aCall(flowOf({ message: { ...message, review: true } }));
    call.heard();
    const operation = operationOf(call.state());
    call.recorded(operation);
    const reviewing = call.state();

    call.recorded(operation);
    expect(call.result()).toEqual({ state: reviewing, actions: [] });
    call.happens({ type: "recordingFailed", operation: operation ?? "", reason: "cancelled" });
    expect(call.result()).toEqual({ state: reviewing, actions: [] });
  });

  it("is reviewed even in a flow that has no words for it", () => {
    const silent = [{ say: "digits", value: { var: "nothing" } }];
    const call = aCall(
      flowOf({ message: { ...message, review: true } }, { phrases: { reviewMessage: silent } }),
    );
    call.heard();

    expect(call.recorded()).toEqual([
      "-> keepRecording contoso",
      "-> startTimer noInput 10 s",
      "== reviewing message",
    ]);
    expect(choices).toContain("hash");
  });

  it("forgets keys pressed before it: they are no answer to what comes after it", () => {
    const call = aCall(
      flowOf({
        notice: { type: "say", prompt: "Listen.", bargeIn: false, next: "message" },
        message: { ...message, done: "choose" },
        choose: {
          type: "menu",
          prompt: "Press 1.",
          options: [{ keys: "1", label: "x", next: "hangup" }],
        },
      }),
    );
    call.press("1");
    call.heard();
    call.heard();

    expect(call.recorded()).toEqual([
      "-> keepRecording contoso",
      '-> playPrompt "Press 1."',
      "== asking choose",
    ]);
  });
});
