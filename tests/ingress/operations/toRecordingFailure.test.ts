import { operationEntity } from "../../../lib/ingress/operations/operationEntity";
import { toRecordingFailure } from "../../../lib/ingress/operations/toRecordingFailure";

const operation = (entity: object) => operationEntity.parse(entity);

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
