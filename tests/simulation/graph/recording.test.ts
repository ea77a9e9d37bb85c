import { call } from "../aBankCall";

describe("recording in a simulated call", () => {
  const recorded = (keys: string) =>
    call(keys).lines.filter((line) => /^(?:<- recording|-> \w+Recording)/.test(line));

  test.each([
    [
      "a stop key",
      "3 s5 #",
      ["<- recordingCompleted stopTone", "-> keepRecording contoso", "<- recordingKept"],
    ],
    [
      "a stop key, and not a word",
      "3 w p2 #",
      [
        "<- recordingCompleted stopTone",
        "-> keepRecording contoso",
        "<- recordingKept silent",
        "-> discardRecording record-9",
      ],
    ],
    [
      "silence",
      "3 s5",
      ["<- recordingCompleted maxSilence", "-> keepRecording contoso", "<- recordingKept"],
    ],
    [
      "its length",
      "3 s119",
      ["<- recordingCompleted maxDuration", "-> keepRecording contoso", "<- recordingKept"],
    ],
    [
      "nothing said, twice",
      "3",
      ["<- recordingFailed initialSilence", "<- recordingFailed initialSilence"],
    ],
  ])("ends by %s", (_name, keys, lines) => {
    expect(recorded(keys)).toEqual(lines);
  });

  it("can be listened to, as long as it is, recorded anew and marked urgent", () => {
    const finished = call("3 s60 # w 1 w 2 s5 w 3 w #");
    expect(finished.lines.filter((line) => /^-> \w+Recording/.test(line))).toEqual([
      "-> keepRecording contoso",
      "-> playRecording record-9",
      "-> discardRecording record-9",
      "-> keepRecording contoso",
      expect.stringMatching(/^-> markRecordingUrgent record-\d+$/),
    ]);
    expect(finished.durationInMs).toBeGreaterThan(125_000);
    expect(finished.ends).toBe("voicemail:contoso");
  });
});
