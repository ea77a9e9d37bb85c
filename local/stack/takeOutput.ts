import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The standard streams, for one's own words alone. */
export type Output = Readonly<{
  /** Text to standard output, as it is. */
  write: (text: string) => void;
  /** One line to standard output. */
  say: (line: string) => void;
  /** One line to standard error. */
  complain: (line: string) => void;
  /** One line of the log. */
  log: (line: string) => void;
}>;

/**
 * Takes the standard streams over: whatever the app or a package writes to them goes to standard error, or all of it to a
 * log file, so that what is said stays readable for programs and people.
 */
export function takeOutput(logFile?: string): Output {
  const output = process.stdout.write.bind(process.stdout);
  const error = process.stderr.write.bind(process.stderr);
  const write = (text: string) => void output(text);
  const say = (line: string) => void output(`${line}\n`);
  const complain = (line: string) => void error(`${line}\n`);
  if (logFile === undefined) {
    process.stdout.write = error;
    return { write, say, complain, log: complain };
  }
  const path = resolve(logFile);
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(path, { mode: 0o600 });
  process.stdout.write = file.write.bind(file);
  process.stderr.write = file.write.bind(file);
  return { write, say, complain, log: (line) => void file.write(`${line}\n`) };
}
