import { aFlow } from "../../publishing/support/aFlow";
import { aTerminal } from "../support/aTerminal";

const made: ReturnType<typeof aTerminal>[] = [];
afterEach(() => made.splice(0).forEach(({ remove }) => remove()));

describe("flows check --watch", () => {
  it("checks again at each change, also of a file that is half written", async () => {
    const sound = JSON.stringify(aFlow());
    const terminal = aTerminal({ changes: ["{", sound] });
    made.push(terminal);
    const { run, file } = terminal;
    const watched = await run("check", file("my.json", sound), "--watch");
    expect(watched.code).toBe(0);
    expect(watched.stdout.replace(/^warning.*\n/gm, "").split("\n")).toEqual([
      expect.stringMatching(/^my\.json can be published/),
      "",
      "09:00:00 UTC, checked again:",
      expect.stringMatching(/^error: my\.json:1:1 is not JSON/),
      "    {",
      "    ^",
      "",
      "09:00:00 UTC, checked again:",
      expect.stringMatching(/^my\.json can be published/),
      "",
    ]);
  });

  it("watches the bindings it was given, too", async () => {
    const terminal = aTerminal();
    made.push(terminal);
    const { run, path, file, watched } = terminal;
    const flow = file("my.json", aFlow());
    await run("check", flow, "--watch", "--bindings", path("my.bindings.json"));
    expect(watched).toEqual([flow, path("my.bindings.json")]);
  });
});
