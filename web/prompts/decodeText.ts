/** The text of a file as spreadsheets save it: UTF-8, UTF-16 with its mark, else the Western European one of Windows. Pure. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 was saved by a spreadsheet that does not ask.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
