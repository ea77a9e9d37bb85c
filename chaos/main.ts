import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { runChaosCommand } from "./command/runChaosCommand";

const document = "docs/reliability.md";

void runChaosCommand(process.argv.slice(2), {
  stdout: (line) => void process.stdout.write(`${line}\n`),
  stderr: (line) => void process.stderr.write(`${line}\n`),
  readText: (file) => readFileSync(file === "-" ? 0 : file, "utf8"),
  renewDocument: async (change) => {
    const options = { ...(await resolveConfig(document)), filepath: document };
    writeFileSync(document, await format(change(readFileSync(document, "utf8")), options));
  },
  today: new Date().toISOString().slice(0, 10),
}).then((code) => {
  process.exitCode = code;
});
