import type { WrittenExit } from "./exits";

/** Places whose own name says too little, or too much. */
const byPath: Readonly<Record<string, string>> = {
  onExhausted: "after the last try",
  onNoInput: "no input",
  onNoMatch: "no match",
  none: "nobody found",
  done: "message left",
  empty: "no message",
  "special.next": "switch",
  "pin.failed": "wrong PIN",
  "dialExtension.failed": "extension failed",
};

/** What makes a call take an exit that a document writes: the keys themselves, `no answer`, `case 2`; `next` where a call just goes on. Pure. */
export function sayExit({ name, path }: WrittenExit): string {
  const words = byPath[path];
  if (words !== undefined) return words;
  const [kind = "", which] = name.split(":");
  if (kind === "key") return which?.replace(/\/\d+$/, "") ?? "";
  if (which !== undefined) return `${kind} ${which}`;
  // Several exits may share a place, which then bears the name of one of them.
  const own = path === "next" ? kind : path;
  return own.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
