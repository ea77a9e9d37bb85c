import { createHash } from "node:crypto";

/** Keys of rows may have 512 UTF-16 characters (1 KiB); some of them go to prefixes. */
const maxKeyLength = 400;

/**
 * Makes any name safe as (part of) a row's or blob's key: letters, digits, `-`, `_` and `.` stay, every other UTF-16
 * character becomes `=` and four hex digits. A name too long for a key becomes `==` and its SHA-256: still its own key,
 * but one that `decodeKey` cannot turn back, so rows keep such names in a column.
 * Forbidden characters: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
 */
export function encodeKey(name: string): string {
  const encoded = name.replace(/[^A-Za-z0-9._-]/gs, escapeCharacters);
  if (encoded.length <= maxKeyLength) return encoded;
  return `==${createHash("sha256").update(encoded).digest("hex")}`;
}

/** The name a key was made from; undefined for a key that holds only a name's hash. */
export function decodeKey(key: string): string | undefined {
  if (key.startsWith("==")) return undefined;
  return key.replace(/=([0-9a-f]{4})/g, (_match, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function escapeCharacters(characters: string): string {
  return characters
    .split("")
    .map((character) => `=${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
