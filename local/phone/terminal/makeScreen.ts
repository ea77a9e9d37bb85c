/** A terminal's window: lines that stay and scroll, and below them a few that are drawn anew. */
export type Screen = Readonly<{
  /** Adds lines that stay. */
  add: (lines: readonly string[]) => void;
  /** Replaces the lines below; the cursor stands after the last of them. */
  setLive: (lines: readonly string[], cursor: "shown" | "hidden") => void;
  /** Takes the lines below away. */
  close: () => void;
}>;

/** Makes the window of a terminal that understands the usual control sequences (ECMA-48). No line may be wider than the terminal. */
export function makeScreen(write: (text: string) => void): Screen {
  let live: readonly string[] = [];
  let cursor: "shown" | "hidden" = "shown";
  const erase = () => (live.length > 1 ? `\r\u001b[${live.length - 1}A\u001b[J` : "\r\u001b[J");
  const draw = () => live.join("\r\n");
  return {
    add: (lines) => {
      if (lines.length === 0) return;
      write(`${erase()}${lines.map((line) => `${line}\r\n`).join("")}${draw()}`);
    },
    setLive: (lines, wanted) => {
      const before = erase();
      live = lines;
      const mark = wanted === cursor ? "" : wanted === "hidden" ? "\u001b[?25l" : "\u001b[?25h";
      cursor = wanted;
      write(`${before}${mark}${draw()}`);
    },
    close: () => {
      const before = erase();
      live = [];
      write(`${before}\u001b[?25h`);
    },
  };
}
