import type { ResultCode, TransferFailure } from "../../../lib/ivr/call/callEvent";
import { toTransferFailure } from "../../../lib/ingress/call/toTransferFailure";

const written = (code: number | undefined, subcode: number | undefined): ResultCode => ({
  ...(code === undefined ? {} : { code }),
  ...(subcode === undefined ? {} : { subcode }),
});

describe("toTransferFailure", () => {
  it.each<[number | undefined, number | undefined, TransferFailure]>([
    [500, 7000, "failed"],
    [500, 7700, "failed"],
    [487, 10004, "noAnswer"],
    [480, 560480, "noAnswer"],
    [408, undefined, "noAnswer"],
    [500, 8539, "busy"],
    [486, 540486, "busy"],
    [500, 8538, "declined"],
    [603, 0, "declined"],
    [480, 10037, "unreachable"],
    [404, 560404, "unreachable"],
    [403, undefined, "failed"],
  ])("says of %s/%s: %s", (code, subcode, failure) => {
    expect(toTransferFailure(written(code, subcode))).toBe(failure);
  });
});
