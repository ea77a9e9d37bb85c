import { operationOf } from "../support/activities";
import { hidesKeysInLog } from "../../lib/ivr/lines/hidesKeys";
import { aCall, type ToldCall } from "../support/aCall";
import { aPlan } from "../support/aPlan";
import { flowOf } from "../support/flowOf";

const flow = flowOf({
  choose: {
    type: "menu",
    prompt: "Choose.",
    options: [
      { keys: "1", label: "account", next: "notice" },
      { keys: "2", label: "callback", next: "callMe" },
      { keys: "3", label: "phone", next: "phone" },
      { keys: "4", label: "vault", next: "vault" },
      { keys: "5", label: "look", next: "look" },
      { keys: "6", label: "PIN", next: "pin" },
    ],
  },
  notice: { type: "say", prompt: "Listen.", bargeIn: false, next: "account" },
  account: {
    type: "collect",
    kind: "digits",
    into: "account",
    sensitive: true,
    prompt: "Account.",
    next: "pin",
  },
  pin: { type: "collect", kind: "pin", into: "pin", pin: "demo", prompt: "PIN.", next: "choose" },
  callMe: {
    type: "callback",
    number: "ask",
    prompt: "Number.",
    queue: "counter",
    confirmed: "hangup",
    refused: "hangup",
  },
  phone: { type: "collect", kind: "phone", into: "phone", prompt: "Phone.", next: "choose" },
  vault: {
    type: "menu",
    pin: { pin: "demo" },
    prompt: "Vault.",
    options: [{ keys: "1", label: "out", next: "choose" }],
  },
  look: { type: "lookup", endpoint: "balance", into: "a", next: "account", failed: "choose" },
});
const open = flowOf({
  notice: { type: "say", prompt: "Listen.", bargeIn: false, next: "choose" },
  choose: {
    type: "menu",
    prompt: "Choose.",
    options: [{ keys: "1", label: "again", next: "notice" }],
  },
});
const hides = (call: ToldCall, of = flow) => hidesKeysInLog(call.state(), aPlan(of));
const answer = (call: ToldCall) =>
  call.happens({
    type: "pinChecked",
    operation: operationOf(call.state()) ?? "",
    outcome: "right",
  });

describe("keys that nobody may read", () => {
  test.each([
    ["a sensitive entry", "1", true],
    ["a number to be called back", "2", true],
    ["a phone number", "3", true],
    ["the PIN of a menu", "4", true],
    ["a PIN", "6", true],
    ["a menu", "", false],
  ])("are those of %s: %s", (_step, pressed, expected) => {
    const call = aCall(flow);
    call.press(pressed);
    call.heard();

    expect(hides(call)).toBe(expected);
  });

  it("are no longer those of a menu whose PIN was given", () => {
    const call = aCall(flow);
    call.press("44321#");
    answer(call);

    expect(hides(call)).toBe(false);
  });

  it("are those typed ahead where a later step may be sensitive", () => {
    const call = aCall(flow);
    call.press("1");
    expect(hides(call)).toBe(false);

    call.press("7");
    expect(hides(call)).toBe(true);
  });

  it("are those typed ahead during a look-up", () => {
    const call = aCall(flow);
    call.press("57");

    expect(hides(call)).toBe(true);
  });

  it("are those held back until an earlier one arrives", () => {
    const call = aCall(flow);
    call.press("8");
    call.happens({ type: "toneReceived", tone: "tone7", sequenceId: 9 });

    expect(hides(call)).toBe(true);
  });

  it("are not those typed ahead where no step is sensitive", () => {
    const call = aCall(open);
    call.press("1");

    expect(call.state().typeAhead).toEqual(["1"]);
    expect(hides(call, open)).toBe(false);
  });

  it("are none in a call that has not begun", () => {
    expect(hides(aCall(flow, { isNew: true }))).toBe(false);
  });
});

describe("a call that is over", () => {
  const pressed = "918273";

  test.each([
    ["in an entry", (call: ToldCall) => call.press(`1${pressed}`)],
    ["after an entry", (call: ToldCall) => call.press(`1${pressed}#`)],
    [
      "while a PIN is checked",
      (call: ToldCall) => {
        call.press(`1${pressed}#`);
        call.press(`${pressed}#`);
      },
    ],
    [
      "while a number is read back",
      (call: ToldCall) => {
        call.press(`2${pressed}#`);
      },
    ],
    [
      "after a callback was refused",
      (call: ToldCall) => {
        call.press(`2${pressed}#`);
        call.press("555");
      },
    ],
    [
      "with keys typed ahead",
      (call: ToldCall) => {
        call.press(`5${pressed}`);
      },
    ],
    [
      "with keys held back",
      (call: ToldCall) => {
        call.press("8");
        for (const [index, digit] of Array.from(pressed).entries()) {
          call.happens({
            type: "toneReceived",
            tone: `tone${digit}` as "tone1",
            sequenceId: 100 + index,
          });
        }
      },
    ],
    [
      "after a look-up answered",
      (call: ToldCall) => {
        call.press("5");
        call.happens({
          type: "lookUpCompleted",
          operation: operationOf(call.state()) ?? "",
          outcome: "found",
          values: { balance: pressed },
        });
      },
    ],
  ])("remembers nothing that was keyed in or looked up, %s", (_when, begin) => {
    const call = aCall(flow);
    call.heard();
    call.heard();
    begin(call);
    call.ends();
    const left = JSON.stringify([call.state(), call.actions()]);

    expect(call.state()).toMatchObject({
      activity: { type: "ended", end: "callerHungUp" },
      variables: {},
      typeAhead: [],
      early: [],
      timers: {},
    });
    expect(left).not.toContain(pressed);
    expect(left).not.toContain(Array.from(pressed).join('","'));
  });

  it("shows no number in its record but the last three digits", () => {
    const call = aCall(flow);
    call.ends();

    expect(call.record()).toEqual({
      callId: "call-1",
      direction: "incoming",
      caller: "***099",
      dialled: "***100",
      flow: "test",
      version: 1,
      language: "en",
      startedAt: "2026-11-20T09:00:01.000Z",
      answeredAt: "2026-11-20T09:00:02.000Z",
      endedAt: "2026-11-20T09:00:03.000Z",
      durationInMs: 2000,
      result: "abandoned",
      end: "callerHungUp",
      lastNode: "choose",
      lastAttempt: 1,
      milestones: [],
      path: [{ flow: "test", node: "choose", atInMs: 1000, attempt: 1 }],
    });
    expect(JSON.stringify(call.record())).not.toContain("30555099");
  });
});
