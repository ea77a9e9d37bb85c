import type { Key } from "../../lib/ivr/call/tone";
import { keyOf } from "./Keypad";

/** The key of a telephone that was pressed on the keyboard, unless somebody writes into a field. */
export function typedKey(event: KeyboardEvent): Key | undefined {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const isField = target instanceof Element && target.closest("input, select, textarea") !== null;
  if (isField || ctrlKey || metaKey || altKey) return undefined;
  const pressed = keyOf(key);
  if (pressed !== undefined) event.preventDefault();
  return pressed;
}
