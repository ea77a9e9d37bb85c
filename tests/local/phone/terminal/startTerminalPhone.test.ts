import { PassThrough } from "node:stream";
import type { SimulatorClient } from "../../../../local/graph/simulatorClient";
import type { SimulatorEvent, SimulatorFact } from "../../../../local/graph/simulatorEvent";
import type { PromptSound } from "../../../../local/phone/terminal/makePromptSound";
import { startTerminalPhone } from "../../../../local/phone/terminal/startTerminalPhone";
import type { TerminalPhoneParts } from "../../../../local/phone/terminal/startTerminalPhone";

const untilNext = () => new Promise((resolve) => setImmediate(resolve));
const began = Date.parse("2026-11-21T09:00:00Z");

const heard: readonly SimulatorFact[] = [
  { type: "incoming" },
  { type: "answered" },
  { type: "promptStarted", operationId: "1", promptId: "a", words: "Welcome.", durationInMs: 9 },
];
const handedOn: readonly SimulatorFact[] = [
  { type: "transferring", target: { kind: "phone", id: "+15550110" } },
  { type: "transferAccepted" },
  { type: "ended", code: 0, subcode: 7015, reason: "transferred" },
];

/** A phone on a simulator whose call hears a word, then what the facts say, and waits to be hung up unless they end it. */
function aPhone(
  options: Partial<Pick<TerminalPhoneParts, "dial" | "verbose" | "sound">> = {},
  facts?: readonly SimulatorFact[],
  then: "is over" | "goes on" = facts === undefined ? "goes on" : "is over",
) {
  const keyboard = new PassThrough();
  const lines: string[] = [];
  let live: readonly string[] = [];
  const told: string[] = [];
  let left = 0;
  let end = () => {};
  const hungUp = new Promise<void>((resolve) => (end = resolve));
  async function* events(): AsyncGenerator<SimulatorEvent, void> {
    let sequence = 0;
    const event = (fact: SimulatorFact): SimulatorEvent => ({
      ...fact,
      sequence: (sequence += 1),
      at: new Date(began + sequence * 1000).toISOString(),
    });
    yield* heard.map(event);
    yield* (facts ?? []).map(event);
    if (then === "is over") return;
    await hungUp;
    yield event({ type: "ended", code: 0, subcode: 0, reason: "callerHungUp" });
  }
  const simulator: SimulatorClient = {
    placeCall: async ({ to }) => {
      told.push(`call ${to}`);
      return "call-1";
    },
    press: async (_, keys) => void told.push(`press ${keys}`),
    speak: async (_, seconds) => void told.push(`speak ${seconds}`),
    hold: async () => void told.push("hold"),
    resume: async () => void told.push("resume"),
    hangUp: async () => {
      told.push("hangUp");
      end();
    },
    events,
    configure: () => Promise.reject(new Error("not asked for")),
    requests: () => Promise.resolve([]),
    notifications: () => Promise.resolve([]),
  };
  const phone = startTerminalPhone({
    simulator,
    keyboard,
    screen: {
      add: (more) => void lines.push(...more),
      setLive: (now) => void (live = now),
      close: () => void (live = []),
    },
    columns: () => 80,
    paint: (_, text) => text,
    now: () => began,
    defaultNumber: "+15550100",
    verbose: false,
    nameTarget: (id) => (id === "+15550110" ? "queue:sales" : undefined),
    leave: () => void (left += 1),
    ...options,
  });
  const type = async (keys: string) => {
    keyboard.write(keys);
    for (let turn = 0; turn < 10; turn += 1) await untilNext();
  };
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await untilNext();
  };
  return { type, settle, lines, live: () => live, told, phone, left: () => left };
}

describe("startTerminalPhone", () => {
  it("dials with Enter, shows what is heard and sends keys in the order they were pressed", async () => {
    const { type, told, lines, live, phone } = aPhone();
    await type("\r");
    expect(live()[0]).toBe("  0:03  “Welcome.");
    await type("12#");
    await type("s");
    expect(told).toEqual(["call +15550100", "press 1", "press 2", "press #", "speak 3"]);
    expect(lines).toEqual(["        Calling +15550100", "  0:01  It rings", "  0:02  Answered"]);
    expect(live().at(-1)).toBe("●  0:00  +15550100  you hear a prompt");
    await phone.close();
  });

  it("dials the number that is typed, and says what cannot be dialled", async () => {
    const { type, told, live, phone } = aPhone();
    await type("+1555x");
    await type("\r");
    expect(live().slice(1, 2)).toEqual([
      "  What is dialled must be a phone number such as +15550100, or an application",
    ]);
    await type("0\u007f0177");
    expect(live().at(-1)).toBe("  Dial +15550177");
    await type("\r");
    expect(told).toEqual(["call +15550177"]);
    await phone.close();
  });

  it("dials at once what it was started with", async () => {
    const { told, settle, phone } = aPhone({ dial: "+15550123" });
    await settle();
    expect(told).toEqual(["call +15550123"]);
    await phone.close();
  });

  it("hangs up with h and is ready for the next call", async () => {
    const { type, told, lines, live, phone } = aPhone();
    await type("\r");
    await type("h");
    expect(lines.slice(-3)).toEqual([
      "  0:03  “Welcome.”",
      "  0:04  You hung up",
      "        Over after 0:00. npm run calls -- show call-1",
    ]);
    expect(live().at(-1)).toBe("  Dial (Enter: +15550100) ");
    await type("\r");
    expect(told).toEqual(["call +15550100", "hangUp", "call +15550100"]);
    await phone.close();
  });

  it("stays connected with whom the call was handed on to, until the caller hangs up", async () => {
    const { type, lines, live, told, phone } = aPhone({}, handedOn);
    await type("\r");
    expect(lines.slice(-3)).toEqual([
      "  0:04  Ringing sales",
      "  0:05  Somebody picks up",
      "  0:06  The menu has handed you on",
    ]);
    expect(live().at(-1)).toBe("●  0:00  +15550100  connected with sales");
    await type("1h");
    expect(told).toEqual(["call +15550100"]);
    expect(live().at(-1)).toBe("  Dial (Enter: +15550100) ");
    await phone.close();
  });

  it("holds the call with o, and goes back to it with the same key", async () => {
    const waiting = aPhone();
    await waiting.type("\r");
    await waiting.type("o");
    expect(waiting.told).toEqual(["call +15550100", "hold"]);
    await waiting.phone.close();
    const { type, told, live, lines, phone } = aPhone({}, [{ type: "held" }], "goes on");
    await type("\r");
    expect([lines.at(-1), live().at(-1)]).toEqual([
      "  0:04  (you hold the call)",
      "●  0:00  +15550100  on hold",
    ]);
    await type("o");
    expect(told).toEqual(["call +15550100", "resume"]);
    await phone.close();
  });

  it("shows Graph's words instead when it is asked to, and by the key v", async () => {
    const verbose = aPhone({ verbose: true });
    await verbose.type("\r");
    expect(verbose.lines.slice(1)).toEqual([
      "<- incoming",
      "-> answer",
      '-> playPrompt "Welcome."',
    ]);
    await verbose.type("v");
    await verbose.type("h");
    expect(verbose.lines.at(-2)).toBe("  0:04  You hung up");
    await verbose.phone.close();
  });

  it("shows the address of what it cannot play", async () => {
    const sound: PromptSound = {
      follow: (event) => (event.type === "promptStarted" ? "http://127.0.0.1/a" : undefined),
      stop: () => {},
    };
    const { type, lines, phone } = aPhone({ sound });
    await type("\r");
    expect(lines.slice(-2)).toEqual(["  0:03  “Welcome.”", "        http://127.0.0.1/a"]);
    await phone.close();
  });

  it("ignores keys that mean nothing: digits for a call that is over, letters and arrows within one", async () => {
    const { type, told, phone } = aPhone();
    await type("*sh");
    await type("\r");
    await type("x");
    await type("\u001b[A");
    expect(told).toEqual(["call +15550100"]);
    await phone.close();
  });

  it("is left by Ctrl-C, in a call too", async () => {
    const { type, left, phone } = aPhone();
    await type("\r");
    await type("\u0003");
    expect(left()).toBe(1);
    await phone.close();
  });
});
