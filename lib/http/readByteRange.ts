/** The part of a body that a request wants; both ends inclusive. */
export type ByteRange = Readonly<{ start: number; end: number }>;

/**
 * Reads a Range header against a body's length: one range of bytes, `unsatisfiable` when it lies outside, undefined for the
 * whole (no header, several ranges, another unit, or nothing that can be read): https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 */
export function readByteRange(
  header: string | null,
  length: number,
): ByteRange | "unsatisfiable" | undefined {
  const [whole, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "") ?? [];
  if (whole === undefined || (first === "" && last === "")) return undefined;
  if (first === "") {
    const suffix = Math.min(Number(last), length);
    return suffix === 0 ? "unsatisfiable" : { start: length - suffix, end: length - 1 };
  }
  const start = Number(first);
  const end = last === "" ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== "" && Number(last) < start) return undefined;
  return start >= length ? "unsatisfiable" : { start, end };
}
