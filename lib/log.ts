import { maskText } from "./ivr/lines/maskText";

/** One log line's fields. Phone numbers in any string are masked to their last three digits before they are written. */
export type LogFields = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

/** Writes one line; `event` is a short constant an operator can search for. */
export type Log = Readonly<{
  info: (event: string, fields?: LogFields) => void;
  warn: (event: string, fields?: LogFields) => void;
  error: (event: string, fields?: LogFields) => void;
}>;

/** How bad it is what a line says. */
export type LogLevel = keyof Log;

/** Makes a log of JSON lines, phone numbers masked. By default they go to standard error, so that standard output stays a command's own; in the Functions host, see invocationLog. */
export function makeLog(
  write: (line: string, level: LogLevel) => void = writeToStandardError,
  now: () => string = () => new Date().toISOString(),
): Log {
  const writeEntry =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      write(JSON.stringify({ at: now(), level, event, ...maskFields(fields) }), level);
    };
  return { info: writeEntry("info"), warn: writeEntry("warn"), error: writeEntry("error") };
}

/** The names every entry has: a field of the same name must not replace them. */
const reserved: ReadonlySet<string> = new Set(["at", "level", "event"]);

function maskFields(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      reserved.has(name) ? `${name}Field` : name,
      maskValue(value),
    ]),
  );
}

function maskValue(value: LogFields[string]): LogFields[string] {
  if (typeof value === "string") {
    return maskText(value);
  }
  return typeof value === "object" ? value.map(maskText) : value;
}

function writeToStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
