import { maskNumber } from "./ivr/maskNumber";

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

type Level = keyof Log;

/** Makes a log of JSON lines, phone numbers masked. By default they go to standard error, so that standard output stays a command's own. */
export function makeLog(
  write: (line: string) => void = writeToStandardError,
  now: () => string = () => new Date().toISOString(),
): Log {
  const writeEntry =
    (level: Level) =>
    (event: string, fields: LogFields = {}) => {
      write(JSON.stringify({ at: now(), level, event, ...maskFields(fields) }));
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

/**
 * First what may be many digits and is no phone number (a GUID, a SHA-256, an ISO instant), captured. Then what may be
 * one: seven digits or more, or four after a plus, with the usual separators between them.
 */
const idOrNumber =
  /(?<![\w-])([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))(?![\w-])|\+(?:[\s().\-/]{0,3}\d){4,}|\d(?:[\s().\-/]{0,3}\d){6,}/gi;

function maskText(text: string): string {
  return text.replace(idOrNumber, (match, id?: string) => id ?? maskNumber(match));
}

/** The Functions host takes a worker's standard error as log lines like its standard output: https://github.com/Azure/azure-functions-host/blob/dev/src/WebJobs.Script/Workers/ProcessManagement/WorkerProcess.cs */
function writeToStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
