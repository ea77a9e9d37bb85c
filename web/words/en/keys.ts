import type { KeyWords } from "../types/keyWords";

/** What keys of the keyboard do, in English. */
export const keys: KeyWords = {
  title: "Keys of the keyboard",
  show: "Keys of the keyboard",
  keys: [
    { keys: "F6", does: "to the next part: steps, form, phone, what is still to do" },
    { keys: "Shift F6", does: "to the part before" },
    { keys: "Ctrl K", does: "find a step" },
    { keys: "Ctrl Enter", does: "try it: dial on the phone" },
    { keys: "F8", does: "to the next thing that is still to do", changes: true },
    { keys: "Ctrl Z", does: "undo", changes: true },
    { keys: "Ctrl Shift Z", does: "do it again", changes: true },
    { keys: "↑ ↓", does: "in the steps: to the next line" },
    { keys: "→ ←", does: "in the steps: unfold, fold" },
    { keys: "A to Z", does: "in the steps: to the next one that begins so" },
    { keys: "Enter", does: "in the steps: open the form" },
    { keys: "0–9 * #", does: "in the phone: press a key" },
    { keys: "?", does: "in the steps and in the phone: this list" },
  ],
};
