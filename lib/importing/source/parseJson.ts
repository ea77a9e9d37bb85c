import { explainJson } from "../../json/explainJson";
import { omitUndefined } from "../../flow/omitUndefined";
import { makePartLimit, type ForeignDocument } from "./foreignDocument";
import type { ForeignPart } from "./foreignPart";

/** Reads JSON. Never throws: a text that is no JSON has no root. Pure. */
export function parseJson(text: string): ForeignDocument {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    const { place, message } = explainJson(text.replace(/^\uFEFF/, ""));
    const where = `line ${place.line}, column ${place.column}`;
    return { problems: [{ path: "", message: `This is not JSON: ${where}. ${message}` }] };
  }
  const limit = makePartLimit();
  const root = toPart(document, { name: "", path: "", depth: 0 }, limit.allows);
  return { ...omitUndefined({ root }), problems: limit.problems() };
}

function toPart(
  value: unknown,
  { name, path, depth }: Readonly<{ name: string; path: string; depth: number }>,
  allows: (depth: number) => boolean,
): ForeignPart | undefined {
  if (!allows(depth)) return undefined;
  if (Array.isArray(value)) {
    const parts = value.map((entry: unknown, index) =>
      toPart(entry, { name, path: `${path}[${index}]`, depth: depth + 1 }, allows),
    );
    return { name, path, parts: parts.filter((part) => part !== undefined) };
  }
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).map(([key, field]) =>
      toPart(
        field,
        { name: key, path: path === "" ? key : `${path}.${key}`, depth: depth + 1 },
        allows,
      ),
    );
    return { name, path, parts: parts.filter((part) => part !== undefined) };
  }
  const isText =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { name, path, ...(isText ? { value: String(value) } : {}), parts: [] };
}
