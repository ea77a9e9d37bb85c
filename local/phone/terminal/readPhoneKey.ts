import type { Key } from "../../../lib/ivr/call/tone";

/** What a key of the keyboard means to the phone in the terminal. */
export type PhoneCommand =
  | Readonly<{ type: "dial" }>
  /** One more character of the number to dial. */
  | Readonly<{ type: "type"; character: string }>
  | Readonly<{ type: "erase" }>
  | Readonly<{ type: "press"; key: Key }>
  | Readonly<{ type: "speak" }>
  /** Holds the call, or goes back to it. */
  | Readonly<{ type: "hold" }>
  | Readonly<{ type: "hangUp" }>
  | Readonly<{ type: "changeView" }>
  | Readonly<{ type: "leave" }>;

const controlC = "\u0003";
const controlD = "\u0004";

/** Reads one character of a terminal in raw mode; undefined for keys that mean nothing now. Pure. */
export function readPhoneKey(
  character: string,
  now: "idle" | "inCall" | "connected",
): PhoneCommand | undefined {
  if (character === controlC || character === controlD) return { type: "leave" };
  if (character.toLowerCase() === "v") return { type: "changeView" };
  switch (now) {
    case "idle":
      return readWhileIdle(character);
    case "inCall":
      return readInCall(character);
    case "connected":
      return /^[hH\r\n]$/.test(character) ? { type: "hangUp" } : undefined;
  }
}

function readWhileIdle(character: string): PhoneCommand | undefined {
  if (/^[\r\n]$/.test(character)) return { type: "dial" };
  if (/^[\b\u007f]$/.test(character)) return { type: "erase" };
  // Numbers, and the hexadecimal ids of applications.
  return /^[0-9a-f+-]$/i.test(character) ? { type: "type", character } : undefined;
}

function readInCall(character: string): PhoneCommand | undefined {
  if (isKey(character)) return { type: "press", key: character };
  switch (character.toLowerCase()) {
    case "h":
      return { type: "hangUp" };
    case "s":
      return { type: "speak" };
    case "o":
      return { type: "hold" };
    default:
      return undefined;
  }
}

function isKey(character: string): character is Key {
  return /^[0-9*#]$/.test(character);
}
