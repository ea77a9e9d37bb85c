import type { CallEnd, ResultCode, TransferFailure } from "../../lib/ivr/call/callEvent";
import { operationEntity } from "../../lib/ingress/operations/operationEntity";
import { toCallEnd } from "../../lib/ingress/call/toCallEnd";
import { toRecordingEnd } from "../../lib/ingress/operations/toRecordingEnd";
import { toRecordingFailure } from "../../lib/ingress/operations/toRecordingFailure";
import { toTransferFailure } from "../../lib/ingress/call/toTransferFailure";

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

const operation = (entity: object) => operationEntity.parse(entity);

describe("toRecordingEnd", () => {
  it.each([
    [{ completionReason: "StopToneDetected" }, "stopTone"],
    [{ resultInfo: { code: 200, subcode: 8514 } }, "stopTone"],
    [{ completionReason: "maxRecordDurationReached" }, "maxDuration"],
    [{ resultInfo: { code: "200", subCode: "8515" } }, "maxDuration"],
    [{ completionReason: "maxSilenceTimeout" }, "maxSilence"],
    [{ resultInfo: { subcode: 8509 } }, "maxSilence"],
    [{ resultInfo: { code: 200, subcode: 8588 } }, "unknown"],
    [{}, "unknown"],
  ])("says of %j: %s", (entity, end) => {
    expect(toRecordingEnd(operation(entity))).toBe(end);
  });
});

describe("toRecordingFailure", () => {
  it.each([
    [{ status: "failed", completionReason: "initialSilenceTimeout" }, "initialSilence"],
    [{ status: "failed", resultInfo: { code: 400, subcode: 8510 } }, "initialSilence"],
    [{ status: "failed", completionReason: "operationCanceled" }, "cancelled"],
    [{ status: "failed", resultInfo: { code: 400, subcode: 8508 } }, "cancelled"],
    [{ status: "completed" }, "lost"],
    [{ status: "failed", resultInfo: { code: 400, subcode: 8528 } }, "lost"],
    [{ status: "failed", resultInfo: { code: 500, subcode: 8511 } }, "failed"],
    [{}, "failed"],
  ])("says of %j: %s", (entity, failure) => {
    expect(toRecordingFailure(operation(entity))).toBe(failure);
  });
});
