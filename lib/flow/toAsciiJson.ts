/**
 * A value as JSON in ASCII alone: characters of several bytes are escaped. Azurite 3.35 garbles one that lies across two
 * chunks of a request, and a text may be cut anywhere without halving a character.
 */
export function toAsciiJson(value: unknown): string {
  const json = JSON.stringify(value);
  // Most have none.
  if (!/[^\x20-\x7e]/.test(json)) return json;
  return json.replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
