import { findJsonPlaces, type RepeatedName } from "./findJsonPlaces";
import { explainJson, type JsonMistake } from "./explainJson";
import type { TextPlace } from "./textPlace";

/** A JSON document with the places of its parts. */
export type JsonText = Readonly<{
  document: unknown;
  /** Names that one group of fields has more than once. */
  repeated: readonly RepeatedName[];
  /** Where the part at a path stands: its value or, for a group of fields, its name; else what it would belong to. */
  placeOf: (path: string, of?: "name" | "value") => TextPlace;
}>;

/** Reads a JSON text, with the places of its parts, or says where it stops being JSON and what is probably meant. Pure. */
export function readJson(
  given: string,
): Readonly<{ read: JsonText }> | Readonly<{ mistake: JsonMistake }> {
  // Some editors begin a file with a byte order mark.
  const text = given.replace(/^\ufeff/, "");
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The parser's own words differ from one version of Node to the next, and do not say what is meant.
    return { mistake: explainJson(text) };
  }
  const { parts, repeated } = findJsonPlaces(text);
  const placeOf: JsonText["placeOf"] = (path, of = "value") => {
    const part = parts.get(path);
    if (part !== undefined) {
      return of === "name" || part.isGroup ? (part.name ?? part.value) : part.value;
    }
    const dot = path.lastIndexOf(".");
    return path === "" ? { line: 1, column: 1 } : placeOf(path.slice(0, Math.max(dot, 0)), "name");
  };
  return { read: { document, repeated, placeOf } };
}
