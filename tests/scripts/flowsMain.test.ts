import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
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

/** Runs the command with an input that stays open, as a terminal's does, and returns its exit code. */
async function npmRunFlowsOpen(args: readonly string[], input: string): Promise<unknown> {
  const words = ["--import", "tsx", resolve("scripts/flows.ts"), ...args];
  const child = spawn(process.execPath, words, {
    stdio: ["pipe", "ignore", "inherit"],
    env: { PATH: process.env["PATH"] },
  });
  child.stdin.write(input);
  const [code] = (await once(child, "exit")) as unknown[];
  child.stdin.destroy();
  return code;
}

describe("npm run flows", () => {
  const terminal = aTerminal();
  afterAll(terminal.remove);

  it("passes on the exit code of a check", () => {
    const flow = terminal.file("main.json", { ...aFlow(), colour: "red" });
    const bindings = terminal.file("bindings.json", { schema: "bindings/v1" });
    const checked = npmRunFlows(["check", flow, "--bindings", bindings, "--json"]);
    expect(checked).toMatchObject({ status: 1, stderr: "" });
    expect(JSON.parse(checked.stdout)).toMatchObject({ sound: false });
  });

  it("ends with the call it simulates, though nobody closes the input", async () => {
    const flow = terminal.file("bye.flow.json", aFlow());
    const bindings = terminal.file("bye.bindings.json", { schema: "bindings/v1" });
    const simulate = ["simulate", flow, "--bindings", bindings];
    expect(await npmRunFlowsOpen(simulate, "h\n")).toBe(0);
  });

  it("reads a PIN from a pipe", () => {
    expect(npmRunFlows(["pin"], "471147\n")).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^[0-9a-f]{32}:[0-9a-f]{64}\n$/) as string,
      stderr: "",
    });
  });
});
