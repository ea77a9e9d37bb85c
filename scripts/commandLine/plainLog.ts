import type { Log } from "../../lib/log";

/** The log of a command at a terminal: one sentence where the app writes a line of JSON. */
export function plainLog(write: (sentence: string) => void): Log {
  const say: Log["warn"] = (event, fields = {}) => {
    const { remedy, ...others } = fields;
    const details = Object.entries(others).map(([name, value]) => `${name} ${String(value)}`);
    const what = sentences[event] ?? `${[event, ...details].join(", ")}.`;
    write(typeof remedy === "string" ? `${what} ${remedy}` : what);
  };
  // What goes well a command says itself.
  return { info: () => undefined, warn: say, error: say };
}

const sentences: Readonly<Record<string, string>> = {
  speechIsNotes: "There is no voice here: callers hear soft notes instead of words.",
  speechInEnglishVoice: "There is an English voice only: it speaks the other languages, too.",
};
