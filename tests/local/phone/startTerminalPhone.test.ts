import { PassThrough } from "node:stream";
import type { SimulatorEvent } from "../../../local/graph/simulatorEvent";
import type { SimulatorClient } from "../../../local/graph/simulatorClient";
import { startTerminalPhone } from "../../../local/phone/startTerminalPhone";

const header = { at: "2026-11-21T09:00:00Z" };
const untilNext = () => new Promise((resolve) => setImmediate(resolve));

function aPhone() {
  const keyboard = new PassThrough();
  const lines: string[] = [];
  const told: string[] = [];
  let left = 0;
  let end = () => {};
  const hungUp = new Promise<void>((resolve) => (end = resolve));
  async function* events(): AsyncGenerator<SimulatorEvent, void> {
    yield { ...header, sequence: 1, type: "incoming" };
    yield {
      ...header,
      sequence: 2,
      type: "promptStarted",
      operationId: "1",
      promptId: "a",
      words: "Welcome.",
      durationInMs: 9,
    };
    await hungUp;
    yield { ...header, sequence: 3, type: "ended", code: 0, subcode: 0, reason: "callerHungUp" };
  }
  const simulator: SimulatorClient = {
    placeCall: async ({ to }) => {
      told.push(`call ${to}`);
      return "call-1";
    },
    press: async (_, keys) => void told.push(`press ${keys}`),
    speak: async (_, seconds) => void told.push(`speak ${seconds}`),
    hold: () => Promise.reject(new Error("not asked for")),
    resume: () => Promise.reject(new Error("not asked for")),
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
    print: (line) => void lines.push(line),
    to: "+15550100",
    nameTarget: () => undefined,
    leave: () => void (left += 1),
  });
  const type = async (keys: string) => {
    keyboard.write(keys);
    for (let turn = 0; turn < 10; turn += 1) await untilNext();
  };
  return { type, lines, told, phone, left: () => left };
}

describe("startTerminalPhone", () => {
  it("dials with Enter, shows what is heard and sends keys in the order they were pressed", async () => {
    const { type, told, lines, phone } = aPhone();
    await type("\r");
    await type("12#");
    await type("s");
    expect(told).toEqual(["call +15550100", "press 1", "press 2", "press #", "speak 3"]);
    expect(lines).toContain('-> playPrompt "Welcome."');
    await phone.close();
  });

  it("hangs up with h and is ready for the next call", async () => {
    const { type, told, lines, phone } = aPhone();
    await type("d");
    await type("h");
    expect(lines).toContain("<- terminated callerHungUp 0/0");
    await type("d");
    expect(told).toEqual(["call +15550100", "hangUp", "call +15550100"]);
    await phone.close();
  });

  it("ignores keys that mean nothing: digits without a call, letters and arrows within one", async () => {
    const { type, told, phone } = aPhone();
    await type("1*sh");
    await type("d");
    await type("x");
    await type("\u001b[A");
    expect(told).toEqual(["call +15550100"]);
    await phone.close();
  });

  it("is left by Ctrl-C, in a call too", async () => {
    const { type, left, phone } = aPhone();
    await type("d");
    await type("\u0003");
    expect(left()).toBe(1);
    await phone.close();
  });
});
