import { parseStartOptions } from "../../../local/stack/parseStartOptions";

describe("parseStartOptions", () => {
  it("starts with a phone, on free ports, in memory and in real time when nothing is said", () => {
    expect(parseStartOptions([])).toEqual({
      type: "start",
      options: { headless: false, timeScale: 1, packaged: false, verbose: false, sound: false },
    });
  });

  it("reads every option", () => {
    expect(
      parseStartOptions([
        "--headless",
        "--port",
        "7071",
        "--data",
        ".local/kept",
        "--time-scale=20",
        "--packaged",
      ]),
    ).toEqual({
      type: "start",
      options: {
        headless: true,
        port: 7071,
        dataDirectory: ".local/kept",
        timeScale: 20,
        packaged: true,
        verbose: false,
        sound: false,
      },
    });
    expect(parseStartOptions(["--dial", "+15550123", "--verbose", "--sound"])).toMatchObject({
      options: { headless: false, dial: "+15550123", verbose: true, sound: true },
    });
  });

  it("asks for nothing else when help is wanted", () => {
    expect(parseStartOptions(["--help", "--port", "nonsense"])).toEqual({ type: "help" });
  });

  test.each([
    [["--headles"], 'There is no option "--headles": did you mean --headless?'],
    [["--port"], "The option --port needs a value."],
    [["--headless=yes"], "The option --headless takes no value."],
    [["somewhere"], '"somewhere" is too much.'],
    [["--port", "0"], "--port is a whole number from 1 to 65,530, not"],
    [["--port", "80.5"], "--port is a whole number from 1 to 65,530, not"],
    [["--port", "http"], "--port is a whole number from 1 to 65,530, not"],
    [["--port", "65531"], "--port is a whole number from 1 to 65,530, not"],
    [["--data", " "], "--data must name a directory."],
    [["--time-scale", "0"], "--time-scale is a number from 0.1 to 1,000, not"],
    [["--dial", "sales"], "--dial must be a phone number such as +15550100, or an application id."],
    [["--headless", "--sound"], "are for the phone, which --headless leaves out."],
    [["--time-scale", "fast"], "--time-scale is a number from 0.1 to 1,000, not"],
  ])("refuses %j in a sentence", (words, problem) => {
    const parsed = parseStartOptions(words);
    expect(parsed.type === "problem" ? parsed.problem : parsed).toContain(problem);
  });
});
