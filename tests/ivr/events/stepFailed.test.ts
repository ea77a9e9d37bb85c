import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const menu = {
  type: "menu",
  prompt: "For more, press 1.",
  options: [
    { keys: "1", label: "more", next: "more" },
    { keys: "2", label: "sales", next: "sales" },
    { keys: "3", label: "lost", next: "nowhere" },
  ],
};
const nodes = {
  choose: menu,
  more: { type: "say", prompt: "This is more.", next: "choose" },
  sales: { type: "transfer", before: "Connecting.", to: [{ target: { person: "sales" } }] },
  sorry: { type: "say", prompt: "We are sorry.", next: "choose" },
};
const flow = flowOf(nodes, { onError: "sorry" });
const apology = '-> playPrompt "Sorry, something went wrong on our side."';
const own = '-> playPrompt "We are sorry."';

describe("something of ours that broke", () => {
  it("leads to the flow's own step for errors", () => {
    expect(aCall(flow).happens({ type: "stepFailed" })).toEqual([
      "-> cancelMediaProcessing",
      own,
      "== announcing sorry",
    ]);
  });

  it("leads there too when prompts fail again and again", () => {
    const call = aCall(flow);
    call.promptFails();
    call.promptFails();

    expect(call.promptFails()).toEqual([own, "== announcing sorry"]);
  });

  it("leads there too when a step is missing", () => {
    expect(aCall(flow).press("3")).toEqual([
      "-> cancelMediaProcessing",
      own,
      "== announcing sorry",
    ]);
  });

  it("leads to the apology the second time, lest the caller goes round for ever", () => {
    const call = aCall(flow);
    call.press("3");
    call.heard();

    expect(call.press("3")).toEqual([
      "-> cancelMediaProcessing",
      apology,
      "== announcing (apology)",
    ]);
  });

  it("leads to the apology when the step for errors is missing itself", () => {
    const call = aCall(flowOf(nodes, { onError: "nobody" }));

    expect(call.press("3")).toEqual([
      "-> cancelMediaProcessing",
      apology,
      "== announcing (apology)",
    ]);
  });

  it("lets keys be heard even if it broke before anything else happened", () => {
    const call = aCall(flow, { isNew: true });
    call.happens({ type: "callIncoming", source: { kind: "phone" }, dialled: ["+15550100"] });

    expect(call.happens({ type: "stepFailed" })).toEqual([
      "-> subscribeToTone",
      own,
      "== announcing sorry",
    ]);
    expect(call.happens({ type: "audioActive" })).toEqual(["== announcing sorry"]);
  });

  it("does not disturb a call that somebody else has already taken", () => {
    const call = aCall(flow);
    call.press("2");
    call.heard();
    call.happens({ type: "callTransferAccepted" });

    expect(call.happens({ type: "stepFailed" })).toEqual([
      "-> startTimer ring 60 s",
      "== transferring sales",
    ]);
  });

  test.each([
    [
      "while the announcement of a transfer plays",
      (call: ReturnType<typeof aCall>) => call.press("2"),
    ],
  ])("is apologised for %s", (_when, begin) => {
    const call = aCall(flow);
    begin(call);

    expect(call.happens({ type: "stepFailed" })).toEqual([
      "-> cancelMediaProcessing",
      own,
      "== announcing sorry",
    ]);
  });

  it("asks where the call is while it rings elsewhere, lest a transfer be cut off", () => {
    const call = aCall(flow);
    call.press("2");
    call.heard();

    expect(call.happens({ type: "stepFailed" })).toEqual(["== transferring sales"]);
    expect(call.rings("transferCheck")).toEqual(["-> readCall", "== transferring sales"]);
    expect(call.reads("transferring")).toEqual(["== transferring sales"]);
  });

  it("says goodbye again when it broke during the goodbye", () => {
    const call = aCall(flowOf({ bye: { type: "hangup", prompt: "Bye." } }));

    expect(call.happens({ type: "stepFailed" })).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Thank you for calling. Goodbye."',
      "== ending (goodbye)",
    ]);
    call.heard();
    call.ends("hungUpByUs");
    expect(call.record()?.result).toBe("failed");
  });

  it("is nothing to a call that nobody knows or that is over", () => {
    const unknown = aCall(flow, { isNew: true });
    const before = unknown.state();
    unknown.happens({ type: "stepFailed" });
    const over = aCall(flow);
    over.ends();
    const after = over.state();
    over.happens({ type: "stepFailed" });

    expect(unknown.result()).toEqual({ state: before, actions: [] });
    expect(over.result()).toEqual({ state: after, actions: [] });
  });
});
