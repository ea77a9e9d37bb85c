import { readOptions } from "../../scripts/commandLine/readOptions";

const kinds = {
  quick: "flag",
  name: "text",
  only: "texts",
  format: ["json", "table"],
  port: { from: 1, to: 65_530, isWhole: true },
  speed: { from: 0.1, to: Number.POSITIVE_INFINITY },
} as const;

describe("readOptions", () => {
  it("reads every kind of option, in either form", () => {
    const words = ["--quick", "--name=me", "--only", "a", "--only=b", "--format", "json"];
    expect(readOptions([...words, "--port=80", "--speed=2.5"], kinds)).toEqual({
      type: "options",
      values: { quick: true, name: "me", only: ["a", "b"], format: "json", port: 80, speed: 2.5 },
      positionals: [],
    });
  });

  it("says of options that are not given that there is nothing", () => {
    expect(readOptions([], kinds)).toEqual({
      type: "options",
      values: { quick: false, only: [] },
      positionals: [],
    });
  });

  it("keeps as many other words as there may be", () => {
    expect(readOptions(["a", "--quick", "b"], kinds, 2)).toMatchObject({ positionals: ["a", "b"] });
  });

  it("gives help whatever else is wanted", () => {
    expect(readOptions(["--prot", "x", "--help"], kinds)).toEqual({ type: "help" });
  });

  it("says everything that is wrong together", () => {
    expect(readOptions(["--port", "0", "--fast", "--format=xml", "here"], kinds)).toEqual({
      type: "problem",
      problem: [
        '"here" is too much.',
        '--port is a whole number from 1 to 65,530, not "0".',
        'There is no option "--fast": the options are --quick, --name, --only, --format, --port, --speed, --help.',
        '--format is one of json, table, not "xml".',
      ].join(" "),
    });
  });

  test.each([
    [["--prot", "80"], 'There is no option "--prot": did you mean --port?'],
    [["--QUICK"], 'There is no option "--QUICK": did you mean --quick?'],
    [
      ["--elsewhere"],
      'There is no option "--elsewhere": the options are --quick, --name, --only, --format, --port, --speed, --help.',
    ],
    [["-q"], 'There is no option "-q": the options are'],
    [["--quick=yes"], "The option --quick takes no value."],
    [["--name"], "The option --name needs a value."],
    [["--format", "xml"], '--format is one of json, table, not "xml".'],
    [["--port", "0"], '--port is a whole number from 1 to 65,530, not "0".'],
    [["--port", "80.5"], '--port is a whole number from 1 to 65,530, not "80.5".'],
    [["--port", "http"], '--port is a whole number from 1 to 65,530, not "http".'],
    [["--port="], '--port is a whole number from 1 to 65,530, not "".'],
    [["--speed=-1"], '--speed is a number from 0.1, not "-1".'],
    [["somewhere"], '"somewhere" is too much.'],
  ])("refuses %j in a sentence", (words, problem) => {
    const read = readOptions(words, kinds);
    expect(read.type === "problem" ? read.problem : read).toContain(problem);
  });
});
