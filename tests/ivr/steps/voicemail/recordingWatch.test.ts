import { aCall } from "../../../support/aCall";
import { flowOf } from "../../../support/flowOf";

const message = { type: "voicemail", mailbox: "contoso", prompt: "Speak." };

/** A call in whose recording somebody may be speaking. */
const recording = () => {
  const call = aCall(flowOf({ message }));
  call.heard();
  return call;
};
const asked = (lines: readonly string[]) => lines.filter((line) => line.includes("readOperation"));

describe("a recording", () => {
  it("is asked for after all else when the call goes on without it", () => {
    const call = recording();
    const lines = call.happens({ type: "stepFailed" });
    expect(asked(lines)).toEqual(["-> readOperation record-6"]);
    expect(lines.at(-2)).toBe("-> readOperation record-6");
  });

  it("is kept when Graph has it, and asked for no more", () => {
    const call = recording();
    const { operation = "" } =
      call.result().actions.flatMap((one) => (one.type === "recordResponse" ? [one] : []))[0] ?? {};
    call.happens({ type: "stepFailed" });
    expect(call.recordedOnly(operation)[0]).toBe("-> keepRecording contoso");
    expect(asked(call.heard())).toEqual([]);
    expect(call.recordedOnly(operation)[0]).not.toContain("keepRecording");
  });

  it("is not asked for when its end was told of", () => {
    const call = recording();
    expect(asked(call.recorded())).toEqual([]);
    expect(asked(call.happens({ type: "stepFailed" }))).toEqual([]);
  });

  it("is not asked for in a call that is over", () => {
    expect(asked(recording().ends())).toEqual([]);
  });
});
