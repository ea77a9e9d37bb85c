const mostCauses = 4;
const longestMessage = 300;

/** What lies behind an error, the nearest first, as a field for the log; no field when nothing does. One line, without what a parser read. Pure. */
export function causeOf(error: unknown): Readonly<{ cause?: string }> {
  const causes: string[] = [];
  let behind = property(error, "cause");
  while (behind !== undefined && behind !== null && causes.length < mostCauses) {
    causes.push(describe(behind));
    behind = property(behind, "cause");
  }
  return causes.length === 0 ? {} : { cause: causes.join(" < ") };
}

/** Why something failed and what lies behind it, as fields for the log. Pure. */
export function reasonAndCause(error: unknown): Readonly<{ reason: string; cause?: string }> {
  return { reason: String(error), ...causeOf(error) };
}

function describe(cause: unknown): string {
  const name = property(cause, "name");
  if (typeof name !== "string") return String(cause).slice(0, longestMessage);
  const code = property(cause, "code");
  const kind = typeof code === "string" && code !== "" ? `${name} ${code}` : name;
  // Parsers quote what they read: a name, a number, a token.
  const message = name === "SyntaxError" ? "" : firstLine(property(cause, "message"));
  return message === "" ? kind : `${kind}: ${message}`;
}

function firstLine(text: unknown): string {
  return typeof text === "string" ? (text.split("\n")[0] ?? "").slice(0, longestMessage) : "";
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const found: unknown = Reflect.get(value, name);
  return found;
}
