import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const people = (...names: readonly string[]) => names.map((person) => ({ target: { person } }));

const say = (prompt: string) => ({ type: "say", prompt });

const aTransfer = (changes: object = {}, rest: object = {}) =>
  flowOf(
    {
      sales: {
        type: "transfer",
        before: "Connecting.",
        to: people("sales", "anna"),
        failed: "failed",
        ...changes,
      },
      failed: say("Failed."),
      busy: say("Busy."),
      noAnswer: say("No answer."),
    },
    rest,
  );

const trying = (changes: object = {}, rest: object = {}): ToldCall => {
  const call = aCall(aTransfer(changes, rest));
  call.heard();
  return call;
};

describe("whom a record names", () => {
  test.each([
    [{ phone: "+4930555010" }, "***010"],
    [{ phone: "salesMobile" }, "salesMobile"],
    [{ queue: "helpdesk" }, "helpdesk"],
    [{ attendant: "other" }, "other"],
  ])("is %j as %s", (target, expected) => {
    const call = trying({ to: [{ target }] });
    call.ends("transferred");

    expect(call.record()?.transferredTo).toBe(expected);
  });

  it("is nobody where the call was moved by somebody else", () => {
    const call = aCall(flowOf({ news: say("News.") }));
    call.ends("transferred");

    expect(call.record()).toMatchObject({ result: "transferred", lastNode: "news" });
    expect(call.record()?.transferredTo).toBeUndefined();
  });
});
