import { makeScreen } from "../../../../local/phone/terminal/makeScreen";

/** The smallest terminal that understands what a screen writes: lines, and which of them is the cursor's. */
function aTerminal() {
  let lines = [""];
  let row = 0;
  let isCursorShown = true;
  const obey = (sequence: string) => {
    if (sequence.endsWith("A")) row -= Number(/\d+/.exec(sequence)?.[0]);
    if (sequence === "[J") lines = [...lines.slice(0, row), ""];
    if (sequence.startsWith("[?25")) isCursorShown = sequence.endsWith("h");
  };
  const print = (text: string) => {
    for (const part of text.split(/(\r|\n)/)) {
      if (part === "\n") lines[(row += 1)] ??= "";
      else if (part !== "\r") lines[row] = `${lines[row]}${part}`;
    }
  };
  const write = (text: string) => {
    const [first = "", ...rest] = text.split("\u001b");
    print(first);
    for (const part of rest) {
      const sequence = /^\[\??\d*[A-Za-z]/.exec(part)?.[0] ?? "";
      obey(sequence);
      print(part.slice(sequence.length));
    }
  };
  return { write, lines: () => lines, isCursorShown: () => isCursorShown };
}

describe("makeScreen", () => {
  it("keeps lines above those that are drawn anew, and takes the latter away in the end", () => {
    const { write, lines, isCursorShown } = aTerminal();
    const screen = makeScreen(write);
    screen.setLive(["hint", "status 1"], "hidden");
    screen.add(["first"]);
    screen.setLive(["open", "hint", "status 2"], "hidden");
    screen.add(["second", "third"]);
    expect([lines(), isCursorShown()]).toEqual([
      ["first", "second", "third", "open", "hint", "status 2"],
      false,
    ]);
    screen.setLive(["status 3"], "shown");
    expect([lines(), isCursorShown()]).toEqual([["first", "second", "third", "status 3"], true]);
    screen.setLive(["hint", "status 4"], "hidden");
    screen.close();
    expect([lines(), isCursorShown()]).toEqual([["first", "second", "third", ""], true]);
  });
});
