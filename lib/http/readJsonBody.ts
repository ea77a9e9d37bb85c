import { IvrError } from "../errors";
import { readJson } from "../json/readJson";
import { sayRepeatedName } from "../json/sayRepeatedName";
import { readBody, type BodyRequest } from "./readBody";

/** The largest JSON document that is worth reading, in bytes: a flow that can be stored has less. */
export const largestDocument = 4 * 1024 * 1024;

/** Reads a JSON body; an empty one is undefined. Rejects with BODY_TOO_LARGE, BODY_NOT_JSON, or with BODY_INVALID when a name is twice in one group. */
export async function readJsonBody(request: BodyRequest, most: number): Promise<unknown> {
  const text = new TextDecoder().decode(await readBody(request, most));
  if (text.trim() === "") return undefined;
  const result = readJson(text);
  if ("mistake" in result) {
    // What is meant would quote the body, in which there may be numbers of people.
    const { line, column } = result.mistake.place;
    const where = `it stops being so in line ${line}, column ${column}`;
    throw new IvrError("BODY_NOT_JSON", `The body is not JSON: ${where}.`);
  }
  const { document, repeated } = result.read;
  const [first] = repeated;
  if (first !== undefined) throw new IvrError("BODY_INVALID", sayRepeatedName(first));
  return document;
}
