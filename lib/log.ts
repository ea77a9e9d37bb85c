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
