import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCapacityCommand } from "./capacity/runCapacityCommand";

process.exitCode = runCapacityCommand(process.argv.slice(2), {
  readMeasured: () => readFileSync(join(__dirname, "..", "bench", "measured.json"), "utf8"),
  stdout: (text) => void process.stdout.write(`${text}\n`),
  stderr: (text) => void process.stderr.write(`${text}\n`),
});
