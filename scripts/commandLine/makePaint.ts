/** How a piece of text looks on a terminal: its weight and its colour. */
export type Look = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Gives text a look, or leaves it as it is. */
export type Paint = (look: Look, text: string) => string;

const codes: Readonly<Record<Look, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Makes the painter for a stream: plain where it is no terminal, and where NO_COLOR or a terminal without colours says so. */
export function makePaint(stream: Readonly<{ isTTY?: boolean; hasColors?: () => boolean }>): Paint {
  // Node reads NO_COLOR, FORCE_COLOR and TERM: https://nodejs.org/api/tty.html#writestreamgetcolordepthenv
  if (stream.isTTY !== true || stream.hasColors?.() !== true) return (_, text) => text;
  return (look, text) => {
    const [on, off] = codes[look];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
