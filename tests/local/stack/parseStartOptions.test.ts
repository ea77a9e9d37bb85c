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
    [["--headles"], "Unknown option '--headles'. See --help."],
    [["--port"], "Option '--port <value>' argument missing. See --help."],
    [["--headless=yes"], "Option '--headless' does not take an argument. See --help."],
    [["somewhere"], "Unexpected argument 'somewhere'"],
    [["--port", "0"], "--port must be a whole number from 1 to 65530."],
    [["--port", "80.5"], "--port must be a whole number from 1 to 65530."],
    [["--port", "http"], "--port must be a whole number from 1 to 65530."],
    [["--port", "65531"], "--port must be a whole number from 1 to 65530."],
    [["--data", " "], "--data must name a directory."],
    [["--time-scale", "0"], "--time-scale must be a number from 0.1 to 1000."],
    [["--dial", "sales"], "--dial must be a phone number such as +15550100, or an application id."],
    [["--headless", "--sound"], "are for the phone, which --headless leaves out."],
    [["--time-scale", "fast"], "--time-scale must be a number from 0.1 to 1000."],
  ])("refuses %j in a sentence", (words, problem) => {
    const parsed = parseStartOptions(words);
    expect(parsed.type === "problem" ? parsed.problem : parsed).toContain(problem);
  });
});
