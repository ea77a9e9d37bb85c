import { inflateRawSync } from "node:zlib";

/** Reads what `packText` made. Throws on anything else, and on more than a call can say. */
export function unpackText(packed: string): string {
  return inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: 16_000_000 }).toString();
}
