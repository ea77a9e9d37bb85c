import { hasCode } from "../../lib/errors";
import type { SimulatorClient } from "../graph/simulatorClient";
import { makeTranscript } from "./makeTranscript";
import { readPhoneKey } from "./readPhoneKey";
import type { PhoneCommand } from "./readPhoneKey";
import type { NameTarget } from "./transcriptLines";

/** A keyboard: a terminal's input, or anything that gives characters. */
type Keyboard = NodeJS.ReadableStream & Readonly<{ setRawMode?: (raw: boolean) => unknown }>;

/** What a phone in the terminal needs. `print` gets whole lines. */
export type TerminalPhoneParts = Readonly<{
  simulator: SimulatorClient;
  keyboard: Keyboard;
  print: (line: string) => void;
  to: string;
  nameTarget: NameTarget;
  /** Called when the person leaves by Ctrl-C, which a terminal in raw mode gives as a key. */
  leave: () => void;
}>;

/** A phone in the terminal; `close` gives the terminal back. */
export type TerminalPhone = Readonly<{ close: () => Promise<void> }>;

const speechInSeconds = 3;

/** Offers a phone: Enter dials, keys are sent as they are pressed, what is heard appears as it is played. */
export function startTerminalPhone(parts: TerminalPhoneParts): TerminalPhone {
  const { keyboard, print } = parts;
  const stopped = new AbortController();
  let callId: string | undefined;
  let doing = Promise.resolve();

  const follow = async (id: string) => {
    const transcript = makeTranscript(parts.nameTarget, print);
    for await (const event of parts.simulator.events(id, { signal: stopped.signal })) {
      transcript(event);
    }
    callId = undefined;
    print(invitation(parts.to));
  };
  const dial = async () => {
    print(inCallHelp);
    callId = await parts.simulator.placeCall({ to: parts.to });
    follow(callId).catch(report);
  };
  const report = (error: unknown) => {
    if (!stopped.signal.aborted) {
      callId = undefined;
      print(error instanceof Error ? error.message : String(error));
    }
  };
  const obey = async (command: PhoneCommand | undefined) => {
    if (command?.type === "dial") {
      await dial();
    } else if (command?.type === "leave") {
      parts.leave();
    } else if (command && callId !== undefined) {
      await act(parts.simulator, callId, command);
    }
  };
  const onKeys = (keys: string | Buffer) => {
    for (const character of toCharacters(String(keys))) {
      // One after the other: the second key of a person who types fast must not overtake the first.
      doing = doing.then(() => obey(readPhoneKey(character, callId !== undefined))).catch(report);
    }
  };

  keyboard.setRawMode?.(true);
  keyboard.setEncoding("utf8");
  keyboard.on("data", onKeys);
  keyboard.resume();
  print(invitation(parts.to));
  return {
    close: async () => {
      keyboard.off("data", onKeys);
      keyboard.pause();
      keyboard.setRawMode?.(false);
      stopped.abort();
      await doing;
    },
  };
}

const invitation = (to: string) => `\nPress Enter to dial ${to}, Ctrl-C to leave.`;
const inCallHelp = `
Keys 0-9 * # are sent as you press them; s speaks for ${speechInSeconds} seconds, h hangs up.
`;

async function act(
  simulator: SimulatorClient,
  callId: string,
  command: Exclude<PhoneCommand, { type: "dial" | "leave" }>,
): Promise<void> {
  try {
    switch (command.type) {
      case "press":
        return await simulator.press(callId, command.key);
      case "speak":
        return await simulator.speak(callId, speechInSeconds);
      case "hangUp":
        return await simulator.hangUp(callId);
    }
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
