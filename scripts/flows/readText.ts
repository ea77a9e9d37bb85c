import { readBytes } from "./readBytes";

/** Reads a text file: UTF-8, or UTF-16 as PowerShell writes it. What is neither reads as question marks. Rejects with FLOW_INVALID when it cannot be read. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = isLittle ? "utf-16le" : isBig ? "utf-16be" : "utf-8";
  // The decoder leaves the byte order mark out.
  return new TextDecoder(encoding).decode(bytes);
}
