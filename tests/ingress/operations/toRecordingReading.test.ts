import { toRecordingReading } from "../../../lib/ingress/operations/toRecordingReading";

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
