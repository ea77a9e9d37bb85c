import { describeError, hasCode } from "../../../lib/errors";
import type { SimulatorClient } from "../../graph/simulatorClient";
import { findNumberProblem } from "../findNumberProblem";
import { callClock } from "./callClock";
import { makePhoneDisplay } from "./makePhoneDisplay";
import type { DisplayParts } from "./makePhoneDisplay";
import type { PromptSound } from "./makePromptSound";
import type { PhoneState } from "./phoneState";
import { readPhoneKey } from "./readPhoneKey";
import type { PhoneCommand } from "./readPhoneKey";

/** A keyboard: a terminal's input, or anything that gives characters. */
type Keyboard = NodeJS.ReadableStream & Readonly<{ setRawMode?: (raw: boolean) => unknown }>;

/** What a phone in the terminal needs. */
export type TerminalPhoneParts = DisplayParts &
  Readonly<{
    simulator: SimulatorClient;
    keyboard: Keyboard;
    /** A number to dial at once. */
    dial?: string | undefined;
    sound?: PromptSound | undefined;
    /** Called when the person leaves by Ctrl-C, which a terminal in raw mode gives as a key. */
    leave: () => void;
  }>;

/** A phone in the terminal; `close` gives the terminal back. */
export type TerminalPhone = Readonly<{ close: () => Promise<void> }>;

/** What the recording says of itself, so that the stand-in for speech has something to write down. */
const spokenWords = "Hello, please call me back. My number is 555 0100 199.";
const speechInSeconds = 3;
const betweenTicksInMs = 1000;

/** Offers a phone: a number is typed and dialled, keys are sent as they are pressed, what is heard appears as it is played. */
export function startTerminalPhone(parts: TerminalPhoneParts): TerminalPhone {
  const { keyboard } = parts;
  const phone = makePhone(parts);
  let doing = Promise.resolve();
  // One after the other: the second key of a person who types fast must not overtake the first.
  const enqueue = (read: () => PhoneCommand | undefined) => {
    doing = doing
      .then(() => {
        const command = read();
        return command && phone.obey(command);
      })
      .catch(phone.report);
  };
  const onKeys = (keys: string | Buffer) => {
    for (const character of toCharacters(String(keys))) {
      enqueue(() => readPhoneKey(character, phone.when()));
    }
  };
  const ticking = setInterval(phone.tick, betweenTicksInMs);
  keyboard.setRawMode?.(true);
  keyboard.setEncoding("utf8");
  keyboard.on("data", onKeys);
  keyboard.resume();
  if (parts.dial !== undefined) enqueue(() => ({ type: "dial" }));
  return {
    close: async () => {
      clearInterval(ticking);
      keyboard.off("data", onKeys);
      keyboard.pause();
      keyboard.setRawMode?.(false);
      phone.stop();
      await doing;
    },
  };
}

function makePhone(parts: TerminalPhoneParts) {
  const { simulator, sound } = parts;
  const stopped = new AbortController();
  const display = makePhoneDisplay(parts);
  let callId = "";
  display.become({ type: "idle", number: parts.dial ?? "" });

  const endCall = () => {
    const state = display.state();
    if (state.type !== "call") return;
    const clock = callClock(parts.now() - state.since);
    display.note(`Over after ${clock}. npm run calls -- show ${callId}`);
    display.become({ type: "idle", number: "" });
  };
  const follow = async (id: string) => {
    for await (const event of simulator.events(id, { signal: stopped.signal })) {
      display.tell(event);
      const address = sound?.follow(event);
      if (address !== undefined) display.note(address);
    }
    // Whoever was put through talks on, as far as the caller is concerned.
    if (!isConnected(display.state())) endCall();
  };
  const report = (error: unknown) => {
    if (stopped.signal.aborted) return;
    display.note(describeError(error), "red");
    display.become({ type: "idle", number: "" });
  };
  const dial = async (number: string) => {
    const to = number === "" ? parts.defaultNumber : number;
    const problem = findNumberProblem(to);
    if (problem !== undefined) {
      display.become({ type: "idle", number, problem: `What is dialled ${problem}` });
      return;
    }
    display.become({ type: "call", to, since: parts.now(), phase: { type: "ringing" } });
    display.note(`Calling ${to}`, "bold");
    callId = await simulator.placeCall({ to });
    follow(callId).catch(report);
  };
  const obey = async (command: PhoneCommand): Promise<void> => {
    const state = display.state();
    if (command.type === "leave") parts.leave();
    else if (command.type === "changeView") display.changeView();
    else if (state.type === "idle" && command.type === "dial") await dial(state.number);
    else if (state.type === "idle")
      display.become({ type: "idle", number: edit(state.number, command) });
    else if (isConnected(state)) endCall();
    else await act(simulator, callId, command, state.phase.type === "held");
  };
  return {
    obey,
    report,
    tick: display.tick,
    when: () => whenOf(display.state()),
    stop: () => {
      stopped.abort();
      sound?.stop();
      display.close();
    },
  } as const;
}

function isConnected(state: PhoneState): boolean {
  return state.type === "call" && state.phase.type === "connected";
}

function whenOf(state: PhoneState): "idle" | "inCall" | "connected" {
  if (state.type === "idle") return "idle";
  return isConnected(state) ? "connected" : "inCall";
}

function edit(number: string, command: PhoneCommand): string {
  if (command.type === "type") return `${number}${command.character}`;
  return command.type === "erase" ? number.slice(0, -1) : number;
}

async function act(
  simulator: SimulatorClient,
  callId: string,
  command: PhoneCommand,
  isHeld: boolean,
): Promise<void> {
  try {
    if (command.type === "press") await simulator.press(callId, command.key);
    if (command.type === "speak") await simulator.speak(callId, speechInSeconds, spokenWords);
    if (command.type === "hold") await (isHeld ? simulator.resume(callId) : simulator.hold(callId));
    if (command.type === "hangUp") await simulator.hangUp(callId);
  } catch (error) {
    // A call may end while a key is on its way.
    if (!hasCode(error, "GRAPH_CALL_GONE")) {
      throw error;
    }
  }
}

/** Arrows and function keys come as several characters that begin with Escape; they mean nothing here. */
function toCharacters(keys: string): readonly string[] {
  return keys.startsWith("\u001b") ? [] : keys.split("");
}
