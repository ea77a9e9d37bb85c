import { addEvent, newCallLog, type CallLog } from "../../web/telephone/callLog";
import type { LineEvent } from "../../web/telephone/telephoneLine";

type Told = LineEvent extends infer One
  ? One extends LineEvent
    ? Omit<One, "sequence" | "at">
    : never
  : never;

/** A call after what the simulated Graph has told of it. */
const after = (...events: readonly Told[]): CallLog =>
  events
    .map((event, index) => ({ ...event, sequence: index + 1, at: "2026-11-29T10:00:00Z" }))
    .reduce<CallLog>((log, event) => addEvent(log, event as LineEvent), newCallLog);

const prompt = {
  type: "promptStarted",
  promptId: "p",
  words: "Hello.",
  durationInMs: 900,
} as const;

describe("callLog", () => {
  it("says what is heard, and whether it plays, was cut short or has ended", () => {
    const lines = (...more: readonly Told[]) =>
      after({ type: "answered" }, prompt, ...more).lines[1];
    expect(lines()).toMatchObject({ words: "Hello.", isPlaying: true });
    expect(lines({ type: "promptEnded", outcome: "completed" })).toMatchObject({
      isPlaying: false,
      isCut: false,
    });
    expect(lines({ type: "promptEnded", outcome: "cancelled" })).toMatchObject({ isCut: true });
  });

  it("ends one prompt where the next of the same words begins", () => {
    expect(after(prompt, { ...prompt, words: "Press 1." }).lines).toMatchObject([
      { words: "Hello.", isPlaying: false, isCut: false },
      { words: "Press 1.", isPlaying: true },
    ]);
  });

  it("puts keys together that are pressed one after the other", () => {
    const events = ["tone1", "tone0", "pound"].map((tone) => ({ type: "tone", tone }) as const);
    expect(after(...events).lines).toEqual([{ type: "pressed", keys: "10#" }]);
  });

  it("goes through recording and transfer to its end", () => {
    const recording = after({ type: "answered" }, { type: "beep" }, { type: "recordingStarted" });
    expect(recording.phase).toBe("recording");
    const transferring = after({ type: "transferring", target: { kind: "user", id: "anna" } });
    expect(transferring).toMatchObject({
      phase: "transferring",
      lines: [{ type: "note", note: "transferring", about: "anna" }],
    });
    expect(after(prompt, { type: "ended", reason: "transferred" })).toMatchObject({
      phase: "ended",
      end: "transferred",
      lines: [{ isPlaying: false }],
    });
  });
});
