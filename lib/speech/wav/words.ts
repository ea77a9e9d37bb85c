const listType = "INFO";
const comment = "ICMT";

/** A LIST chunk's content that carries the spoken words as the file's comment, in UTF-8, so that a player without our database can show them. */
export function writeWords(words: string): Uint8Array {
  const text = new TextEncoder().encode(`${words.replaceAll("\0", "")}\0`);
  const content = new Uint8Array(12 + text.length + (text.length % 2));
  content.set(new TextEncoder().encode(listType + comment));
  new DataView(content.buffer).setUint32(8, text.length, true);
  content.set(text, 12);
  return content;
}

/** The comment of a LIST chunk's content; undefined when it has none. */
export function readWords(content: Uint8Array | undefined): string | undefined {
  if (content === undefined || letters(content, 0) !== listType) {
    return undefined;
  }
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let at = 4;
  while (at + 8 <= content.length) {
    const length = view.getUint32(at + 4, true);
    if (letters(content, at) === comment) {
      const text = new TextDecoder().decode(content.subarray(at + 8, at + 8 + length));
      return text.replace(/\0[^]*$/, "");
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
