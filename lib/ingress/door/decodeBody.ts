import { TextDecoder } from "node:util";

/**
 * The text of a body: by its byte order mark, else by the charset of its content type, else UTF-8. Graph may post in
 * Windows-1252 (https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/191); an unknown charset is no
 * reason to lose a call. Pure.
 */
export function decodeBody(body: Uint8Array, contentType: string | undefined): string {
  const decoder = makeDecoder(charsetOfMark(body) ?? charsetOf(contentType));
  const text = decoder.decode(body);
  return decoder.encoding === "windows-1252" ? repairWindows1252(text) : text;
}

function charsetOfMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return "utf-8";
  }
  if (first === 0xfe && second === 0xff) {
    return "utf-16be";
  }
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}

function charsetOf(contentType = ""): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1];
}

function makeDecoder(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    // TextDecoder throws for a charset it does not know, and tells no other way.
    return new TextDecoder();
  }
}

const from0x80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes Windows-1252 as Latin-1, in which 0x80 to 0x9F are control characters: https://github.com/nodejs/node/issues/56542. It can go with Node 20. */
function repairWindows1252(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => from0x80[character.charCodeAt(0) - 0x80] ?? character,
  );
}
