import { operationOf, recordingOf } from "../../../support/activities";
import { placeOf } from "../../../support/placeOf";
import { aCall, type ToldCall } from "../../../support/aCall";
import { flowOf } from "../../../support/flowOf";

const flow = (changes: object = {}, rest: object = {}) =>
  flowOf(
    {
      message: {
        type: "voicemail",
        mailbox: "contoso",
        prompt: "Speak.",
        review: true,
        done: "done",
        ...changes,
      },
      done: { type: "say", prompt: "Done." },
      empty: { type: "say", prompt: "Empty." },
    },
    rest,
  );
const choices =
  '"To listen to your message, press 1. To record it again, press 2. To mark it urgent, press 3. To send it, press hash."';
const record = "-> recordResponse at most 120 s, ends with #";
function reviewing(): ToldCall {
  const call = aCall(flow());
  call.heard();
  call.press("#");
  call.recorded();
  return call;
}

describe("the review of a message", () => {
  it("begins once the message is kept", () => {
    const call = aCall(flow());
    call.heard();

    expect(call.recorded()).toEqual([
      "-> keepRecording contoso",
      `-> playPrompt ${choices}`,
      "== reviewing message",
    ]);
  });

  it("waits ten seconds, asks five times, then sends", () => {
    const call = reviewing();
    for (let count = 1; count < 5; count++) {
      expect(call.heard()).toEqual(["-> startTimer noInput 10 s", "== reviewing message"]);
      expect(call.rings("noInput")).toEqual([`-> playPrompt ${choices}`, "== reviewing message"]);
    }
    call.heard();

    expect(call.rings("noInput")).toEqual(['-> playPrompt "Done."', "== announcing done"]);
  });

  it("plays the message, and then the choices again", () => {
    const call = reviewing();

    expect(call.press("1")).toEqual([
      "-> cancelMediaProcessing",
      "-> playRecording record-6",
      "== reviewing message",
    ]);
    expect(call.heard()).toEqual([`-> playPrompt ${choices}`, "== reviewing message"]);
  });

  it.each(["promptFails", "overdue"] as const)(
    "goes on when the message is not heard: %s",
    (how) => {
      const call = reviewing();
      call.press("1");

      expect(how === "overdue" ? call.rings("mediaOverdue") : call.promptFails()).toEqual([
        `-> playPrompt ${choices}`,
        "== reviewing message",
      ]);
    },
  );

  it("records anew, and forgets the first", () => {
    const call = reviewing();

    expect(call.press("2")).toEqual([
      "-> cancelMediaProcessing",
      "-> discardRecording record-6",
      record,
      "== recording message",
    ]);
    expect(call.state()).toMatchObject({ outcome: undefined, activity: { retries: 0 } });
    call.ends();
    expect(call.record()).toMatchObject({ result: "abandoned", recordingLost: true });
  });

  it("marks the message urgent", () => {
    const call = reviewing();

    expect(call.press("3")).toEqual([
      "-> cancelMediaProcessing",
      "-> markRecordingUrgent record-6",
      `-> playPrompt "Your message is marked urgent." ${choices}`,
      "== reviewing message",
    ]);
  });

  it("sends it", () => {
    expect(reviewing().press("#")).toEqual([
      "-> cancelMediaProcessing",
      '-> playPrompt "Done."',
      "== announcing done",
    ]);
  });

  it("asks again after a key that is no choice, not for ever", () => {
    const call = reviewing();
    expect(call.press("7")).toEqual([
      "-> cancelMediaProcessing",
      `-> playPrompt "Sorry, that is not one of the choices." ${choices}`,
      "== reviewing message",
    ]);
    call.press("777");

    expect(call.press("7").at(-1)).toBe("== announcing done");
  });

  it("is over when the caller hangs up: the message was left", () => {
    const call = reviewing();
    call.ends();

    expect(call.record()).toMatchObject({ result: "leftMessage", lastNode: "message" });
    expect(call.record()?.recordingLost).toBeUndefined();
    expect(recordingOf(call.state())).toBeUndefined();
  });

  it("is left out when there is nothing to listen to yet", () => {
    const call = aCall(flow());
    call.heard();

    expect(call.recorded(undefined, false)).toEqual([
      "-> keepRecording contoso",
      '-> playPrompt "Done."',
      "== announcing done",
    ]);
    expect(call.state()).toMatchObject({ outcome: "leftMessage" });
  });

  it("begins once, whatever is told before the message is kept", () => {
    const call = aCall(flow());
    call.heard();
    call.recordedOnly();
    const keeping = call.state();
    const operation = recordingOf(keeping) ?? "none";

    call.recordedOnly();
    call.press("5");
    call.happens({ type: "recordingFailed", operation, reason: "cancelled" });
    expect(call.actions()).toEqual([]);
    expect(call.happens({ type: "recordingKept", operation, kept: true })[0]).toBe(
      `-> playPrompt ${choices}`,
    );
    call.happens({ type: "recordingKept", operation, kept: false });
    expect(call.actions()).toEqual([]);
  });

  it("of a message being kept is over when the caller hangs up: nothing is lost", () => {
    const call = aCall(flow());
    call.heard();
    call.recordedOnly();
    call.ends();

    expect(call.record()).toMatchObject({ result: "leftMessage" });
    expect(call.record()?.recordingLost).toBeUndefined();
  });

  it("goes on through a hold", () => {
    const call = reviewing();
    call.happens({ type: "audioInactive" });

    expect(call.promptFails()).toEqual(["== waitingForSound message"]);
    expect(call.happens({ type: "audioActive" })).toEqual([
      `-> playPrompt ${choices}`,
      "== reviewing message",
    ]);
    expect(call.state().activity).toMatchObject({ review: { count: 1 } });
  });
});

describe("a message box", () => {
  it("says first what happens to the message: its own words, else the flow's", () => {
    const rest = { privacy: { consentPrompt: "We record.", recordingsDays: 7 } };

    expect(aCall(flow({}, rest)).actions().at(-1)).toMatchObject({
      clips: [{ text: "We record." }, { text: "Speak." }],
    });
    expect(
      aCall(flow({ consent: "I record." }, rest))
        .actions()
        .at(-1),
    ).toMatchObject({
      clips: [{ text: "I record." }, { text: "Speak." }],
    });
  });

  it.each([
    [{}, {}, 30],
    [{}, { privacy: { recordingsDays: 7 } }, 7],
    [{ retentionDays: 3 }, { privacy: { recordingsDays: 7 } }, 3],
  ])("keeps messages as long as it says: %j %j", (changes, rest, days) => {
    const call = aCall(flow(changes, rest));
    call.heard();
    call.recorded();

    expect(call.actions().find(({ type }) => type === "keepRecording")).toEqual({
      type: "keepRecording",
      operation: "record-6",
      mailbox: "contoso",
      node: "message",
      urgent: false,
      retentionInDays: days,
      end: "stopTone",
      recordedAt: "2026-11-20T09:00:04.000Z",
      recordingLocation: "https://graph.example/recordings/1",
      recordingAccessToken: "token",
    });
  });

  it("records as it says", () => {
    const call = aCall(flow({ maxSeconds: 20, silence: 2, stop: ["1", "*"] }));
    call.heard();

    expect(call.actions()).toEqual([
      { type: "startTimer", timer: "mediaOverdue", generation: 7, delayInMs: 12_000 },
      {
        type: "recordResponse",
        operation: "record-6",
        maxRecordDurationInSeconds: 20,
        initialSilenceTimeoutInSeconds: 5,
        maxSilenceTimeoutInSeconds: 2,
        playBeep: true,
        stopTones: ["1", "*"],
      },
    ]);
  });

  it("records at once where there is nothing to say", () => {
    const call = aCall(flow({ prompt: [{ say: "digits", value: { var: "none" } }] }));

    expect(call.actions().map(({ type }) => type)).toEqual([
      "startTimer",
      "subscribeToTone",
      "recordResponse",
    ]);
  });

  it("goes to the beep at once when a key is pressed, and is deaf to keys after it", () => {
    const call = aCall(flow());
    expect(call.press("5")).toEqual(["-> cancelMediaProcessing", record, "== recording message"]);

    expect(call.press("5")).toEqual(["== recording message"]);
    expect(call.press("##")).toEqual(["== recording message"]);
  });

  it.each(["cancelled", "lost", "failed"] as const)("leads on when a recording is %s", (reason) => {
    const call = aCall(flow({ empty: "empty" }));
    call.heard();

    expect(
      call.happens({ type: "recordingFailed", operation: operationOf(call.state()) ?? "", reason }),
    ).toEqual(['-> playPrompt "Empty."', "== announcing empty"]);
  });

  it("takes the next key as any other when it was ended by none", () => {
    const call = aCall(flow());
    call.heard();
    call.happens({
      type: "recordingCompleted",
      operation: operationOf(call.state()) ?? "",
      end: "maxSilence",
      recordingLocation: "https://graph.example/recordings/1",
      recordingAccessToken: "token",
    });
    const operation = recordingOf(call.state()) ?? "";
    call.happens({ type: "recordingKept", operation, kept: true });

    expect(call.press("#").at(-1)).toBe("== announcing done");
  });

  it("leads on after a second silence", () => {
    const call = aCall(flow());
    const silence = () =>
      call.happens({
        type: "recordingFailed",
        operation: operationOf(call.state()) ?? "",
        reason: "initialSilence",
      });
    call.heard();
    silence();
    call.heard();

    expect(silence()).toEqual([
      '-> playPrompt "Sorry, I did not hear a message." "Thank you for calling. Goodbye."',
      "== ending (no message)",
    ]);
  });

  it("leads on at once where it has no words to ask again with", () => {
    const silent = [{ say: "digits", value: { var: "none" } }];
    const call = aCall(
      flow({ empty: "empty" }, { phrases: { emptyMessage: silent, leaveMessage: silent } }),
    );
    call.heard();
    call.happens({
      type: "recordingFailed",
      operation: operationOf(call.state()) ?? "",
      reason: "initialSilence",
    });

    expect(placeOf(call.state())).toBe("empty");
  });

  it("takes the report of another recording for nothing", () => {
    const call = aCall(flow());
    call.heard();
    const recording = call.state();
    call.recorded("record-1");
    expect(call.result()).toEqual({ state: recording, actions: [] });
    call.happens({ type: "recordingFailed", operation: "record-1", reason: "failed" });

    expect(call.result()).toEqual({ state: recording, actions: [] });
  });

  it("takes a message that comes after the call, once", () => {
    const call = aCall(flow());
    call.heard();
    const operation = operationOf(call.state());
    expect(call.ends()[0]).toContain("message lost");

    expect(call.recorded(operation)).toEqual(["-> keepRecording contoso", "== ended callerHungUp"]);
    const over = call.state();
    call.recorded(operation);
    expect(call.result()).toEqual({ state: over, actions: [] });
  });
});
