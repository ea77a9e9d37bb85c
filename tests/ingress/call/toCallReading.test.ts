import { toCallReading } from "../../../lib/ingress/call/toCallReading";

describe("toCallReading", () => {
  test.each([
    ["incoming", "incoming"],
    ["establishing", "establishing"],
    ["established", "established"],
    ["Established", "established"],
    ["hold", "established"],
    ["transferring", "transferring"],
    ["redirecting", "transferring"],
    ["transferAccepted", "transferAccepted"],
  ])("reads a call that is %s as %s", (state, expected) => {
    expect(toCallReading({ state })).toEqual({ state: expected });
  });

  it("says why a call has ended", () => {
    const resultInfo = { code: 0, subcode: 7015 };

    expect(toCallReading({ state: "terminated", resultInfo })).toEqual({
      state: "terminated",
      end: "transferred",
    });
    expect(toCallReading({ state: "terminating" })).toEqual({
      state: "terminated",
      end: "unknown",
    });
  });

  test.each([[undefined], [null], ["no call"], [{}], [{ state: "unknownFutureValue" }]])(
    "takes %j for no answer",
    (body) => {
      expect(toCallReading(body)).toEqual({ state: "unread" });
    },
  );
});
