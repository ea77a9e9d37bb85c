/** A name people read, no longer than names may be. Pure. */
export function toName(text: string, otherwise: string): string {
  const name = text.replace(/\s+/g, " ").trim().slice(0, 64).trim();
  return name === "" ? otherwise : name;
}
