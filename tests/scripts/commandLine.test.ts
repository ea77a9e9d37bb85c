import { makePaint } from "../../scripts/commandLine/makePaint";
import { paintVerdicts } from "../../scripts/commandLine/paintVerdicts";
import { promptProgress } from "../../scripts/commandLine/promptProgress";

const yes = (): boolean => true;
const no = (): boolean => false;

describe("makePaint", () => {
  it("paints on a terminal that has colours", () => {
    const paint = makePaint({ isTTY: true, hasColors: yes });
    expect(paint("green", "ok")).toBe("\u001b[32mok\u001b[39m");
  });

  test.each([
    ["a pipe", { hasColors: yes }],
    ["a terminal that says no, as Node does for NO_COLOR", { isTTY: true, hasColors: no }],
    ["a stream that knows no colours", { isTTY: true }],
  ])("leaves text as it is on %s", (_, stream) => {
    expect(makePaint(stream)("bold", "ok")).toBe("ok");
  });
});

describe("promptProgress", () => {
  it("says a line for each ten prompts, and leaves the last to the summary", () => {
    const lines: string[] = [];
    const progress = promptProgress((line) => lines.push(line));
    for (let done = 1; done <= 30; done += 1) progress(done, 30);
    expect(lines).toEqual(["10 of 30 prompts are there.", "20 of 30 prompts are there."]);
  });
});

describe("paintVerdicts", () => {
  it("paints what lines begin with, and nothing within them", () => {
    const text = "error nodes.main: an error\n  ok      error-free\nokay\nwarning: late";
    expect(paintVerdicts(text, (look, word) => `<${look} ${word}>`)).toBe(
      "<red error> nodes.main: an error\n  <green ok>      error-free\nokay\n<yellow warning>: late",
    );
  });
});
