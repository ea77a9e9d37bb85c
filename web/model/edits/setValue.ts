import { withAt, type Edit } from "./edit";
import { placeName } from "./placeName";

/** Gives a field another value; undefined empties it. */
export function setValue(path: string, value: unknown): Edit {
  return (document) => ({
    document: withAt(document, path, value),
    sentence: { did: value === undefined ? "cleared" : "changed", what: placeName(document, path) },
    path,
  });
}
