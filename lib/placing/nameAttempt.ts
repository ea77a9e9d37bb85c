import { createHash, randomUUID } from "node:crypto";

/** The id of an attempt: always the same for one key, so that the one row of it is the lock; any other without a key. */
export function nameAttempt(idempotencyKey: string | undefined): string {
  if (idempotencyKey === undefined) return randomUUID();
  const hex = createHash("sha256").update(`outbound:${idempotencyKey}`).digest("hex");
  // The 8s are the version and variant of a GUID made by its owner's own rule (RFC 9562).
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
