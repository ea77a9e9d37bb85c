import { readFileSync } from "node:fs";
import { runChaosCommand } from "./command/runChaosCommand";

void runChaosCommand(process.argv.slice(2), {
  stdout: (line) => void process.stdout.write(`${line}\n`),
  stderr: (line) => void process.stderr.write(`${line}\n`),
  readText: (file) => readFileSync(file === "-" ? 0 : file, "utf8"),
  today: new Date().toISOString().slice(0, 10),
}).then((code) => {
  process.exitCode = code;
});
