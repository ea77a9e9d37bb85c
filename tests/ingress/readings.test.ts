import { toCallReading } from "../../lib/ingress/call/toCallReading";
import { toRecordingReading } from "../../lib/ingress/operations/toRecordingReading";

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

describe("toRecordingReading", () => {
  const running = {
    id: "1",
    status: "running",
    clientContext: "record-7",
    recordingLocation: null,
  };
  const completed = {
    id: "1",
    status: "completed",
    clientContext: "record-7",
    completionReason: "stopToneDetected",
    recordingLocation: "https://file.test/1",
    recordingAccessToken: "token",
  };

  it("finds the recording by its name", () => {
    const other = { ...completed, clientContext: "record-3" };

    expect(toRecordingReading({ value: [other, running] }, "record-7")).toEqual({
      type: "operationRead",
      operation: "record-7",
      status: "running",
    });
  });

  it("gives the outcome that its notification would have told", () => {
    expect(toRecordingReading({ value: [completed] }, "record-7")).toEqual({
      type: "recordingCompleted",
      operation: "record-7",
      end: "stopTone",
      recordingLocation: "https://file.test/1",
      recordingAccessToken: "token",
    });
  });

  test.each([[undefined], [{}], [{ value: "none" }], [{ value: [] }]])(
    "knows of none in %j",
    (body) => {
      expect(toRecordingReading(body, "record-7")).toMatchObject({ status: "absent" });
    },
  );
});
