import { parseKeyScript } from "../../lib/simulation/parseKeyScript";

describe("parseKeyScript", () => {
  it("reads keys, pauses, speech, waiting for a prompt and hanging up, in order", () => {
    expect(parseKeyScript("p2 1 p0.5 # s3 w *0 h")).toEqual({
      steps: [
        { type: "wait", seconds: 2 },
        { type: "press", key: "1" },
        { type: "wait", seconds: 0.5 },
        { type: "press", key: "#" },
        { type: "speak", seconds: 3 },
        { type: "awaitPrompt" },
        { type: "press", key: "*" },
        { type: "press", key: "0" },
        { type: "hangUp" },
      ],
    });
  });

  it("reads digits written without spaces one by one", () => {
    expect(parseKeyScript("12#")).toEqual({
      steps: [
        { type: "press", key: "1" },
        { type: "press", key: "2" },
        { type: "press", key: "#" },
      ],
    });
  });

  it("takes nothing at all as a caller who says and presses nothing", () => {
    expect(parseKeyScript("  ")).toEqual({ steps: [] });
  });

  test.each([
    ["x", '"x" is not understood among the keys'],
    ["1 p #", '"p" is not'],
    ["1 hello", '"hello" is not'],
    ["5 s", '"s" is not'],
    ["p601", "at most 600 seconds"],
  ])("refuses %j with a sentence that names it", (script, sentence) => {
    expect(parseKeyScript(script).problem).toContain(sentence);
  });
});
