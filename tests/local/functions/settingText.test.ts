import { settingText } from "../../../local/functions/settingText";
import { refusal } from "./support/refusal";

describe("settingText", () => {
  it("puts settings in the place of their names", () => {
    expect(settingText("%STAGE%-calls-%VERSION%", { STAGE: "test", VERSION: "v1" })).toBe(
      "test-calls-v1",
    );
  });

  it("names a setting that is not set", () => {
    expect(refusal(() => settingText("%CALL_EVENTS_QUEUE%", { CALL_EVENTS_QUEUE: "" }))).toEqual({
      code: "CONFIG_INVALID",
      message: "The setting CALL_EVENTS_QUEUE is named as %CALL_EVENTS_QUEUE% but not set.",
    });
  });
});
