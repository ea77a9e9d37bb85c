// Everything that must hold before a change is taken, two checks at a time: `npm run check`, and with --quick the first
// three. Says each result in one line with its seconds; only a check that fails shows what it printed, and any check what
// it left out because this machine lacks a tool.
import { spawn } from "node:child_process";

const quick = [
  { holds: "Formatting is as agreed", script: "format:check" },
  { holds: "Lint is silent", script: "lint" },
  { holds: "Types hold", script: "types" },
];
const others = [
  { holds: "Layers hold", script: "layers" },
  { holds: "Nothing is unused", script: "unused" },
  { holds: "The bundle builds", script: "build" },
  { holds: "Documents are in step with the code", script: "docs:check" },
  { holds: "Scripts of the shell and of PowerShell are sound", script: "scripts:check" },
];
const tests = [{ holds: "Tests pass", script: "test" }];

const isQuick = process.argv.includes("--quick");
const failed = [];
await runAll(isQuick ? quick : [...quick, ...others], 2);
// Alone, because tests know how to use all cores, and some of them have clocks.
if (!isQuick) await runAll(tests, 1);
console.log(failed.length === 0 ? "All is well." : `Not so: ${failed.join("; ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function runAll(checks, atOnce) {
  const waiting = [...checks];
  const runOneByOne = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await run(check);
  };
  await Promise.all(Array.from({ length: atOnce }, runOneByOne));
}

function run({ holds, script }) {
  const startedAt = Date.now();
  const child = spawn("npm", ["run", "--silent", script], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const printed = [];
  child.stdout.on("data", (text) => printed.push(text));
  child.stderr.on("data", (text) => printed.push(text));
  return new Promise((resolve) => {
    child.on("error", (error) => printed.push(String(error)));
    child.on("close", (code) => {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      const text = printed.join("");
      if (code !== 0) {
        failed.push(holds);
        console.log(text);
      } else {
        for (const [left] of text.matchAll(/^NO [A-Z ]+: .*$/gm)) console.log(left);
      }
      console.log(`${code === 0 ? "ok " : "NO "} ${holds} (npm run ${script}, ${seconds} s)`);
      resolve();
    });
  });
}
