import { clipKey } from "../../../lib/flow/prompts/clip";

describe("clipKey", () => {
  it("is one for all clips that sound alike", () => {
    expect(clipKey({ type: "speech", text: "Hello.", language: "en" })).toBe("en||Hello.");
    expect(
      clipKey({ type: "speech", text: "Hello.", language: "en", voice: "v", isValue: true }),
    ).toBe("en|v|Hello.");
    expect(clipKey({ type: "audio", promptId: "id", text: "x", language: "en" })).toBe("audio|id");
    expect(clipKey({ type: "pause", milliseconds: 500 })).toBe("pause|500");
  });
});
