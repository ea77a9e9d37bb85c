import { createHash, randomBytes } from "node:crypto";

/** A PIN as bindings keep it: `salt:hash`, where hash is the SHA-256 of the text `salt:pin`, all in lower-case hex. A new salt unless one is given. */
export function hashPin(pin: string, salt: string = randomBytes(16).toString("hex")): string {
  return `${salt}:${createHash("sha256").update(`${salt}:${pin}`).digest("hex")}`;
}
