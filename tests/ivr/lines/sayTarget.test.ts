import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { say, trying } from "../steps/transfer/transferCall";

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
