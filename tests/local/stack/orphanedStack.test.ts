import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

// A whole stack, started by npm, on a machine that may be busy with other tests.
jest.setTimeout(90_000);

const projectDirectory = resolve(__dirname, "..", "..", "..");
const directory = mkdtempSync(join(tmpdir(), "orphan-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("npm start, whose npm is killed by its process id", () => {
  it("ends, and takes its parts and its word with it", async () => {
    const script = `node ${join(projectDirectory, "scripts", "run.mjs")} local/main.ts`;
    writeFileSync(join(directory, "package.json"), JSON.stringify({ scripts: { start: script } }));
    symlinkSync(join(projectDirectory, "node_modules"), join(directory, "node_modules"), "dir");
    const npm = spawn("npm", ["start", "--silent", "--", "--headless"], {
      cwd: directory,
      stdio: ["ignore", "pipe", "ignore"],
      env: { PATH: process.env["PATH"], HOME: directory },
    });
    const [line] = (await once(createInterface(npm.stdout), "line")) as unknown[];
    const { functions } = z.object({ functions: z.string() }).parse(JSON.parse(String(line)));
    const file = join(directory, ".local", `stack-${new URL(functions).port}.json`);
    expect(existsSync(file)).toBe(true);
    npm.kill("SIGKILL");
    while (existsSync(file)) await sleep(100);
    await expect(fetch(`${functions}/api/health`)).rejects.toThrow("fetch failed");
  });
});
