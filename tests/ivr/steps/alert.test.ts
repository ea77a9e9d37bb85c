import { operationOf } from "../../support/activities";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { placeOf } from "../../support/placeOf";

const say = (prompt: string) => ({ type: "say", prompt });
const anAlert = (changes: object = {}) =>
  flowOf({
    set: { type: "set", values: { street: "Main Street 4" }, next: "alarm" },
    alarm: {
      type: "alert",
      onCall: "plumbers",
      variables: { where: { var: "street" }, nothing: { var: "none" } },
      next: "through",
      failed: "sorry",
      ...changes,
    },
    through: say("Somebody will come."),
    sorry: say("Nobody can be called."),
  });
const alerts = (call: ToldCall) => call.actions().filter(({ type }) => type === "startAlert");
const answers = (call: ToldCall, outcome: "started" | "failed") =>
  call.happens({ type: "alertStarted", operation: operationOf(call.state()) ?? "", outcome });
const heard = (call: ToldCall) =>
  call.happens({ type: "promptCompleted", operation: operationOf(call.state()) ?? "" });

describe("an alert", () => {
  it("asks for the people on call, with what is known, by its own step", () => {
    const call = aCall(anAlert());

    expect(alerts(call)).toEqual([
      {
        type: "startAlert",
        operation: expect.stringMatching(/^alert-/) as unknown,
        onCall: "plumbers",
        flow: "test",
        node: "alarm",
        variables: { where: "Main Street 4", nothing: "" },
        filler: [expect.objectContaining({ text: "One moment, please." })] as unknown,
        fillerAfterInMs: 2000,
      },
    ]);
  });

  it("alerts nobody before its first words are heard, nor when the caller hangs up meanwhile", () => {
    const call = aCall(anAlert({ before: "We call the plumber." }));
    expect(alerts(call)).toEqual([]);
    heard(call);
    expect(alerts(call)).toHaveLength(1);

    const gone = aCall(anAlert({ before: "We call the plumber." }));
    gone.happens({ type: "callTerminated", reason: "callerHungUp" });
    expect(alerts(gone)).toEqual([]);
  });

  it("says what was done, and goes on", () => {
    const call = aCall(anAlert({ done: "The plumber is being called." }));
    answers(call, "started");
    expect(call.actions().find(({ type }) => type === "playPrompt")).toMatchObject({
      clips: [{ text: "The plumber is being called." }],
    });
    expect(placeOf(call.state())).toBe("alarm");
    heard(call);
    expect(placeOf(call.state())).toBe("through");
    expect(alerts(call)).toEqual([]);
  });

  it("goes another way where nobody can be called", () => {
    const call = aCall(anAlert({ done: "The plumber is being called." }));
    answers(call, "failed");
    expect(placeOf(call.state())).toBe("sorry");
  });

  it("is not asked for twice when a hold keeps its last words from the caller", () => {
    const call = aCall(anAlert({ done: "The plumber is being called." }));
    answers(call, "started");
    const operation = operationOf(call.state()) ?? "";
    call.happens({ type: "audioInactive" });
    call.happens({ type: "promptFailed", operation });
    call.happens({ type: "audioActive" });
    expect(call.actions().map(({ type }) => type)).toContain("playPrompt");
    expect(alerts(call)).toEqual([]);
    heard(call);
    expect(placeOf(call.state())).toBe("through");
  });

  it("passes nothing on that was entered in confidence", () => {
    const flow = flowOf({
      ask: {
        type: "collect",
        into: "code",
        kind: "digits",
        length: [2, 2],
        sensitive: true,
        prompt: "Code?",
        next: "alarm",
      },
      alarm: {
        type: "alert",
        onCall: "plumbers",
        variables: { code: { var: "code" }, kind: "water" },
        next: "hangup",
        failed: "hangup",
      },
    });
    const call = aCall(flow);
    call.press("12");
    expect(call.state().variables["code"]).toBeDefined();
    expect(alerts(call)).toMatchObject([{ variables: { code: "", kind: "water" } }]);
  });
});
