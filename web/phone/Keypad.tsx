import type { Key } from "../../lib/ivr/call/tone";
import { useWords } from "../words/useWords";

const keys: readonly (readonly [key: Key, letters: string])[] = [
  ["1", ""],
  ["2", "ABC"],
  ["3", "DEF"],
  ["4", "GHI"],
  ["5", "JKL"],
  ["6", "MNO"],
  ["7", "PQRS"],
  ["8", "TUV"],
  ["9", "WXYZ"],
  ["*", ""],
  ["0", "+"],
  ["#", ""],
];

/** The key that a key of the keyboard stands for. */
export function keyOf(pressed: string): Key | undefined {
  return keys.find(([key]) => key === pressed)?.[0];
}

type KeypadProps = Readonly<{ isOff: boolean; press: (key: Key) => void }>;

/** The twelve keys of a telephone. */
export function Keypad({ isOff, press }: KeypadProps) {
  const { phone } = useWords();
  return (
    <div class="keypad" role="group" aria-label={phone.keypad}>
      {keys.map(([key, letters]) => (
        <button key={key} type="button" disabled={isOff} onClick={() => press(key)}>
          <span>
            <span class="hidden">{phone.key}</span> {key}
          </span>
          <small>{letters}</small>
        </button>
      ))}
    </div>
  );
}
