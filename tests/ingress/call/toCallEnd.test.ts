import type { CallEnd, ResultCode } from "../../../lib/ivr/call/callEvent";
import { toCallEnd } from "../../../lib/ingress/call/toCallEnd";

const written = (code: number | undefined, subcode: number | undefined): ResultCode => ({
  ...(code === undefined ? {} : { code }),
  ...(subcode === undefined ? {} : { subcode }),
});

describe("toCallEnd", () => {
  it.each<[number | undefined, number | undefined, CallEnd]>([
    [200, 4521, "callerHungUp"],
    [200, 5001, "callerHungUp"],
    [200, 540000, "callerHungUp"],
    [200, 560000, "callerHungUp"],
    [487, 0, "callerHungUp"],
    [200, 7000, "hungUpByUs"],
    [200, 10550, "hungUpByUs"],
    [0, 7015, "transferred"],
    [200, 7015, "transferred"],
    [408, 8537, "keepAliveExpired"],
    [486, 560486, "busy"],
    [600, 560600, "busy"],
    [486, 8539, "busy"],
    [486, 8540, "busy"],
    [603, 560603, "declined"],
    [603, 8538, "declined"],
    [603, 10024, "declined"],
    [480, 13025, "unanswered"],
    [408, 7106, "unanswered"],
    [403, 10199, "failed"],
    [403, 0, "failed"],
    [200, 5855, "lobby"],
    [480, 560480, "unanswered"],
    [487, 10004, "unanswered"],
    [408, 10057, "unanswered"],
    [404, 8522, "gone"],
    [484, 560484, "failed"],
    [500, 1005, "failed"],
    [410, 301005, "failed"],
    [200, 5014, "unknown"],
    [200, undefined, "unknown"],
    [undefined, undefined, "unknown"],
  ])("says of %s/%s: %s", (code, subcode, end) => {
    expect(toCallEnd(written(code, subcode), undefined)).toBe(end);
  });

  it("takes the termination reason when there is no result", () => {
    expect([
      toCallEnd(undefined, "AppTransferred"),
      toCallEnd(undefined, "another"),
      toCallEnd(undefined, undefined),
    ]).toEqual(["transferred", "unknown", "unknown"]);
  });
});
