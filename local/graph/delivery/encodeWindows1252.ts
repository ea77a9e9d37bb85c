// Bytes 0x80 to 0x9f; 0 where Windows-1252 has no character: https://encoding.spec.whatwg.org/#windows-1252
const upper =
  "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0" +
  "\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

/** JSON text in Windows-1252, in which Graph has been seen to send notifications; what has no byte becomes a JSON escape. */
export function encodeWindows1252(json: string): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    const place = code === 0 ? -1 : upper.indexOf(json.charAt(index));
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes.push(code);
    else if (place >= 0) bytes.push(0x80 + place);
    else bytes.push(...Buffer.from(`\\u${code.toString(16).padStart(4, "0")}`, "latin1"));
  }
  return Uint8Array.from(bytes);
}
