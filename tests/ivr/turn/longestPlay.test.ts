import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { newCall } from "../../../lib/ivr/call/newCall";
import { step } from "../../../lib/ivr/step";
import { aCall, type ToldCall } from "../../support/aCall";
import { aPlan } from "../../support/aPlan";
import { flowOf } from "../../support/flowOf";

const jingle = "a".repeat(64);
const prompt = [{ text: "Jingle.", audio: jingle }, { pause: 2 }, { text: "Welcome." }];
const flow = flowOf({ hello: { type: "say", prompt } });
const begins: readonly CallFact[] = [
  { type: "callIncoming", source: { kind: "phone" }, dialled: ["*"] },
  { type: "audioActive" },
];

/** How long the end of the first words is waited for. */
function waitFor(durations: CallPlan["durations"]): number | undefined {
  const at = "2026-11-20T09:00:00.000Z";
  const plan = { ...aPlan(flow), ...(durations === undefined ? {} : { durations }) };
  let state = newCall("call-1", at);
  let delayInMs: number | undefined;
  for (const [index, fact] of begins.entries()) {
    const result = step(state, { id: `event-${index}`, callId: "call-1", at, ...fact }, plan);
    ({ state } = result);
    for (const action of result.actions) {
      if (action.type === "startTimer" && action.timer === "mediaOverdue") {
        ({ delayInMs } = action);
      }
    }
  }
  return delayInMs;
}

describe("the end of what plays is waited for", () => {
  it("as long as it is known to play, and five seconds more", () => {
    const known = { [`audio|${jingle}`]: 7200, "pause|2000": 2000, "en||Welcome.": 900 };

    expect(waitFor(known)).toBe(7200 + 2000 + 900 + 5000);
  });

  it("as long as before where the length of a clip is not known", () => {
    expect(waitFor({ "pause|2000": 2000, "en||Welcome.": 900 })).toBe(
      300_000 + 2000 + 900 + 10_000,
    );
    expect(waitFor({})).toBe(waitFor(undefined));
  });
});

describe("the end of a message that its caller listens to", () => {
  const message = { type: "voicemail", mailbox: "contoso", prompt: "Speak.", review: true };
  const waited = (recordedInMs: number) => {
    const call = aCall(flowOf({ message }));
    call.heard();
    // A fact takes a second of its own.
    call.pass(recordedInMs - 1000);
    call.recorded();
    call.happens({ type: "toneReceived", tone: "tone1", sequenceId: 1 });
    return overdue(call);
  };
  const overdue = (call: ToldCall) =>
    call
      .actions()
      .find((action) => action.type === "startTimer" && action.timer === "mediaOverdue");

  it("is waited for no longer than it was recorded, and five seconds more", () => {
    expect(waited(9000)).toMatchObject({ timer: "mediaOverdue", delayInMs: 14_000 });
  });

  it("is waited for as long as a message can be where clocks disagree", () => {
    expect(waited(-4000)).toMatchObject({ timer: "mediaOverdue", delayInMs: 140_000 });
    expect(waited(400_000)).toMatchObject({ timer: "mediaOverdue", delayInMs: 140_000 });
  });

  it("stays so when it is listened to later", () => {
    const call = aCall(flowOf({ message }));
    call.heard();
    call.pass(8000);
    call.recorded();
    call.heard();
    call.rings("noInput");
    call.happens({ type: "toneReceived", tone: "tone1", sequenceId: 1 });

    expect(overdue(call)).toMatchObject({ delayInMs: 14_000 });
  });
});
