import type { Key } from "../../lib/ivr/call/tone";

/** What a key of the keyboard means to the phone in the terminal. */
export type PhoneCommand =
  | Readonly<{ type: "dial" }>
  | Readonly<{ type: "press"; key: Key }>
  | Readonly<{ type: "speak" }>
  | Readonly<{ type: "hangUp" }>
  | Readonly<{ type: "leave" }>;

const controlC = "\u0003";
const controlD = "\u0004";

/** Reads one character of a terminal in raw mode; undefined for keys that mean nothing now. Pure. */
export function readPhoneKey(character: string, inCall: boolean): PhoneCommand | undefined {
  if (character === controlC || character === controlD) {
    return { type: "leave" };
  }
  if (!inCall) {
    return /^[dD\r\n]$/.test(character) ? { type: "dial" } : undefined;
  }
  if (isKey(character)) {
    return { type: "press", key: character };
  }
  switch (character.toLowerCase()) {
    case "h":
      return { type: "hangUp" };
    case "s":
      return { type: "speak" };
    default:
      return undefined;
  }
}

function isKey(character: string): character is Key {
  return /^[0-9*#]$/.test(character);
}
