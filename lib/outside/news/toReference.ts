import { createHash } from "node:crypto";

/** A short mark by which people and programs recognise news that came twice: it follows from the message's id alone. Pure. */
export function toReference(id: string): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 12);
}
