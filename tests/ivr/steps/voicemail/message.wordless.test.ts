import { recordingOf } from "../../../support/activities";
import type { RecordingEnd, RecordingSound } from "../../../../lib/ivr/call/callEvent";
import { aCall, type ToldCall } from "../../../support/aCall";
import { flowOf } from "../../../support/flowOf";

const flow = (changes: object = {}) =>
  flowOf({
    message: {
      type: "voicemail",
      mailbox: "contoso",
      prompt: "Speak.",
      done: "done",
      empty: "empty",
      ...changes,
    },
    done: { type: "say", prompt: "Done." },
    empty: { type: "say", prompt: "Empty." },
  });
const empty = ['-> playPrompt "Empty."', "== announcing empty"];
const discarded = "-> discardRecording record-6";
const done = ['-> playPrompt "Done."', "== announcing done"];
const askAgain =
  '-> playPrompt "Sorry, I did not hear a message." "Please leave your message after the tone. Press hash when you are done."';

/** A call whose beep comes; a fact takes a second of its own. */
function recording(changes: object = {}): ToldCall {
  const call = aCall(flow(changes));
  call.heard();
  return call;
}

function ends(call: ToldCall, afterInMs: number, end: RecordingEnd = "stopTone") {
  call.pass(afterInMs - 1000);
  return call.happens({
    type: "recordingCompleted",
    operation: recordingOf(call.state()) ?? "",
    end,
    recordingLocation: "https://graph.example/recordings/1",
    recordingAccessToken: "token",
  });
}

function kept(call: ToldCall, sound: RecordingSound, isKept = true) {
  const operation = recordingOf(call.state()) ?? "";
  return call.happens({ type: "recordingKept", operation, kept: isKept, sound });
}

describe("a message that its caller ends at once", () => {
  test.each<[string, RecordingSound, boolean, readonly string[]]>([
    ["is none where nobody could listen", "unknown", false, empty],
    ["is none where nobody can read it", "unknown", true, [discarded, ...empty]],
    ["is none where nothing is heard in it", "silent", true, [discarded, ...empty]],
    ["is one all the same where something is", "heard", true, done],
  ])("%s", (_what, sound, isKept, expected) => {
    const call = recording();
    expect(ends(call, 900)).toEqual(["-> keepRecording contoso", "== recording message"]);

    expect(kept(call, sound, isKept)).toEqual(expected);
  });

  it("leads to the usual words where the flow says nothing about it", () => {
    const call = recording({ empty: undefined });
    ends(call, 900);

    expect(kept(call, "unknown", false).at(-1)).toBe("== ending (no message)");
  });

  it("leaves its key to nothing else when it is reported late", () => {
    const call = recording();
    ends(call, 900);
    kept(call, "silent");

    expect(call.press("#")).toEqual(["== announcing empty"]);
  });

  test.each<[string, number, RecordingEnd]>([
    ["took longer", 1000, "stopTone"],
    ["ended otherwise", 900, "maxSilence"],
    ["began after its end, as clocks have it", -20_000, "stopTone"],
  ])("is one, for all the call knows, when it %s", (_how, afterInMs, end) => {
    const call = recording();
    ends(call, afterInMs, end);

    expect(kept(call, "unknown", false)).toEqual(done);
  });
});

describe("a message that was listened to", () => {
  test.each<[string, RecordingSound, boolean, readonly string[]]>([
    ["is left when something is heard in it", "heard", true, done],
    ["is left when nobody could tell", "unknown", true, done],
    ["is left when it is kept later", "unknown", false, done],
    [
      "is none when nothing is heard in it",
      "silent",
      true,
      ["-> discardRecording record-6", ...empty],
    ],
    ["is none either when it could not be kept yet", "silent", false, empty],
  ])("%s", (_what, sound, isKept, expected) => {
    const call = recording();
    ends(call, 5000);

    expect(kept(call, sound, isKept)).toEqual(expected);
  });

  it("is asked about once more like any silence, unless its caller ended it", () => {
    const call = recording();
    ends(call, 8000, "maxSilence");
    expect(kept(call, "silent")).toEqual([
      "-> discardRecording record-6",
      askAgain,
      "== recording message",
    ]);
    call.heard();
    ends(call, 8000, "maxSilence");

    expect(kept(call, "silent").slice(1)).toEqual(empty);
  });

  it("is not kept again when its report comes again while its caller is asked", () => {
    const call = recording();
    const operation = recordingOf(call.state()) ?? "";
    ends(call, 8000, "maxSilence");
    kept(call, "silent");
    const after = call.state();
    call.recordedOnly(operation);

    expect(call.state()).toBe(after);
    call.ends();
    expect(call.record()).toMatchObject({ result: "abandoned" });
    expect(call.record()?.recordingLost).toBeUndefined();
  });

  it("is reviewed only where its sound is there, and something is heard in it", () => {
    const nodes = (["heard", "unknown"] as const).map((sound) => {
      const call = recording({ review: true });
      ends(call, 5000);
      return kept(call, sound)[0];
    });
    const later = recording({ review: true });
    ends(later, 5000);
    const silent = recording({ review: true });
    ends(silent, 5000);

    expect(nodes).toEqual([
      expect.stringContaining("To listen to your message"),
      expect.stringContaining("To listen to your message"),
    ]);
    expect(kept(later, "unknown", false)).toEqual(done);
    expect(kept(silent, "silent").slice(1)).toEqual(empty);
  });

  it("does not count as left when it is silent", () => {
    const call = recording();
    ends(call, 5000);
    kept(call, "silent");
    call.ends();

    expect(call.record()?.result).toBe("abandoned");
  });
});
