import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { aFlow } from "../publishing/support/aFlow";
import { aTerminal } from "./support/aTerminal";

/** Runs the command as `npm run flows` does, without any storage in its environment. */
function npmRunFlows(args: readonly string[], input = "") {
  const words = ["--import", "tsx", resolve("scripts/flows.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    input,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
  });
  return { status, stdout, stderr };
}

describe("npm run flows", () => {
  const terminal = aTerminal();
  afterAll(terminal.remove);

  it("checks a file and exits with 0", () => {
    const flow = terminal.file("main.json", aFlow());
    const bindings = terminal.file("bindings.json", { schema: "bindings/v1" });
    const checked = npmRunFlows(["check", flow, "--bindings", bindings, "--json"]);
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(checked.stdout)).toMatchObject({ sound: true });
  });

  it("reads a PIN from a pipe", () => {
    const { status, stdout } = npmRunFlows(["pin"], "4711\n");
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^[0-9a-f]{32}:[0-9a-f]{64}\n$/) as string,
    });
  });

  it("exits with 2 for what it does not know", () => {
    expect(npmRunFlows(["frobnicate"])).toMatchObject({ status: 2, stdout: "" });
  });
});
