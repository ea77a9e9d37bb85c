import { operationEntity } from "../../../lib/ingress/operations/operationEntity";
import { toRecordingEnd } from "../../../lib/ingress/operations/toRecordingEnd";

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
