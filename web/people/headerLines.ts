import { hiddenValue } from "./nameSections";
import { toSecret } from "./toSecret";

/** One header: what is kept is not shown, and stays unless something is written. */
export type HeaderLine = Readonly<{ name: string; value: string; kept: unknown }>;

/** The headers of an endpoint as a form has them. Pure. */
export function headerLines(target: unknown): readonly HeaderLine[] {
  const { headers } = (target ?? {}) as Readonly<{ headers?: Readonly<Record<string, unknown>> }>;
  return Object.entries(headers ?? {}).map(([name, kept]) => ({ name, value: "", kept }));
}

/** An endpoint with the headers of a form. Pure. */
export function withHeaders(target: unknown, lines: readonly HeaderLine[]): unknown {
  const headers = lines.flatMap(({ name, value, kept }) =>
    name.trim() === "" || (value === "" && kept === undefined)
      ? []
      : [[name.trim(), value === "" ? kept : toSecret(value)]],
  );
  return headers.length === 0
    ? target
    : { ...(target as object), headers: Object.fromEntries(headers) as unknown };
}

/** What is said of a header that is kept: the setting it comes from, as far as there is one. Pure. */
export function keptText(kept: unknown): string | undefined {
  const { setting } = (typeof kept === "object" && kept !== null ? kept : {}) as Readonly<{
    setting?: string;
  }>;
  return setting ?? (kept === hiddenValue ? "" : undefined);
}
