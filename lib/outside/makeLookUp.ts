import { describeError } from "../errors";
import type { Value } from "../flow/document/value";
import type { Log } from "../log";
import type { LookUp } from "../worker/ports";
import type { AskOutside } from "./makeAskOutside";
import type { ReadSecret } from "./makeReadSecret";

const mostValues = 100;
const longestText = 1000;
const deepest = 3;

/** Makes look-ups over HTTP: GET with the input as query, POST as JSON. 404 and an empty answer are not found; every other failure is failed, and the log says why without what was asked. */
export function makeLookUp(askOutside: AskOutside, readSecret: ReadSecret, log: Log): LookUp {
  return async ({ endpoint, input, timeoutInSeconds }) => {
    const method = endpoint.method ?? "GET";
    let host = "";
    try {
      const url = new URL(endpoint.url);
      host = url.hostname;
      if (method === "GET") {
        for (const [name, value] of Object.entries(input))
          url.searchParams.set(name, String(value));
      }
      const { status, body } = await askOutside({
        url: url.href,
        method,
        headers: {
          accept: "application/json",
          ...toTexts(endpoint.headers ?? {}, readSecret),
          ...(method === "POST" ? { "content-type": "application/json" } : {}),
        },
        ...(method === "POST" ? { body: JSON.stringify(input) } : {}),
        timeoutInMs: timeoutInSeconds * 1000,
      });
      if (status === 404 || status === 204) return { outcome: "notFound", values: {} };
      if (status !== 200) throw new Error(`The endpoint answered ${status}.`);
      const values = flatten(JSON.parse(body));
      return { outcome: Object.keys(values).length === 0 ? "notFound" : "found", values };
    } catch (error) {
      log.warn("lookUpFailed", { host, reason: reasonOf(error) });
      return { outcome: "failed", values: {} };
    }
  };
}

function toTexts(
  headers: NonNullable<Parameters<LookUp>[0]["endpoint"]["headers"]>,
  readSecret: ReadSecret,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, readSecret(value)]),
  );
}

/** What went wrong, by its kind only: messages of parsers quote what they read. */
function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return "The answer is not JSON.";
  return describeError(error);
}

/** An answer's values under dotted names: `customer.name`, `orders.0.status`. Anything too deep, too long or too many is left out. */
export function flatten(answer: unknown): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = Object.create(null) as Record<string, Value>;
  const visit = (value: unknown, name: string, depth: number) => {
    if (Object.keys(values).length >= mostValues) return;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      values[name === "" ? "value" : name] =
        typeof value === "string" ? value.slice(0, longestText) : value;
    } else if (typeof value === "object" && value !== null && depth < deepest) {
      for (const [key, part] of Object.entries(value)) {
        if (/^[A-Za-z0-9_-]{1,64}$/.test(key)) {
          visit(part, name === "" ? key : `${name}.${key}`, depth + 1);
        }
      }
    }
  };
  visit(answer, "", 0);
  return { ...values };
}
