import type { Clip } from "../../../lib/flow/prompts/clip";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { newCall } from "../../../lib/ivr/call/newCall";
import type { CallerMoment } from "../../../lib/ivr/lines/callerLine";
import { callerMoments, spokenWords } from "../../../lib/ivr/lines/callerMoments";
import { step } from "../../../lib/ivr/step";
import { operationOf } from "../../support/activities";
import { aPlan } from "../../support/aPlan";
import { flowOf } from "../../support/flowOf";

const flow = flowOf({
  secret: {
    type: "collect",
    prompt: "Your PIN, please.",
    kind: "digits",
    length: [4, 4],
    into: "pin",
    sensitive: true,
    next: "back",
  },
  back: { type: "say", prompt: "Your PIN is {pin:digits}.", next: "hangup" },
} as never);
const plan = aPlan(flow);

/** What the caller notices of facts that come one second apart; a function gives the fact its operation. */
function noticed(
  facts: readonly (CallFact | ((operation: string) => CallFact))[],
): readonly CallerMoment[] {
  let state = newCall("call-1", "2026-11-20T09:00:00.000Z");
  return facts.flatMap((given, index) => {
    const fact = typeof given === "function" ? given(operationOf(state) ?? "none") : given;
    const at = `2026-11-20T09:00:0${index}.000Z`;
    const event = { id: String(index), callId: "call-1", at, ...fact };
    const before = state;
    const result = step(before, event, plan);
    state = result.state;
    return callerMoments({ event, before, ...result }, plan);
  });
}

const rings: CallFact = { type: "callIncoming", source: { kind: "phone" }, dialled: [] };
const begun: readonly CallerMoment[] = [
  { type: "rings" },
  { type: "answered" },
  { type: "words", words: "Your PIN, please." },
];

describe("callerMoments", () => {
  it("shows a key that nobody may read along as a dot, and says whether it interrupts", () => {
    const moments = noticed([
      rings,
      { type: "audioActive" },
      { type: "toneReceived", tone: "tone7", sequenceId: 1 },
      { type: "toneReceived", tone: "tone8", sequenceId: 2 },
    ]);
    expect(moments).toEqual([
      ...begun,
      { type: "keys", keys: ["•"], interrupts: true },
      { type: "keys", keys: ["•"], interrupts: false },
    ]);
  });

  it("has nothing of an event that changed nothing", () => {
    const late: CallFact = { type: "promptCompleted", operation: "prompt-99" };
    expect(noticed([rings, { type: "audioActive" }, late])).toEqual(begun);
  });

  it("tells a hold and its end", () => {
    const held = noticed([
      rings,
      { type: "audioActive" },
      { type: "audioInactive" },
      { type: "audioActive" },
    ]);
    expect(held).toEqual([...begun, { type: "held" }, { type: "resumed" }]);
  });

  it("tells that words cannot be heard, but not that somebody stopped them", () => {
    const failed = (operation: string): CallFact => ({ type: "promptFailed", operation });
    const cancelled = (operation: string): CallFact =>
      ({ ...failed(operation), isCancelled: true }) as CallFact;
    expect(noticed([rings, { type: "audioActive" }, failed])).toContainEqual({ type: "unheard" });
    expect(noticed([rings, { type: "audioActive" }, cancelled])).not.toContainEqual({
      type: "unheard",
    });
  });

  it("ends with how the call ended, and what came of it", () => {
    const hungUp: CallFact = { type: "callTerminated", reason: "callerHungUp" };
    expect(noticed([rings, { type: "audioActive" }, hungUp])).toEqual([
      ...begun,
      { type: "ended", end: "callerHungUp" },
      { type: "result", result: "abandoned", messageLost: false },
    ]);
  });
});

describe("spokenWords", () => {
  const clips: readonly Clip[] = [
    { type: "speech", text: "You entered", language: "en" },
    { type: "pause", milliseconds: 200 },
    { type: "speech", text: "seven", language: "en", isValue: true },
  ];

  test.each<[boolean, string]>([
    [false, "You entered seven"],
    [true, "You entered •"],
  ])("leaves pauses out, and hides values if told so: %s", (hideValues, words) => {
    expect(spokenWords(clips, hideValues)).toBe(words);
  });
});
