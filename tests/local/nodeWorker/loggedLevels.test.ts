import { loggedLevels } from "../../../local/nodeWorker/loggedLevels";

const line = (level: string) =>
  `{"at":"2026-11-21T09:00:00.000Z","level":"${level}","event":"said"}`;

describe("loggedLevels", () => {
  it("counts the lines whose level was kept, of invocations and of the streams", () => {
    expect(
      loggedLevels([
        `information callWorker 12345678: ${line("info")}`,
        `information: ${line("info")}`,
        `warning callWorker 12345678: ${line("warn")}`,
        `error callWorker 12345678: ${line("error")}`,
        "error: a line of somebody else's",
        `debug: {"level":"error"}`,
      ]),
    ).toEqual({ kept: { information: 2, warning: 1, error: 1 }, wrong: [] });
  });

  it("shows the lines whose level was not", () => {
    const guessed = `error: ${line("info")}`;
    expect(loggedLevels([guessed])).toEqual({ kept: {}, wrong: [guessed] });
  });
});
